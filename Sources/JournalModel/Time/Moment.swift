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
        var rest = text[...]
        var zone: String?
        if rest.hasSuffix("]"), let open = rest.firstIndex(of: "[") {
            let name = rest[rest.index(after: open)...].dropLast()
            guard !name.isEmpty else { return nil }
            zone = String(name)
            rest = rest[..<open]
        }
        guard rest.utf8.count >= 17, let day = Day(rest.prefix(10)) else { return nil }
        let separator = rest.dropFirst(10).first
        guard separator == "T" || separator == "t" || separator == " " else { return nil }
        let time = rest.dropFirst(11)
        guard let zoneStart = time.firstIndex(where: { "Zz+-".contains($0) }),
            let offset = Self.offset(time[zoneStart...]), let second = Self.secondOfDay(time[..<zoneStart])
        else { return nil }
        self.init(seconds: day.number * 86_400 + second - offset, offset: offset, zone: zone)
    }

    private static func secondOfDay(_ text: Substring) -> Int? {
        let whole = text.split(separator: ".", omittingEmptySubsequences: false)[0]
        let parts = whole.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3 else { return nil }
        let values = parts.map(twoDigits)
        guard let hour = values[0], let minute = values[1], hour < 24, minute < 60 else { return nil }
        guard values.count == 3 else { return hour * 3600 + minute * 60 }
        guard let second = values[2], second <= 60 else { return nil }
        return hour * 3600 + minute * 60 + min(second, 59)
    }

    private static func offset(_ text: Substring) -> Int? {
        guard let sign = text.first else { return nil }
        let rest = text.dropFirst()
        if sign == "Z" || sign == "z" { return rest.isEmpty ? 0 : nil }
        let digits = rest.filter { $0 != ":" }
        guard digits.utf8.count == 4, let hours = twoDigits(digits.prefix(2)),
            let minutes = twoDigits(digits.suffix(2)),
            hours < 19, minutes < 60
        else { return nil }
        return (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
    }

    private static func twoDigits(_ text: some StringProtocol) -> Int? {
        guard text.utf8.count == 2, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }
}
