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

    init(_ question: Question) {
        self.question = question
        field = TextField(question.text ?? "")
    }

    var isTyping: Bool { question.text != nil }

    private static let width = 56

    var chrome: Chrome {
        let lines = question.lines.reduce(0) { $0 + StyledText($1).wrapped(to: Self.width).count }
        return .box(Size(Self.width, lines + (lines > 0 ? 1 : 0) + max(1, question.options.count)))
    }

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

    mutating func type(_ key: Key, in context: Context) -> [Command] {
        if isTyping {
            field.handle(key)
            return []
        }
        guard let digit = key.typed.flatMap({ Int($0) }), (1...question.options.count).contains(digit) else {
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
            let index = point.y - firstOption(width: Self.width)
            guard question.options.indices.contains(index) else { return [] }
            selected = index
            return answer()
        default: break
        }
        return []
    }

    private func firstOption(width: Int) -> Int {
        let lines = question.lines.reduce(0) { $0 + StyledText($1).wrapped(to: width).count }
        return lines + (lines > 0 ? 1 : 0)
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        var y = 0
        for line in question.lines {
            y += canvas.writeWrapped(line, in: canvas.bounds.inset(top: y), role: .quiet)
        }
        if y > 0 { y += 1 }
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
