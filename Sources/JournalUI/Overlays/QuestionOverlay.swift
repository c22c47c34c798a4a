import JournalModel
import TextUI

/// A question on top of a screen: a few options, or one line of text. Leaving it answers nothing.
struct QuestionOverlay: Screen {
    enum Action: Hashable, Sendable { case up, down, answer }

    static let name = "question"
    static let keys = KeyTable<Action>([
        KeyBinding(.answer, [.enter], "Answer", hint: "choose"),
        KeyBinding(.up, [.up, "k"], "Up"),
        KeyBinding(.down, [.down, "j"], "Down"),
    ])

    let question: Question
    var selected = 0
    var field: TextField

    private let width: Int

    init(_ question: Question, in context: Context) {
        self.question = question
        width = min(56, context.size.width - 4)
        field = TextField(question.text ?? "")
    }

    var isTyping: Bool { question.text != nil }

    var chrome: Chrome { .box(Size(width, firstOption(wordRows) + optionRows)) }

    private var optionRows: Int { max(1, question.options.count) }
    private var wordRows: Int { question.lines.reduce(0) { $0 + StyledText($1).wrapped(to: width).count } }

    /// The row the answers begin in, beneath so many rows of words and a row of air.
    private func firstOption(_ rows: Int) -> Int { rows > 0 ? rows + 1 : 0 }

    /// Rows the words get on a low screen: the answers come first.
    private func wordRows(_ height: Int) -> Int { max(0, min(wordRows, height - optionRows - 1)) }

    func title(in context: Context) -> String { question.title }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .up: selected = max(0, selected - 1)
        case .down: selected = min(question.options.count - 1, selected + 1)
        case .answer: return answer()
        }
        return []
    }

    private func answer() -> [Command] {
        question.text == nil
            ? [.answer(.chose(question.name, selected))] : [.answer(.wrote(question.name, field.text))]
    }

    /// A digit answers.
    func claims(_ key: Key) -> Bool {
        key.typed.flatMap { Int($0) }.map { question.options.indices.contains($0 - 1) } ?? false
    }

    mutating func type(_ key: Key, in context: Context) -> [Command] {
        if isTyping {
            field.handle(key)
            return []
        }
        guard let digit = key.typed.flatMap({ Int($0) }), question.options.indices.contains(digit - 1) else {
            return []
        }
        selected = digit - 1
        return answer()
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .pasted(let text): field.insert(text)
        case .wheel(let rows): selected = max(0, min(question.options.count - 1, selected + rows.signum()))
        case .clicked(let point):
            let height = min(firstOption(wordRows) + optionRows, context.size.height - 3)
            let index = point.y - firstOption(wordRows(height))
            guard question.options.indices.contains(index) else { return [] }
            selected = index
            return answer()
        default: break
        }
        return []
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        let words = canvas.bounds.split(top: wordRows(canvas.height)).top
        var y = 0
        for line in question.lines where y < words.height {
            y += canvas.writeWrapped(line, in: words.inset(top: y), role: .quiet)
        }
        y = firstOption(y)
        if isTyping {
            canvas.within(canvas.bounds.row(y)) { field.draw(on: &$0) }
            return
        }
        for (index, option) in question.options.enumerated() {
            let row = canvas.bounds.row(y + index)
            canvas.write("\(index + 1)  \(option)", in: row, role: .text)
            if index == selected { canvas.select(row) }
        }
    }
}
