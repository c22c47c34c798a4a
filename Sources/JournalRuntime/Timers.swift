import CCurses
import Glibc
import JournalUI

/// The deadlines that are set; none means the loop sleeps until something happens.
struct Timers {
    private var deadlines: [TimerName: Int] = [:]
    /// Readable when a journal is to lock that was left open while the machine slept; -1 until there is such a one.
    private(set) var alarm: Int32 = -1

    /// Milliseconds on a clock that is never set back, and goes on while the machine sleeps: a lid that was closed for an
    /// hour was an hour without a key.
    static func now() -> Int {
        var spec = timespec()
        clock_gettime(CLOCK_BOOTTIME, &spec)
        return spec.tv_sec * 1000 + spec.tv_nsec / 1_000_000
    }

    mutating func set(_ name: TimerName, after milliseconds: Int) {
        deadlines[name] = Self.now() + max(0, milliseconds)
        guard name == .idle else { return }
        if alarm < 0 { alarm = alarm_open() }
        alarm_set(alarm, max(1, milliseconds))
    }

    mutating func cancel(_ name: TimerName) {
        deadlines[name] = nil
        if name == .idle, alarm >= 0 { alarm_set(alarm, 0) }
    }

    /// Milliseconds until the next one, nil when none is set.
    func wait() -> Int? { deadlines.values.min().map { max(0, $0 - Self.now()) } }

    /// Those whose time has come.
    mutating func due() -> [TimerName] {
        let now = Self.now()
        let names = deadlines.filter { $0.value <= now }.sorted { $0.value < $1.value }.map(\.key)
        for name in names { cancel(name) }
        return names
    }
}
