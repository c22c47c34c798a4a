import Glibc
import JournalModel
import JournalStore
import Synchronization
import Testing

/// The process really dies: at every call to the file system, and at moments of chance.
@Suite struct KillTests {
    @Test(arguments: 0..<Scenario.all.count)
    func `killed at any step, the journal opens with the old or the new`(scenario: Int) async throws {
        let plan = Scenario.all[scenario]
        var step = 0
        var died = true
        while died {
            step += 1
            let scratch = Scratch(isInMemory: true)
            _ = try plan.prepare(scratch)
            let home = scratch.home
            let result = await #expect(processExitsWith: .failure) {
                [step = step as Int, scenario = scenario as Int, home = home as String] in
                let calls = Atomic<Int>(0)
                let store = try JournalStore.open(JournalFolder(path: home)) { _, _ in
                    // Opening makes calls too; they are counted and survived by the same means.
                    if calls.wrappingAdd(1, ordering: .relaxed).newValue == step { kill(getpid(), SIGKILL) }
                    return nil
                }
                try Scenario.all[scenario].run(store)
                exit(3)
            }
            let status = try #require(result).exitStatus
            died = status == .signal(SIGKILL)
            let next = try scratch.open()
            let found = try next.texts()
            #expect(found == plan.before || found == plan.after, "killed at step \(step)")
            #expect(!scratch.names(in: "notes").contains { $0.hasPrefix(".") }, "tidied after step \(step)")
            try plan.run(next)
            #expect(try next.texts() == plan.after)
        }
        #expect(step > 10)
    }

    @Test func `killed at a moment of chance, every record is whole and nothing that was confirmed is gone`()
        async throws
    {
        for round in 0..<12 {
            let scratch = Scratch()
            _ = try scratch.open()
            let home = scratch.home
            await #expect(processExitsWith: .signal(SIGALRM)) { [round = round as Int, home = home as String] in
                let store = try JournalStore.open(JournalFolder(path: home))
                var timer = itimerval()
                timer.it_value.tv_usec = 3000 + round * 2711
                signal(SIGALRM, SIG_DFL)
                setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
                var last: Record?
                for number in 0... {
                    let name = "n\(number / 3)"
                    let record = try note(name, String(repeating: "\(number) ", count: 500))
                    _ = try store.put(record, over: last?.id == record.id ? last : nil)
                    // What was saved is said in a file beside the journal, one byte a save.
                    let log = open(home + "/../log", O_WRONLY | O_CREAT | O_APPEND, 0o600)
                    write(log, "x", 1)
                    close(log)
                    last = record
                }
            }
            let confirmed = scratch.bytes("../log")?.count ?? 0
            let loaded = try scratch.open().load()
            #expect(loaded.odd == [])
            for number in 0..<confirmed {
                let record = loaded.records.first { $0.id.text == "2026-11-20-n\(number / 3)" }
                let said = record?.note?.text.split(separator: " ").first.flatMap { Int($0) } ?? -1
                #expect(said >= number, "save \(number) of \(confirmed)")
            }
        }
    }
}
