/// A point in time together with the clock on the wall where it was written.
///
/// Written as RFC 9557 text: `2026-11-20T21:14:03+01:00[Europe/Berlin]`.
package struct Moment: Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    package let seconds: Int
    /// Seconds the local clock is ahead of UTC.
    package let offset: Int
    /// The name of the zone, when known.
    package let zone: String?

    package init(seconds: Int, offset: Int = 0, zone: String? = nil) {
        self.seconds = seconds
        self.offset = offset
        self.zone = zone
    }

    /// The moment at a local time of a day.
    package init(day: Day, hour: Int = 0, minute: Int = 0, second: Int = 0, offset: Int, zone: String? = nil) {
        self.init(
            seconds: day.number * 86_400 + hour * 3600 + minute * 60 + second - offset, offset: offset, zone: zone)
    }

    private var localSeconds: Int { seconds + offset }
    private var secondOfDay: Int { localSeconds - calendarDay.number * 86_400 }

    /// The date on the wall.
    package var calendarDay: Day {
        Day(number: (localSeconds >= 0 ? localSeconds : localSeconds - 86_399) / 86_400)
    }
    /// 0...23.
    package var hour: Int { secondOfDay / 3600 }
    /// 0...59.
    package var minute: Int { secondOfDay / 60 % 60 }
    /// 0...59.
    package var second: Int { secondOfDay % 60 }

    /// The day as it is lived: until `startHour` (4 by default, since nights are long) it is still yesterday.
    package func livedDay(startingAt startHour: Int = 4) -> Day {
        Moment(seconds: seconds - startHour * 3600, offset: offset).calendarDay
    }

    /// "21:14".
    package var clock: String { "\(padded(hour, 2)):\(padded(minute, 2))" }

    /// The same instant some seconds later, on the same clock.
    package func advanced(by seconds: Int) -> Moment {
        Moment(seconds: self.seconds + seconds, offset: offset, zone: zone)
    }

    /// The moment as RFC 9557 text.
    package var text: String {
        var text = "\(calendarDay.iso)T\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))"
        if offset == 0, zone == nil {
            text += "Z"
        } else {
            let size = abs(offset)
            text += "\(offset < 0 ? "-" : "+")\(padded(size / 3600, 2)):\(padded(size / 60 % 60, 2))"
        }
        return zone.map { "\(text)[\($0)]" } ?? text
    }
}

extension Moment: Comparable {
    package static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }
}

extension Moment {
    /// Reads `2026-11-20T21:14:03+01:00[Europe/Berlin]`; seconds, a fraction (dropped) and the bracket may be absent.
    package init?(_ text: String) {
        var text = text
        let read: Moment? = text.withUTF8 { bytes in
            var reader = MomentReader(bytes: bytes)
            return reader.moment()
        }
        guard let read else { return nil }
        self = read
    }
}

/// Reads a moment byte by byte: every record has several, and a journal has twenty thousand records.
private struct MomentReader {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0

    mutating func moment() -> Moment? {
        guard let year = number(4), take("-"), let month = number(2), take("-"), let date = number(2),
            let day = Day(year: year, month: month, day: date), take("T") || take("t") || take(" "),
            let second = secondOfDay(), let offset = offset()
        else { return nil }
        let zone = zone()
        guard position == bytes.count else { return nil }
        return Moment(seconds: day.number * 86_400 + second - offset, offset: offset, zone: zone)
    }

    private mutating func take(_ letter: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: letter) else { return false }
        position += 1
        return true
    }

    private mutating func number(_ digits: Int) -> Int? {
        guard position + digits <= bytes.count else { return nil }
        var value = 0
        for index in position..<(position + digits) {
            guard (48...57).contains(bytes[index]) else { return nil }
            value = value * 10 + Int(bytes[index] - 48)
        }
        position += digits
        return value
    }

    private mutating func secondOfDay() -> Int? {
        guard let hour = number(2), hour < 24, take(":"), let minute = number(2), minute < 60 else { return nil }
        guard take(":") else { return hour * 3600 + minute * 60 }
        guard let second = number(2), second <= 60 else { return nil }
        if take(".") {
            while number(1) != nil {}
        }
        return hour * 3600 + minute * 60 + min(second, 59)
    }

    private mutating func offset() -> Int? {
        if take("Z") || take("z") { return 0 }
        let ahead = take("+")
        guard ahead || take("-"), let hours = number(2), hours < 19 else { return nil }
        _ = take(":")
        guard let minutes = number(2), minutes < 60 else { return nil }
        return (ahead ? 1 : -1) * (hours * 3600 + minutes * 60)
    }

    /// The name in the bracket that ends the text, if there is one.
    private mutating func zone() -> String? {
        guard bytes.count - position >= 3, bytes[bytes.count - 1] == UInt8(ascii: "]"), take("[") else { return nil }
        defer { position = bytes.count }
        return String(decoding: bytes[position..<(bytes.count - 1)], as: UTF8.self)
    }
}
