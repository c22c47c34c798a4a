import Glibc
import JournalModel
import JournalStore
import Synchronization
import Testing

/// Counts the calls to the file system, and lets one of them, or all from one on, go wrong.
final class Saboteur: Sendable {
    private struct State {
        var calls = 0
        var from = Int.max
        var to = Int.max
        var fault = InjectedFault.fail(EIO)
        var seen: [FileCall] = []
    }
    private let state = Mutex(State())

    var injector: FileSystem.Injector {
        { [self] call, _ in
            state.withLock { state in
                state.calls += 1
                state.seen.append(call)
                return state.calls >= state.from && state.calls <= state.to ? state.fault : nil
            }
        }
    }

    /// How many calls there were since the last start.
    var calls: Int { state.withLock { $0.calls } }
    /// The call with this number, from 1.
    func call(_ number: Int) -> FileCall { state.withLock { $0.seen[number - 1] } }

    /// Starts to count anew; from then on the calls with these numbers fail.
    func start(failing range: ClosedRange<Int>? = nil, _ fault: InjectedFault = .fail(EIO)) {
        state.withLock { state in
            state = State()
            state.fault = fault
            if let range { (state.from, state.to) = (range.lowerBound, range.upperBound) }
        }
    }
}

/// A change to a journal that holds one note, and what may be found after it went wrong.
struct Scenario: Sendable, CustomTestStringConvertible {
    let name: String
    /// Makes the change; may throw.
    let run: @Sendable (JournalStore) throws -> Void
    /// What is written in notes after it, and before it.
    let after: [String]
    let before = ["first"]

    var testDescription: String { name }

    static let all = [
        Scenario(name: "create", run: { _ = try $0.put(note("bbbb", "second")) }, after: ["first", "second"]),
        Scenario(
            name: "edit", run: { _ = try $0.put(note("aaaa", "changed"), over: note("aaaa", "first")) },
            after: ["changed"]),
        Scenario(name: "delete", run: { _ = try $0.delete(note("aaaa", "first")) }, after: []),
    ]

    /// A journal with the one note.
    func prepare(_ scratch: Scratch, _ injector: FileSystem.Injector? = nil) throws -> JournalStore {
        let store = try scratch.open(injector)
        _ = try store.put(note("aaaa", "first"))
        return store
    }
}

extension JournalStore {
    /// The texts of all notes, in order of their ids.
    func texts() throws -> [String] {
        try load().records.sorted { $0.id < $1.id }.compactMap { $0.note?.text }
    }
}

/// A value several threads share.
final class Lock<Value: Sendable>: Sendable {
    private let value: Mutex<Value>
    init(_ value: Value) { self.value = Mutex(value) }
    func get() -> Value { value.withLock { $0 } }
    func set(_ new: Value) { value.withLock { $0 = new } }
}

/// Counts.
final class Counter: Sendable {
    private let count = Atomic<Int>(0)
    func next() -> Int { count.wrappingAdd(1, ordering: .relaxed).newValue }
}
