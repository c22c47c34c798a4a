import Children
import Dispatch
import FoundationEssentials
import Glibc
import Synchronization
import TerminalDriver
import Testing

/// The real program, ended before and after every call that touches a file of the journal, and with every such call
/// failing: what is found afterwards is the old or the new, and nothing in between.
@Suite(
    .serialized,
    .enabled(if: Strace.isPermitted, "programs may not be watched here (ptrace); FaultTests and KillTests stand in"),
    .disabled(if: TerminalDriver.isSanitized, "a program under a sanitizer is watched already"))
struct CrashMatrixTests {
    @Test(arguments: Scenario.all)
    func `cut short or failing at any call, nothing is half and nothing is gone`(scenario: Scenario) throws {
        let bench = try Bench(scenario)
        let calls = try bench.cleanRun()
        let touching = calls.filter(\.touches)
        #expect(touching.count > 20)
        // Ended at the entry of a call, the one before it has been made and nothing else: that is "after" as well.
        // The last entry is the end of the process.
        let runs = touching.flatMap { call in
            ([Strace.Fate.kill] + call.errors.map { .fail($0) }).map { (call, $0) }
        }
        let tally = Mutex(Tally())
        DispatchQueue.concurrentPerform(iterations: runs.count) { index in
            let (call, fate) = runs[index]
            let result = Result { try bench.run(call, fate) }
            tally.withLock { $0.note(result, call, fate) }
        }
        let count = tally.withLock { $0 }
        for fault in count.faults.prefix(20) { Issue.record("\(scenario.name): \(fault)") }
        let last = touching.count - 1
        print(
            "\(scenario.name): \(last) calls, \(count.killed - 1) killed before, \(count.killed - 1) after, "
                + "\(count.failed) failed (\(count.said) said so, \(count.bore) did no harm)")
        #expect(count.killed == touching.count && count.killed + count.failed == runs.count)
    }

    /// What came of the runs.
    private struct Tally {
        var killed = 0
        var failed = 0
        /// Of those that failed: how many ended with words, and how many did what was asked all the same.
        var said = 0
        var bore = 0
        var faults: [String] = []

        mutating func note(_ result: Result<Bench.Finding, any Error>, _ call: SystemCall, _ fate: Strace.Fate) {
            let place = "\(fate.words) at \(call.shape), number \(call.number)"
            switch result {
            case .failure(let error): faults.append("\(place): \(error)")
            case .success(let finding):
                if fate == .kill { killed += finding.wasHit ? 1 : 0 } else { failed += finding.wasHit ? 1 : 0 }
                if fate != .kill { if finding.saidSo { said += 1 } else { bore += 1 } }
                faults += finding.faults.map { "\(place): \($0)" }
            }
        }
    }
}

/// A scenario's journal, made once and copied for every run.
private final class Bench: Sendable {
    private let scenario: Scenario
    private let root: String
    private let number = Atomic<Int>(0)
    /// What was found in a folder, by all it holds: most runs end in one of a few states, and each is judged once.
    private let verdicts = Mutex<[Contents: Scenario.Verdict]>([:])

    init(_ scenario: Scenario) throws {
        self.scenario = scenario
        root = Self.place + "/loam-crash-\(getpid())-\(scenario.name)"
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        try scenario.prepare(root + "/journal")
    }

    /// In memory where there is such a place: what was synced is not told from what was not by a kill, and there it costs
    /// nothing to wait for.
    private static let place = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : FileManager.default.temporaryDirectory.path

    deinit { try? FileManager.default.removeItem(atPath: root) }

    /// The command, with the place of what was prepared beside the journal.
    private var arguments: [String] { scenario.arguments.map { $0.replacing("{bench}", with: root) } }

    struct Finding: Sendable {
        /// Whether what was to happen did happen at the call that was meant.
        var wasHit = false
        var saidSo = false
        var faults: [String] = []
    }

    private func withCopy<Value>(_ body: (_ journal: String) throws -> Value) throws -> Value {
        let journal = "\(root)/run\(number.wrappingAdd(1, ordering: .relaxed).newValue)"
        try FileManager.default.copyItem(atPath: root + "/journal", toPath: journal)
        defer { try? FileManager.default.removeItem(atPath: journal) }
        return try body(journal)
    }

    /// The calls of a run in which nothing goes wrong.
    func cleanRun() throws -> [SystemCall] {
        try withCopy { journal in
            let outcome = try Strace.run(arguments, journal: journal, input: scenario.input)
            #expect(outcome.status == 0 && outcome.errors.count < 400, "\(outcome.errors)")
            #expect(try scenario.judge(journal) == .new)
            return outcome.calls
        }
    }

    private func judge(_ journal: String) throws -> Scenario.Verdict {
        let contents = try Contents(of: journal)
        if let known = verdicts.withLock({ $0[contents] }) { return known }
        let verdict = try scenario.judge(journal)
        verdicts.withLock { $0[contents] = verdict }
        return verdict
    }

    func run(_ call: SystemCall, _ fate: Strace.Fate) throws -> Finding {
        try withCopy { journal in
            let outcome = try Strace.run(
                arguments, journal: journal, input: scenario.input, call: call, fate: fate)
            var finding = Finding()
            let met =
                fate == .kill
                ? outcome.calls.last : outcome.calls.first { $0.name == call.name && $0.number == call.number }
            finding.wasHit =
                scenario.isOrdered
                ? met?.shape == call.shape
                : met?.name == call.name && met?.number == call.number && met?.touches == true
            if !finding.wasHit { finding.faults.append("hit \(met?.shape ?? "nothing") instead") }
            let verdict = try judge(journal)
            switch (fate, outcome.status) {
            case (.kill, -SIGKILL): break
            case (.kill, _): finding.faults.append("it was not killed (\(outcome.status))")
            case (.fail, 0): if verdict != .new { finding.faults.append("it ended well and is \(verdict)") }
            case (.fail, 1):
                finding.saidSo = true
                if outcome.errors.isEmpty { finding.faults.append("it said nothing") }
            default: finding.faults.append("it ended with \(outcome.status): \(outcome.errors.suffix(200))")
            }
            if case .wrong(let words) = verdict { finding.faults.append("wrong: \(words)") }
            return finding
        }
    }
}
