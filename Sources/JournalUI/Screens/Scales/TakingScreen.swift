import JournalModel
import TextUI

/// Answering a scale: one item a screen, or the whole form. What is answered is kept, whenever it is left.
struct TakingScreen: Screen {
    enum Action: Hashable, Sendable { case next, previous, up, down, skip, form, done, clear, none, stop }

    static let name = "answering"
    static let keys = KeyTable<Action>([
        KeyBinding(.next, [.enter], "Take the answer the bar is on", group: "Answering", hint: "answer"),
        KeyBinding(.skip, [.right, "s"], "Leave it open and go on", group: "Answering", hint: "leave open"),
        KeyBinding(.previous, [.left, "b"], "The question before", group: "Answering", hint: "back"),
        KeyBinding(.form, ["f"], "The whole form, or one question at a time", group: "Answering", hint: "whole form"),
        KeyBinding(.done, ["d"], "Done: see what it comes to", group: "Answering", hint: "done"),
        KeyBinding(.clear, ["x", .delete], "Take the answer back", group: "Answering"),
        KeyBinding(.none, ["o"], "None of these", group: "Answering"),
        KeyBinding(.stop, [.escape], "Stop here; it is kept, and offered again", group: "Answering", hint: "stop"),
        KeyBinding(.up, [.up, "k"], "Up", group: "Moving"),
        KeyBinding(.down, [.down, "j"], "Down", group: "Moving"),
    ])

    var sheet: AnswerSheet
    var isForm: Bool
    /// The option the bar is on; none until it is moved there, so that enter alone answers nothing.
    var option: Int?
    /// Digits of a number that is not finished.
    var digits = ""
    var rows = ListView()
    private let finishing: [RecordID]
    /// Whether answers given earlier are passed over: the form was begun some other time.
    private let goesOn: Bool

    /// - Parameter base: The response as the journal holds it, nil for one not kept yet.
    init(_ sheet: AnswerSheet, finishing: [RecordID] = [], in context: Context) {
        self.sheet = sheet
        self.finishing = finishing
        goesOn = sheet.hasAnswers
        isForm = sheet.scale.kind == .list
        rows.setCount(sheet.scale.items.count)
        aim()
        fit(context)
    }

    func title(in context: Context) -> String { sheet.scale.title }
    var chrome: Chrome { .bare }
    var tab: Tab? { .scales }
    var writingRevision: Int { sheet.writingRevision }
    func writing(in context: Context) -> Writing? { sheet.writing }

    /// A digit is an answer here, never a way to another tab.
    func claims(_ key: Key) -> Bool {
        guard let typed = key.typed else { return false }
        return typed == " " || (typed.count == 1 && typed.allSatisfy(\.isNumber))
    }

