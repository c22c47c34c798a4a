/// A calendar day, without zone: what a person calls today.
package struct Day: Hashable, Comparable, Sendable {
    /// Days since 1 January 1970 in the proleptic Gregorian calendar.
    package let number: Int

    package init(number: Int) { self.number = number }

    /// The day of a date, or nil when there is no such date.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), (1...31).contains(day), (-9999...9999).contains(year) else { return nil }
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
        guard self.day == day, self.month == month else { return nil }
    }

    /// Reads "2026-11-17".
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private var civil: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        let month = monthIndex + (monthIndex < 10 ? 3 : -9)
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthIndex + 2) / 5 + 1)
    }

    package var year: Int { civil.year }
    /// 1...12.
    package var month: Int { civil.month }
    /// 1...31.
    package var day: Int { civil.day }
    /// 0 is Monday, 6 is Sunday.
    package var weekday: Int { (number + 3) - (((number + 3) >= 0 ? (number + 3) : (number + 3) - 6) / 7) * 7 }

    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
    package static func + (left: Day, right: Int) -> Day { Day(number: left.number + right) }
    package static func - (left: Day, right: Day) -> Int { left.number - right.number }

    /// "2026-11-17".
    package var iso: String {
        let (year, month, day) = civil
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}

/// A number with zeros in front, at least so many digits.
package func padded(_ value: Int, _ digits: Int) -> String {
    let text = String(abs(value))
    return (value < 0 ? "-" : "") + String(repeating: "0", count: max(0, digits - text.count)) + text
}

extension Day {
    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// "Tuesday".
    package var weekdayName: String { Self.weekdays[weekday] }
    /// "November".
    package var monthName: String { Self.months[month - 1] }
    /// "Tue 17 Nov".
    package var short: String { "\(weekdayName.prefix(3)) \(day) \(monthName.prefix(3))" }
    /// "Tue 17 Nov 2026".
    package var shortWithYear: String { "\(short) \(year)" }
    /// "Tuesday 17 November".
    package var long: String { "\(weekdayName) \(day) \(monthName)" }
    /// "Tuesday 17 November 2026".
    package var longWithYear: String { "\(long) \(year)" }
}
