/// Reads dates the way people say them: "today", "yesterday 21:00", "3 days ago", "last friday", "17 nov", "21:30".
package struct DateWords: Sendable {
    /// The moment the words are said at; it lends its zone and what is left out.
    package let now: Moment
    /// The hour a day begins.
    package let dayStart: Int

    package init(now: Moment, dayStart: Int = 4) {
        self.now = now
        self.dayStart = dayStart
    }

    private var today: Day { now.livedDay(startingAt: dayStart) }

    /// The moment meant, nil when the words are not understood. A day without a time is that day at noon.
    package func moment(_ words: String) -> Moment? {
        if let exact = Moment(words) { return exact }
        var parts = Fold.text(words).replacingT().split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
        guard !parts.isEmpty else { return nil }
        if parts == ["now"] { return now }
        var time: (hour: Int, minute: Int)?
        if let last = parts.last, let clock = clock(last) {
            time = clock
            parts.removeLast()
            if parts.last == "at" { parts.removeLast() }
        }
        guard let day = parts.isEmpty ? today : day(parts) else { return nil }
        let isSpoken = parts.isEmpty || ["today", "tonight", "yesterday"].contains(parts[0])
        return moment(day, time, nightBelongsToDay: isSpoken)
    }

    /// The day meant, nil when the words are not understood.
    package func day(_ words: String) -> Day? {
        let parts = Fold.text(words).split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
        return parts.isEmpty ? nil : day(parts)
    }

    /// The day meant where it lies ahead: "2 december" is the next such day, "friday" the coming one.
    package func dayAhead(_ words: String) -> Day? {
        guard let day = day(words), day <= today else { return day(words) }
        let parts = Fold.text(words).split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
        if parts.count == 1, weekday(parts[0]) != nil { return day + 7 }
        guard parts.count == 2, date(parts) != nil, day < today else { return day }
        return (1...8).lazy.compactMap { Day(year: day.year + $0, month: day.month, day: day.day) }.first { $0 > today }
    }

    /// "yesterday 02:00" is the night after yesterday; a date by its number is the date on the wall.
    private func moment(_ day: Day, _ time: (hour: Int, minute: Int)?, nightBelongsToDay: Bool) -> Moment {
        guard let time else { return Moment(day: day, hour: 12, offset: now.offset, zone: now.zone) }
        let night = nightBelongsToDay && time.hour < dayStart ? day + 1 : day
        return Moment(day: night, hour: time.hour, minute: time.minute, offset: now.offset, zone: now.zone)
    }

    private func day(_ parts: [String]) -> Day? {
        switch (parts[0], parts.count) {
        case ("today", 1), ("tonight", 1): return today
        case ("yesterday", 1): return today + -1
        case ("tomorrow", 1): return today + 1
        case ("last", 2): return weekday(parts[1]).map { today + -((today.weekday - $0 + 6) % 7 + 1) }
        case ("next", 2): return weekday(parts[1]).map { today + (($0 - today.weekday + 6) % 7 + 1) }
        case ("in", 3): return span(parts[1], parts[2]).map { today + $0 }
        case (_, 3) where parts[2] == "ago": return span(parts[0], parts[1]).map { today + -$0 }
        case (_, 1):
            if let day = Day(parts[0]) { return day }
            return weekday(parts[0]).map { today + -((today.weekday - $0 + 7) % 7) }
        default: return date(parts)
        }
    }

    private func clock(_ text: String) -> (hour: Int, minute: Int)? {
        let pieces = text.split(separator: ":", omittingEmptySubsequences: false)
        guard pieces.count == 2 || pieces.count == 3, let hour = Int(pieces[0]), let minute = Int(pieces[1]),
            pieces[1].count == 2, (0..<24).contains(hour), (0..<60).contains(minute)
        else { return nil }
        return (hour, minute)
    }

    private func weekday(_ word: String) -> Int? {
        let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        return word.count >= 3 ? names.firstIndex { $0.hasPrefix(word) } : nil
    }

    private func span(_ count: String, _ unit: String) -> Int? {
        let number = count == "a" || count == "one" ? 1 : Int(count)
        guard let number, (0...40_000).contains(number) else { return nil }
        switch unit {
        case "day", "days": return number
        case "week", "weeks": return number * 7
        default: return nil
        }
    }

    /// "17 nov", "nov 17", "17 november 2026"; without a year, the nearest such day that is not after today.
    private func date(_ parts: [String]) -> Day? {
        let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        var numbers: [Int] = []
        var month: Int?
        for part in parts {
            if let index = months.firstIndex(where: { part.hasPrefix($0) }) {
                month = index + 1
            } else if let number = Int(part) {
                numbers.append(number)
            } else {
                return nil
            }
        }
        guard let month, let day = numbers.first, numbers.count <= 2 else { return nil }
        if numbers.count == 2 { return Day(year: numbers[1], month: month, day: day) }
        guard let thisYear = Day(year: today.year, month: month, day: day) else { return nil }
        return thisYear <= today ? thisYear : Day(year: today.year - 1, month: month, day: day)
    }
}

extension String {
    /// "2026-11-17t21:00" as two words.
    fileprivate func replacingT() -> String {
        guard utf8.count >= 16, utf8.dropFirst(10).first == UInt8(ascii: "t"), Day(prefix(10)) != nil else {
            return self
        }
        return prefix(10) + " " + dropFirst(11)
    }
}
