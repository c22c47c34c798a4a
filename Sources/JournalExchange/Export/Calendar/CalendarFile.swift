package import JournalModel
package import JournalPrompts

/// The days things come due as a calendar file (RFC 5545): all-day events whose titles say nothing to anyone else.
///
/// Calendars are synced to clouds and shown on locked screens: no kind of record, no word that was written, no medicine.
package struct CalendarFile: Sendable {
    private let days: [ComingDay]
    /// When it is written; RFC 5545 wants it in every event.
    private let made: Moment
    /// The time of day a reminder sounds, minutes after midnight; nil for none.
    private let reminder: Int?

    /// - Parameter reminder: Minutes after midnight; none is set unless the person asks, since nothing here hurries.
    package init(_ days: [ComingDay], made: Moment, reminder: Int? = nil) {
        self.days = days
        self.made = made
        self.reminder = reminder
    }

    /// The file's text, with the line ends and the folding the standard asks for.
    package var text: String {
        let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Loam//Loam//EN", "CALSCALE:GREGORIAN"]
        return (head + days.flatMap(event) + ["END:VCALENDAR"]).map { Self.folded($0) + "\r\n" }.joined()
    }

    private func event(_ coming: ComingDay) -> [String] {
        let title = Self.title(coming.target)
        var lines = [
            "BEGIN:VEVENT", "UID:\(Self.name(of: coming.key))", "DTSTAMP:\(Self.utc(made))",
            "DTSTART;VALUE=DATE:\(Self.date(coming.day))", "DTEND;VALUE=DATE:\(Self.date(coming.day + 1))",
            "SUMMARY:\(Self.escaped(title))", "CLASS:PRIVATE", "TRANSP:TRANSPARENT",
        ]
        if let reminder {
            lines += [
                "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(Self.escaped(title))",
                "TRIGGER:PT\(reminder / 60)H\(reminder % 60)M", "END:VALARM",
            ]
        }
        return lines + ["END:VEVENT"]
    }

    /// What anyone may read.
    package static func title(_ target: SuggestionTarget) -> String {
        switch target {
        case .letter: "Loam: something to read again"
        case .scale: "Loam: a few questions"
        case .session: "Loam: a day kept free"
        default: "Loam: something to look at again"
        }
    }

    /// A name in the form of a UUID that is the same for the same thing, and tells nothing of it (RFC 9562, version 8).
    static func name(of key: String) -> String {
        var (high, low): (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x6C62_272E_07BB_0142)
        for byte in "loam:\(key)".utf8 {
            high = (high ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
            low = (low ^ (high >> 29) ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
        }
        high = high & ~0xF000 | 0x8000
        low = low & ~(0xC0 << 56) | 0x80 << 56
        let digits = [high, low].map { padded($0) }.joined()
        var parts: [Substring] = []
        var rest = digits[...]
        for length in [8, 4, 4, 4, 12] {
            parts.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return parts.joined(separator: "-")
    }

    private static func padded(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private static func date(_ day: Day) -> String { day.iso.filter { $0 != "-" } }

    private static func utc(_ moment: Moment) -> String {
        let utc = Moment(seconds: moment.seconds)
        return "\(date(utc.calendarDay))T\(utc.clock.filter { $0 != ":" })\(JournalModel.padded(utc.second, 2))Z"
    }

    /// Text as a value: commas, semicolons, backslashes and line breaks escaped (RFC 5545, 3.3.11).
    static func escaped(_ text: String) -> String {
        var out = ""
        for character in text {
            switch character {
            case "\\", ",", ";": out += "\\\(character)"
            case "\n", "\r\n", "\r": out += "\\n"
            default: out.append(character)
            }
        }
        return out
    }

    /// A line in pieces of at most 75 bytes, each further one after a space; no character is cut (RFC 5545, 3.1).
    static func folded(_ line: String) -> String {
        var out = ""
        var used = 0
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if used + size > 75 {
                out += "\r\n "
                used = 1
            }
            out.unicodeScalars.append(scalar)
            used += size
        }
        return out
    }
}