    func availability(of action: Action, in context: Context) -> Availability {
        switch action {
        case .form: sheet.scale.kind == .list ? .hidden : .enabled
        case .none: sheet.scale.none.isEmpty ? .hidden : .enabled
        case .skip, .previous: isForm ? .hidden : .enabled
        case .done: isForm && sheet.hasAnswers ? .enabled : .hidden
        default: .enabled
        }
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .stop: return [.back]
        case .next: return takeBar(in: context)
        case .skip: return advance(in: context)
        case .previous:
            if !digits.isEmpty { digits.removeLast() } else { go(to: sheet.place - 1) }
        case .up: if isForm { go(to: sheet.place - 1) } else { moveBar(-1) }
        case .down: if isForm { go(to: sheet.place + 1) } else { moveBar(1) }
        case .done: return finish(in: context)
        case .form: isForm.toggle()
        case .clear: sheet.answer(nil)
        case .none: sheet.answerNone()
        }
        fit(context)
        return []
    }

    mutating func type(_ key: Key, in context: Context) -> [Command] {
        if key == .backspace, !digits.isEmpty {
            digits.removeLast()
            return []
        }
        guard let typed = key.typed else { return [] }
        if typed == " " { return sheet.item?.answer == .mark ? takeBar(in: context) : [] }
        guard let digit = Int(typed) else { return [] }
        return take(digit: digit, in: context)
    }

    // MARK: Answering

    private mutating func moveBar(_ step: Int) {
        let count = sheet.item.map { sheet.scale.options(of: $0).count } ?? 0
        guard count > 0 else { return }
        option = option.map { max(0, min(count - 1, $0 + step)) } ?? (step > 0 ? 0 : count - 1)
    }

    /// A digit is the answer at once where no number with two digits can be meant.
    private mutating func take(digit: Int, in context: Context) -> [Command] {
        guard let item = sheet.item else { return [] }
        let highest = item.answer == .duration ? 10_000 : sheet.scale.ends(of: item)?.high ?? 0
        guard highest > 9 else { return answer(digit, in: context) }
        digits = String((digits + String(digit)).suffix(5))
        guard let number = Int(digits), number * 10 > highest else { return [] }
        return answer(number, in: context)
    }

    private mutating func takeBar(in context: Context) -> [Command] {
        guard let item = sheet.item else { return finish(in: context) }
        if let number = Int(digits) { return answer(number, in: context) }
        if item.answer == .mark {
            sheet.answer(sheet.answers[sheet.place] == 1 ? nil : 1)
            return []
        }
        if isForm { return sheet.isAnswered ? finish(in: context) : advance(in: context) }
        let options = sheet.scale.options(of: item)
        guard !options.isEmpty else { return advance(in: context) }
        guard let option, options.indices.contains(option) else {
            return [.notify("A digit answers; the arrow to the right leaves it open")]
        }
        return answer(options[option].value, in: context)
    }

    /// Keeps an answer and goes on; a rule on it speaks before the next question.
    private mutating func answer(_ value: Int, in context: Context) -> [Command] {
        digits = ""
        guard let item = sheet.item else { return [] }
        guard sheet.scale.takes(value, for: item) else { return [.notify(sheet.refusal(of: item))] }
        sheet.answer(value)
        let asksHelp = sheet.rules(on: item).contains { $0.response == .help }
        let kept = asksHelp ? keep(in: context) : []
        let next = goesOn && !isForm ? sheet.open(after: sheet.place) : sheet.place + 1
        return kept + advance(to: next, in: context) + (asksHelp ? [.run(.help)] : [])
    }

    private mutating func advance(to place: Int? = nil, in context: Context) -> [Command] {
        let next = place ?? sheet.place + 1
        guard next < sheet.scale.items.count else { return isForm ? [] : finish(in: context) }
        go(to: next)
        fit(context)
        return []
    }

    private mutating func go(to place: Int) {
        sheet.place = max(0, min(sheet.scale.items.count - 1, place))
        rows.select(sheet.place)
        digits = ""
        aim()
    }

    /// Puts the bar on the answer that is there.
    private mutating func aim() {
        guard let item = sheet.item else { return }
        option = sheet.scale.options(of: item).firstIndex { $0.value == sheet.answers[sheet.place] }
        rows.select(sheet.place)
    }

    private mutating func finish(in context: Context) -> [Command] {
        guard sheet.hasAnswers else { return [.back] }
        return keep(in: context) + [.replace(.scaleResult(sheet.response.header.id))]
    }

    private mutating func keep(in context: Context) -> [Command] {
        guard let change = sheet.keep(at: context.now) else { return [] }
        return [.commit(change, finishing: [sheet.response.header.id] + finishing)]
    }

    mutating func leave(in context: Context) -> [Command] { keep(in: context) }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .wheel(let turned): if isForm { go(to: sheet.place + turned.signum()) }
        case .clicked(let point): return click(point, in: context)
        case .refreshed: sheet.rebase(on: context.journal[sheet.response.header.id])
        default: break
        }
        fit(context)
        return []
    }

    private mutating func click(_ point: Point, in context: Context) -> [Command] {
        let page = AnswerPage(self, in: context)
        if isForm {
            if let index = rows.index(atRow: point.y - 2, rows: page.listRows(context.bareSize)) {
                go(to: index)
            }
        } else if let index = page.option(atRow: point.y, in: context.bareSize), let item = sheet.item {
            return answer(sheet.scale.options(of: item)[index].value, in: context)
        }
        return []
    }

    private mutating func fit(_ context: Context) {
        rows.fit(rows: AnswerPage(self, in: context).listRows(context.bareSize))
    }

    func draw(on canvas: inout Canvas, in context: Context) { AnswerPage(self, in: context).draw(on: &canvas) }
}
