import Glibc
import TerminalDriver
import Testing

/// What Loam does not do: talk to a network, or wake up for nothing.
@Suite("Quiet") struct QuietTests {
    static let canTrace = run(["strace", "-f", "-o", "/dev/null", "true"]) == 0

    @Test("A run from the first screen to the last opens no socket", .enabled(if: canTrace, "strace cannot trace here"))
    func noSockets() throws {
        let home = TemporaryHome()
        let log = "\(home.path)/trace"
        let arguments = ["-f", "-e", "trace=network,execve", "-o", log, TerminalDriver.program]
        let loam = try TerminalDriver(arguments, environment: home.environment, program: "/usr/bin/strace")
        try loam.wait(for: "Write today's note")
        try loam.beginNote()
        loam.type("Nobody else reads this")
        try loam.keepAndLeave()
        for key in ["2", "3", "4", "5", "6", "7", "1", "f1", "escape", "ctrl-g", "escape", "/"] { loam.press(key) }
        loam.type("nobody")
        loam.press("ctrl-q")
        #expect(loam.end() == 0)
        let trace = try #require(home.read("../trace"))
        #expect(trace.contains("execve("))
        #expect(!trace.contains("AF_INET"))
        #expect(!trace.contains("socket("))
    }

    @Test(
        "While nothing happens, nothing wakes up",
        .enabled(if: !TerminalDriver.isSanitized, "a sanitizer has a thread of its own that wakes up"),
        arguments: [[], ["w"], ["2"]])
    func idle(way: [String]) throws {
        let home = TemporaryHome()
        home.makeFolders()
        home.addNote("2026-11-01-aaaaaaaa", "A note")
        let loam = try openLoam(home)
        try loam.wait(for: "A note")
        for key in way { loam.press(key) }
        // Three seconds in which nothing is asked of it; on a busy machine what it still had to do may come late, so
        // it gets three tries. A timer would spoil each of them.
        var fewest = Int.max
        for _ in 1...3 where fewest > 1 {
            loam.settle(300)
            let before = switches(of: loam.process)
            usleep(3_000_000)
            let after = switches(of: loam.process)
            fewest = min(fewest, after.reduce(0) { $0 + $1.value - (before[$1.key] ?? 0) })
        }
        #expect(fewest <= 1, "\(fewest) wake-ups in three seconds")
    }

    /// How often each thread of a process went to sleep.
    private func switches(of process: Int32) -> [String: Int] {
        var counts: [String: Int] = [:]
        guard let folder = opendir("/proc/\(process)/task") else { return [:] }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard let file = fopen("/proc/\(process)/task/\(name)/status", "r") else { continue }
            defer { fclose(file) }
            var line = [CChar](repeating: 0, count: 256)
            while fgets(&line, 256, file) != nil {
                let words = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
                guard words.hasPrefix("voluntary_ctxt_switches:") else { continue }
                counts[name] = Int(words.split { $0 == "\t" || $0 == "\n" || $0 == " " }.last ?? "")
            }
        }
        return counts
    }
}
