import JournalModel

/// A date and a time of day as other programs write them: ISO, with dots or slashes, in words, with AM and PM.
struct LooseTime: Hashable, Sendable {
    var day: Day
    /// Absent where only a date is given.
    var second: Int?
    /// Seconds ahead of UTC, where it is said.
    var offset: Int?

    /// The instant, by the clocks of a zone where no offset is said; a date alone stands at noon.
    func moment(in zone: ZoneRules) -> Moment {
        let second = second ?? 12 * 3600
        guard let offset else {
            return zone.moment(day, hour: second / 3600, minute: second / 60 % 60, second: second % 60)
        }
        let seconds = day.number * 86_400 + second - offset
        let here = zone.moment(seconds)
        return here.offset == offset ? here : Moment(seconds: seconds, offset: offset)
    }

    /// "21:14".
    var clock: String { second.map { "\(padded($0 / 3600, 2)):\(padded($0 / 60 % 60, 2))" } ?? "" }

    /// "2026-11-20 21:14": what it is told apart by, the same with and without seconds.
    var name: String { second == nil ? day.iso : "\(day.iso) \(clock)" }

    init(day: Day, second: Int?, offset: Int? = nil) {
        self.day = day
        self.second = second
        self.offset = offset
    }

    /// Reads a date, with or without a time after it; nil when anything else stands there.
    init?(_ text: some StringProtocol) {
        guard text.utf8.count <= 64 else { return nil }
        var words = LooseTime.words(text)
        var second: Int?
        var offset: Int?
        if let place = words.firstIndex(where: { $0.contains(":") }) {
            var rest = words[place...].joined()
            if place > 0, words[place - 1] == "at" {
                words.removeSubrange((place - 1)...)
            } else {
                words.removeSubrange(place...)
            }
            offset = LooseTime.cutOffset(&rest)
            guard let read = LooseTime.timeOfDay(rest) else { return nil }
            second = read
        }
        guard let day = LooseTime.day(words), (1...9998).contains(day.year) else { return nil }
        self.init(day: day, second: second, offset: offset)
    }

    private static func words(_ text: some StringProtocol) -> [String] {
        let letters = Array(text.lowercased())
        var words: [String] = []
        var word = ""
        for (index, letter) in letters.enumerated() {
            // The T between a date and a time.
            let isBetween =
                letter == "t" && index > 0 && letters[index - 1].isNumber && index + 1 < letters.count
                && letters[index + 1].isNumber
            if letter.isWhitespace || letter == "," || isBetween {
                if !word.isEmpty { words.append(word) }
                word = ""
            } else {
                word.append(letter)
            }
        }
        return word.isEmpty ? words : words + [word]
    }

    /// Takes "z", "+01:00", "-0530" off the end of a time.
    private static func cutOffset(_ text: inout String) -> Int? {
        if text.hasSuffix("z") {
            text.removeLast()
            return 0
        }
        guard let place = text.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return nil }
        let digits = text[text.index(after: place)...].filter { $0 != ":" }
        guard digits.count == 4 || digits.count == 2, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
            let hours = Int(digits.prefix(2)), hours < 19, let minutes = Int("0" + digits.dropFirst(2)), minutes < 60
        else { return nil }
        let sign = text[place] == "-" ? -1 : 1
        text = String(text[..<place])
        return sign * (hours * 3600 + minutes * 60)
    }

    /// "21:14", "9:14:03 pm", "21:14:03.250".
    static func timeOfDay(_ text: some StringProtocol) -> Int? {
        var text = text.lowercased().filter { !$0.isWhitespace && $0 != "." || $0 == "." }
        text = text.replacing("a.m.", with: "am").replacing("p.m.", with: "pm")
        var half: Int?
        if text.hasSuffix("am") || text.hasSuffix("pm") {
            half = text.hasSuffix("pm") ? 12 : 0
            text.removeLast(2)
        }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3, var hour = number(parts[0], 2), let minute = number(parts[1], 2),
            minute < 60
        else { return nil }
        var second = 0
        if parts.count == 3 {
            let whole = parts[2].prefix { $0 != "." }
            guard let read = number(whole, 2), read <= 60 else { return nil }
            second = min(read, 59)
        }
        if let half {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + half
        }
        guard hour < 24 else { return nil }
        return hour * 3600 + minute * 60 + second
    }

    private static func number(_ text: some StringProtocol, _ most: Int) -> Int? {
        guard (1...most).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }

    // MARK: Dates

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    private static func day(_ words: [String]) -> Day? {
        var words = words
        if let first = words.first, words.count > 1, first.count >= 3,
            weekdays.contains(where: { first.hasPrefix($0) }), first.allSatisfy({ $0.isLetter || $0 == "." })
        {
            words.removeFirst()
        }
        if words.count == 1 { return digits(words[0]) }
        guard words.count == 3, let place = words.firstIndex(where: { word in months.contains { word.hasPrefix($0) } }),
            let month = months.firstIndex(where: { words[place].hasPrefix($0) })
        else { return nil }
        words.remove(at: place)
        let numbers = words.map { number($0.filter { $0.isASCII && $0.isNumber }, 4) }
        guard let one = numbers[0], let two = numbers[1] else { return nil }
        return one > 31 ? Day(year: one, month: month + 1, day: two) : Day(year: two, month: month + 1, day: one)
    }

    /// "2026-11-20", "2026/11/20", "20261120", "20.11.2026", "20/11/2026" where it cannot be a month.
    private static func digits(_ text: String) -> Day? {
        if text.utf8.count == 8, let all = number(text, 8) {
            return Day(year: all / 10_000, month: all / 100 % 100, day: all % 100)
        }
        guard let sign = text.first(where: { "-/._".contains($0) }) else { return nil }
        let parts = text.split(separator: sign, omittingEmptySubsequences: false)
        guard parts.count == 3, let one = number(parts[0], 4), let two = number(parts[1], 2),
            let three = number(parts[2], 4)
        else { return nil }
        if parts[0].count == 4 { return Day(year: one, month: two, day: three) }
        guard parts[2].count == 4 else { return nil }
        // The first is the day where there are dots, or where it can be no month; with slashes it is the month.
        return sign == "." || one > 12 || sign == "-"
            ? Day(year: three, month: two, day: one) : Day(year: three, month: one, day: two)
    }
}
