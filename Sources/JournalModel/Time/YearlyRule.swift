/// How a zone goes on for ever: one offset, or two that take turns each year (POSIX `TZ`, as time zone files end in).
struct YearlyRule: Hashable, Sendable {
    /// A day of the year at a second of that day.
    struct Turn: Hashable, Sendable {
        enum When: Hashable, Sendable {
            /// 1 to 365; 29 February is never counted.
            case julian(Int)
            /// 0 to 365; 29 February is counted.
            case dayOfYear(Int)
            /// The so-manieth weekday (0 is Sunday) of a month; 5 is the last.
            case weekday(month: Int, week: Int, day: Int)
        }
        let when: When
        let second: Int

        /// Seconds from 1970 to it, on the clock of the day.
        func local(in year: Int) -> Int {
            let start = Day(year: year, month: 1, day: 1)?.number ?? 0
            let number: Int
            switch when {
            case .julian(let day):
                let isLeap = Day(year: year, month: 2, day: 29) != nil
                number = start + day - 1 + (isLeap && day >= 60 ? 1 : 0)
            case .dayOfYear(let day): number = start + day
            case .weekday(let month, let week, let day):
                let first = Day(year: year, month: month, day: 1) ?? Day(number: start)
                // Day counts from Monday, the rule from Sunday.
                let found = first.number + (day - (first.weekday + 1) % 7 + 7) % 7 + (week - 1) * 7
                let isOver = Day(number: found).month != month
                number = isOver ? found - 7 : found
            }
            return number * 86_400 + second
        }
    }

    /// When summer time begins and ends.
    private struct Turns: Hashable, Sendable {
        let begins: Turn
        let ends: Turn
    }

    /// Seconds ahead of UTC, in winter and in summer.
    let standard: Int
    private let summer: Int
    private let turns: Turns?

    func offset(at seconds: Int) -> Int {
        guard let turns else { return standard }
        let year = Moment(seconds: seconds, offset: standard).calendarDay.year
        let begins = turns.begins.local(in: year) - standard
        let ends = turns.ends.local(in: year) - summer
        // South of the equator summer lies over the new year.
        let isSummer = begins < ends ? seconds >= begins && seconds < ends : seconds >= begins || seconds < ends
        return isSummer ? summer : standard
    }
}

extension YearlyRule {
    /// Reads "CET-1CEST,M3.5.0,M10.5.0/3".
    init?(_ text: String) {
        var rest = text[...]
        guard Self.name(&rest), let west = Self.time(&rest) else { return nil }
        standard = -west
        guard !rest.isEmpty else {
            (summer, turns) = (standard, nil)
            return
        }
        guard Self.name(&rest) else { return nil }
        summer = rest.isEmpty || rest.first == "," ? standard + 3600 : -(Self.time(&rest) ?? -standard)
        guard !rest.isEmpty else { return nil }
        guard let begins = Self.turn(&rest), let ends = Self.turn(&rest), rest.isEmpty else { return nil }
        turns = Turns(begins: begins, ends: ends)
    }

    /// Passes over letters, or anything in angle brackets.
    private static func name(_ rest: inout Substring) -> Bool {
        if rest.first == "<" {
            guard let end = rest.firstIndex(of: ">") else { return false }
            rest = rest[rest.index(after: end)...]
            return true
        }
        let letters = rest.prefix { $0.isASCII && $0.isLetter }
        rest = rest.dropFirst(letters.count)
        return letters.count >= 3
    }

    private static func number(_ rest: inout Substring) -> Int? {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard (1...4).contains(digits.count) else { return nil }
        rest = rest.dropFirst(digits.count)
        return Int(digits)
    }

    /// "-1", "3", "+5:30": seconds.
    private static func time(_ rest: inout Substring) -> Int? {
        var sign = 1
        if let first = rest.first, first == "+" || first == "-" {
            sign = first == "-" ? -1 : 1
            rest.removeFirst()
        }
        guard let hours = number(&rest), hours <= 167 else { return nil }
        var seconds = hours * 3600
        for unit in [60, 1] where rest.first == ":" {
            rest.removeFirst()
            guard let count = number(&rest), count < 60 else { return nil }
            seconds += count * unit
        }
        return sign * seconds
    }

    /// ",M3.5.0/2", ",J60", ",59".
    private static func turn(_ rest: inout Substring) -> Turn? {
        guard rest.first == "," else { return nil }
        rest.removeFirst()
        guard let when = when(&rest) else { return nil }
        guard rest.first == "/" else { return Turn(when: when, second: 7200) }
        rest.removeFirst()
        return time(&rest).map { Turn(when: when, second: $0) }
    }

    private static func when(_ rest: inout Substring) -> Turn.When? {
        switch rest.first {
        case "J":
            rest.removeFirst()
            guard let day = number(&rest), (1...365).contains(day) else { return nil }
            return .julian(day)
        case "M":
            rest.removeFirst()
            guard let month = number(&rest), (1...12).contains(month), dot(&rest), let week = number(&rest),
                (1...5).contains(week), dot(&rest), let day = number(&rest), (0...6).contains(day)
            else { return nil }
            return .weekday(month: month, week: week, day: day)
        default:
            guard let day = number(&rest), (0...365).contains(day) else { return nil }
            return .dayOfYear(day)
        }
    }

    private static func dot(_ rest: inout Substring) -> Bool {
        guard rest.first == "." else { return false }
        rest.removeFirst()
        return true
    }
}
