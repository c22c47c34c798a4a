/// Words that a field cannot take; `wanted` says what it takes, as in "a day, like 2 December".
package struct WordsError: Error, Hashable, Sendable {
    package let wanted: String

    package init(_ wanted: String) { self.wanted = wanted }
}

extension FieldKind {
    /// The value that words typed into a form or on a command line mean; nil where they are empty.
    ///
    /// - Parameter reader: Reads dates said in words.
    package func value(of words: String, _ reader: DateWords) throws(WordsError) -> JSON? {
        let word = trimmed(words)
        guard !word.isEmpty else { return nil }
        switch self {
        case .line, .text: return .string(words)
        case .lines: return word.split(separator: ",").map { trimmed($0) }.filter { !$0.isEmpty }.json
        case .moment:
            guard let moment = reader.moment(word) else { throw WordsError("a time, like yesterday 21:00") }
            return moment.json
        case .day:
            guard let day = reader.dayAhead(word) else { throw WordsError("a day, like 2 December or in 3 weeks") }
            return day.json
        case .rating(let range):
            guard let number = Int(word), range.contains(number) else {
                throw WordsError("a whole number from \(range.lowerBound) to \(range.upperBound)")
            }
            return .int(number)
        case .whole:
            guard let number = Int(word) else { throw WordsError("a whole number") }
            return .int(number)
        case .number:
            guard let number = Double(word), number.isFinite else { throw WordsError("a number") }
            return .number(JSONNumber(number))
        case .flag: return try Self.flag(word)
        case .choice(let choices):
            let wanted = word.lowercased().split(separator: " ").joined(separator: "-")
            guard choices.contains(wanted) else { throw WordsError("one of \(choices.joined(separator: ", "))") }
            return .string(wanted)
        case .link(let kind):
            guard let id = RecordID(word) else { throw WordsError("the id of a \(kind.rawValue)") }
            return id.json
        case .part: throw WordsError("set by its parts")
        }
    }

    private static func flag(_ word: String) throws(WordsError) -> JSON {
        switch word.lowercased() {
        case "yes", "true": return .bool(true)
        case "no", "false": return .bool(false)
        default: throw WordsError("yes or no")
        }
    }
}

/// A text without the spaces around it.
package func trimmed(_ text: some StringProtocol) -> String {
    var part = text[...]
    while let first = part.first, first.isWhitespace { part = part.dropFirst() }
    while let last = part.last, last.isWhitespace { part = part.dropLast() }
    return String(part)
}
