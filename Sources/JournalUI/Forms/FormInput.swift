import JournalModel
import TextUI

/// What a line of a form is filled in with.
enum FormInput: Sendable {
    case text(TextEditor)
    case line(TextField)
    case rating(RatingBar)
    /// The words in the file, and which of them is chosen; nil is not answered.
    case choice([String], Int?)
    /// The slot is empty while its input is being changed in place.
    case none

    init(_ line: FormLine, value: JSON?, now: Moment) {
        switch line.kind {
        case .text: self = .text(TextEditor(value?.string ?? "", measure: 72, placeholder: line.hint))
        case .rating(let range): self = .rating(RatingBar(range: range, value: value?.int))
        case .choice(let words) where line.keepsPlace:
            self = .choice(words, value?.int.flatMap { words.indices.contains($0) ? $0 : nil })
        case .choice(let words): self = .choice(words, value?.string.flatMap { words.firstIndex(of: $0) })
        case .flag: self = .choice(["yes", "no"], value?.bool.map { $0 ? 0 : 1 })
        case .lines:
            let words = (value?.array ?? []).compactMap(\.string)
            self = .line(TextField(words.joined(separator: ", "), placeholder: line.hint))
        case .moment:
            self = .line(TextField(value?.string.flatMap { Moment($0)?.spoken } ?? "", placeholder: line.hint))
        default: self = .line(TextField(value?.string ?? value?.double.map(numberText) ?? "", placeholder: line.hint))
        }
    }

    /// The value as JSON: nil when nothing was given; throws the words to say when it was not understood.
    func json(for line: FormLine, now: Moment, dayStart: Int) throws(FormProblem) -> JSON? {
        switch self {
        case .text(let editor): return editor.text.json
        case .rating(let bar): return bar.value.map { .int($0) }
        case .choice(let words, let chosen):
            guard let chosen else { return nil }
            if line.keepsPlace { return .int(chosen) }
            return line.kind == .flag ? .bool(chosen == 0) : .string(words[chosen])
        case .line(let field): return try Self.json(field.text, line, now: now, dayStart: dayStart)
        case .none: return nil
        }
    }

    private static func json(
        _ text: String, _ line: FormLine, now: Moment, dayStart: Int
    ) throws(FormProblem) -> JSON? {
        do throws(WordsError) {
            let value = try line.kind.value(of: text, DateWords(now: now, dayStart: dayStart))
            if let number = value?.double, !line.takes(number) { throw WordsError(line.wanted) }
            return value
        } catch {
            throw FormProblem(line.label, error.wanted)
        }
    }

    /// Whether letters typed here are text.
    var takesText: Bool {
        switch self {
        case .text, .line: true
        default: false
        }
    }
}

extension FormLine {
    /// Whether a number can stand here, by its ends and its places.
    fileprivate func takes(_ number: Double) -> Bool {
        guard number.isFinite, within?.contains(number) ?? true else { return false }
        guard let places else { return true }
        let factor = [1.0, 10, 100, 1000][max(0, min(3, places))]
        return abs(number * factor - (number * factor).rounded()) < 1e-6
    }

    /// "a whole number from 0 to 27".
    fileprivate var wanted: String {
        let ends = within.map { range in
            range.high.isFinite
                ? " from \(numberText(range.low)) to \(numberText(range.high))" : " from \(numberText(range.low)) up"
        }
        return (places == 0 ? "a whole number" : "a number") + (ends ?? "")
    }
}

/// A line that could not be understood, and what it wants.
struct FormProblem: Error, Equatable {
    let label: String
    let wanted: String

    init(_ label: String, _ wanted: String) {
        self.label = label
        self.wanted = wanted
    }

    var sentence: String { "\(label): \(wanted), please. Nothing is lost." }
}

/// A number without a fraction it does not have.
func numberText(_ value: Double) -> String { JSONNumber(value).text }

extension Moment {
    /// "17 Nov 2026 21:14", read back by DateWords.
    var spoken: String { "\(calendarDay.day) \(calendarDay.monthName.prefix(3)) \(calendarDay.year) \(clock)" }
}
