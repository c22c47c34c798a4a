import JournalModel
import JournalPrompts

/// Questions and answers line by line: for a screen reader, a braille display, a very plain terminal. Nothing moves
/// the cursor, nothing is drawn, and every question can be left.
struct Conversation {
    /// The person went back, or the input ended.
    struct Left: Error {}

    private(set) var desk: Desk
    private var reader = LineReader()
    /// Whether the input has ended, so that nothing more can be asked.
    private(set) var hasEnded = false

    init(_ desk: Desk) { self.desk = desk }

    /// Looks at the clock and the journal's folder again: a conversation may last an evening.
    mutating func lookAgain() throws { desk = try desk.later() }

    /// What can be done at every question.
    static let keys = ".h is help now, .g is grounding, .q goes back; an empty line passes a question by."

    func say(_ text: String = "", indent: Int = 0) throws {
        try Output.print(Paragraphs.onTerminal.lines(text, indent: indent))
    }

    // MARK: Asking

    /// One line; empty where the question was passed by. Help now and grounding come in between and give it back.
    mutating func line(_ question: String) throws -> String {
        while true {
            try say(question)
            try Output.prompt()
            let line = try read()
            if try !turnsAside(line) { return trimmed(line) }
        }
    }

    /// A number of a range; nil where it was left open.
    mutating func number(_ question: String, _ range: ClosedRange<Int> = 0...10) throws -> Int? {
        while true {
            let word = try line("\(question), \(range.lowerBound) to \(range.upperBound)")
            if word.isEmpty { return nil }
            if let number = Int(word), range.contains(number) { return number }
            if try turnsAsideByLetter(word) { continue }
            try say("A number from \(range.lowerBound) to \(range.upperBound), please, or an empty line.")
        }
    }

    /// The place of one of some options; nil where it was passed by.
    mutating func choose(_ question: String, _ options: [(label: String, line: String)]) throws -> Int? {
        while true {
            try say(question)
            for (index, option) in options.enumerated() {
                try say("\(index + 1)  \([option.label, option.line].filter { !$0.isEmpty }.joined(separator: ": "))")
            }
            try Output.prompt()
            let word = trimmed(try read())
            if word.isEmpty { return nil }
            if let number = Int(word), options.indices.contains(number - 1) { return number - 1 }
            if try turnsAside(word) || turnsAsideByLetter(word) { continue }
            try say("A number from 1 to \(options.count), please. \(Self.keys)")
        }
    }

    /// Several lines, until a line with a dot alone or the end of input.
    ///
    /// - Parameter keep: Called with all that was written so far after every line.
    mutating func text(_ question: String, keep: (String) -> Void = { _ in }) throws -> String {
        try say("\(question) A dot on a line of its own ends it.")
        var lines: [String] = []
        while true {
            try Output.prompt()
            guard let line = reader.next() else {
                hasEnded = true
                break
            }
            if line == "." { break }
            if line == ".q", lines.allSatisfy({ trimmed($0).isEmpty }) { throw Left() }
            if line == ".q" {
                try say("It is kept as far as it goes.")
                break
            }
            if try turnsAside(line) {
                try say("Go on where you were.")
                continue
            }
            lines.append(line)
            keep(Input.tidy(lines.joined(separator: "\n")))
        }
        return Input.tidy(lines.joined(separator: "\n"))
    }

    private mutating func read() throws -> String {
        guard let line = reader.next() else {
            hasEnded = true
            throw Left()
        }
        return line
    }

    // MARK: Ways out

    /// Whether a line asked for help, grounding or the way back, which then has happened.
    private mutating func turnsAside(_ line: String) throws -> Bool {
        switch line {
        case ".q": throw Left()
        case ".h": try HelpPages.say(desk)
        case ".g": try ground()
        default: return false
        }
        return true
    }

    /// The same by a letter alone, where letters are no text.
    private mutating func turnsAsideByLetter(_ word: String) throws -> Bool {
        try ["q", "h", "g"].contains(word.lowercased()) && turnsAside("." + word.lowercased())
    }

    /// Grounding, and back to where one was.
    mutating func ground() throws {
        do { try GroundTalk().run(&self) } catch is Left { if hasEnded { throw Left() } }
    }
}
