import Glibc
import JournalModel
import JournalStore
import Testing

@Suite struct FaultTests {
    static let codes = [EIO, ENOSPC, EDQUOT, EROFS, EACCES]

    /// How many calls a scenario makes when all goes well.
    private func steps(of scenario: Scenario) throws -> Int {
        let saboteur = Saboteur()
        let scratch = Scratch()
        let store = try scenario.prepare(scratch, saboteur.injector)
        saboteur.start()
        try scenario.run(store)
        withExtendedLifetime(scratch) {}
        return saboteur.calls
    }

    @Test(arguments: Scenario.all, codes)
    func `a fault at any step leaves the old or the new, says so, and a second try succeeds`(
        scenario: Scenario, code: Int32
    ) throws {
        for step in 1...(try steps(of: scenario)) {
            for fault in [InjectedFault.fail(code), .half(code)] {
                let scratch = Scratch(isInMemory: true)
                let saboteur = Saboteur()
                let store = try scenario.prepare(scratch, saboteur.injector)
                saboteur.start(failing: step...step, fault)
                var failed = false
                do { try scenario.run(store) } catch is StoreError { failed = true }
                let call = saboteur.call(step)
                saboteur.start()
                let now = try store.texts()
                if !failed { #expect(now == scenario.after) }
                #expect(now == scenario.before || now == scenario.after, "\(call) \(fault)")
                if call != .unlink {
                    #expect(!scratch.names(in: "notes").contains { $0.hasPrefix(".") }, "a leftover after \(call)")
                }
                try scenario.run(store)
                #expect(try store.texts() == scenario.after, "a second try after \(call)")
            }
        }
    }

    @Test(arguments: Scenario.all)
    func `a crash at any step leaves the old or the new`(scenario: Scenario) throws {
        for step in 1...(try steps(of: scenario)) {
            for fault in [InjectedFault.fail(EIO), .half(EIO)] {
                let scratch = Scratch(isInMemory: true)
                let saboteur = Saboteur()
                // A process that has ended makes no more calls: none of its clearing up happens.
                var store: JournalStore? = try scenario.prepare(scratch, saboteur.injector)
                saboteur.start(failing: step...Int.max, fault)
                if let store { #expect(throws: StoreError.self) { try scenario.run(store) } }
                store = nil
                scratch.endWriters()
                let next = try scratch.open()
                let found = try next.texts()
                #expect(found == scenario.before || found == scenario.after)
                #expect(!scratch.names(in: "notes").contains { $0.hasPrefix(".") })
                try scenario.run(next)
                #expect(try next.texts() == scenario.after)
            }
        }
    }

    @Test func `what a crash left half written goes to the trash and not away`() throws {
        let scratch = Scratch()
        let store = try scratch.open()
        let record = try note("aaaa", "whole")
        _ = try store.put(record)
        let other = try note("aaaa", "never renamed")
        scratch.write(String(decoding: other.file, as: UTF8.self), "notes/.2026-11-20-aaaa.json.999999999-1.tmp")
        scratch.write(String(decoding: record.file, as: UTF8.self), "notes/.2026-11-20-aaaa.json.999999999-2.tmp")
        scratch.write("{ \"loam\": 1, \"kind\": \"no", "notes/.2026-11-20-aaaa.json.999999999-3.tmp")
        #expect(try store.load().records == [record])
        #expect(scratch.names(in: "notes") == ["2026-11-20-aaaa.json"])
        let kept = try store.trash()
        #expect(kept.map(\.record).contains(other))
        #expect(kept.count == 2)
    }

    @Test func `what a crash left in the journal's own folder is tidied at the next start`() throws {
        let scratch = Scratch()
        do { try scratch.open().changeSettings { $0["theme"] = .string("paper") } }
        let settings = try #require(scratch.text("settings.json"))
        scratch.write(settings, ".settings.json.999999999-1.tmp")
        scratch.write("", ".settings.json.999999999-2.tmp")
        scratch.write("{\"theme\": \"pap", ".settings.json.999999999-3.tmp")
        let found = try Doctor.examine(scratch.folder, now: evening).findings
        #expect(found.filter { $0.problem == .leftover }.count == 3)
        let store = try scratch.open()
        _ = try store.load()
        #expect(!scratch.names(in: ".").contains { $0.hasSuffix(".tmp") })
        #expect(try store.trash().count == 1)
        #expect(scratch.text("settings.json") == settings)
    }

    @Test func `a file another Loam is writing is left to it`() throws {
        let scratch = Scratch()
        let store = try scratch.open()
        let name = "notes/.2026-11-20-aaaa.json.\(getpid())-99.tmp"
        scratch.write("half", name)
        #expect(try store.load().records == [])
        #expect(scratch.text(name) == "half")
    }

    @Test func `later words are accepted where earlier ones could not be saved`() throws {
        let scratch = Scratch()
        let saboteur = Saboteur()
        let store = try scratch.open(saboteur.injector)
        let (one, two, three) = (try note("aaaa", "one"), try note("aaaa", "two"), try note("aaaa", "three"))
        _ = try store.put(one)
        saboteur.start(failing: 1...Int.max, .fail(ENOSPC))
        #expect(throws: StoreError.full(.disk)) { try store.put(two, over: one) }
        saboteur.start()
        #expect(try store.put(three, over: two) == [])
        #expect(try store.texts() == ["three"])
    }

    @Test func `later words are refused where someone else wrote after the earlier ones failed`() throws {
        let scratch = Scratch()
        let saboteur = Saboteur()
        let store = try scratch.open(saboteur.injector)
        let (one, two, three) = (try note("aaaa", "one"), try note("aaaa", "two"), try note("aaaa", "three"))
        _ = try store.put(one)
        saboteur.start(failing: 1...Int.max)
        #expect(throws: StoreError.self) { try store.put(two, over: one) }
        saboteur.start()
        let theirs = try note("aaaa", "theirs")
        scratch.write(String(decoding: theirs.file, as: UTF8.self), "notes/2026-11-20-aaaa.json")
        #expect(try store.put(three, over: two).map(\.theirs) == [.record(theirs)])
        #expect(try store.texts() == ["theirs"])
    }

    @Test func `a record deleted before its last words were saved lies in the trash with them`() throws {
        let scratch = Scratch()
        let saboteur = Saboteur()
        let store = try scratch.open(saboteur.injector)
        let (one, two) = (try note("aaaa", "one"), try note("aaaa", "two"))
        _ = try store.put(one)
        saboteur.start(failing: 1...Int.max)
        #expect(throws: StoreError.self) { try store.put(two, over: one) }
        saboteur.start()
        #expect(try store.delete(two) == [])
        #expect(try store.trash().map(\.record) == [two])
    }
}
