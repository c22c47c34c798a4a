import JournalModel
import JournalPrompts
import TextUI

/// Where one is in a check.
enum CheckStep: Hashable, Sendable {
    case begin
    /// One of the prompts worked with before, by its place among them.
    case meet(Int)
    case charge
    /// One of the three questions.
    case marker(Int)
    case words
    case end

    var isChoice: Bool {
        switch self {
        case .begin, .marker, .end: true
        case .meet, .charge, .words: false
        }
    }
}

/// The three markers of a schema asked again, with the same prompts as before. What comes back is set down without blame.
struct CheckScreen: Screen {
    enum Action: Hashable, Sendable { case choose, next, previous, stop, up, down }

    static let name = "check"
    static let keys = KeyTable<Action>([
        KeyBinding(.choose, [.enter], "Choose, or go on", group: "This check", hint: "go on"),
        KeyBinding(.stop, [.escape], "Stop here; it is kept as it is", group: "This check", hint: "stop here"),
        KeyBinding(.next, [.tab], "On: nothing has to be answered", group: "This check", hint: "next"),
        KeyBinding(.previous, [.backTab], "The question before", group: "This check"),
        KeyBinding(.up, [.up, "k"], "Up", group: "Moving"),
        KeyBinding(.down, [.down, "j"], "Down", group: "Moving"),
    ])

    let schemaID: RecordID
    var step = CheckStep.begin
    var check: Check
    var base: Record?
    /// The prompts worked with before, with the words they had then.
    let prompts: [MetPrompt]
    /// The last time it was rated.
    let last: ChargeMark?
    var rating = RatingBar()
    var choices = Choices()
    var form: Form
    var changes = 0

    /// A prompt as it was met before.
    struct MetPrompt: Hashable, Sendable {
        let id: String
        let words: String
    }

    init(_ schemaID: RecordID, in context: Context) {
        self.schemaID = schemaID
        check = Check(header: context.newHeader())
        check.schema = schemaID
        prompts = Self.met(schemaID, in: context)
        last = ChargeHistory(context.journal).ofSchema(schemaID).last { $0.charge != nil }
        form = Form(
            [FormLine("text", "", .text, hint: "what you notice, if anything", isMain: true)], values: JSONObject(),
            now: context.now, size: context.bareSize)
        show(.begin, in: context)
    }

    /// Every prompt once, in the order they were first met, with its latest words.
    private static func met(_ schema: RecordID, in context: Context) -> [MetPrompt] {
        var ids: [String] = []
        var words: [String: String] = [:]
        for work in context.journal.works where work.schema == schema && !work.prompt.isEmpty && !work.words.isEmpty {
            if words[work.prompt] == nil { ids.append(work.prompt) }
            words[work.prompt] = work.words
        }
        return ids.compactMap { id in words[id].map { MetPrompt(id: id, words: $0) } }
    }

    var chrome: Chrome { .bare }
    var tab: Tab? { .schemas }
    func title(in context: Context) -> String { "Asked again" }
    var isTyping: Bool { step == .words }
    func claims(_ key: Key) -> Bool { (step.isChoice || step == .charge) && key.typed.flatMap { Int($0) } != nil }
    var writingRevision: Int { changes + form.revision }

    func availability(of action: Action, in context: Context) -> Availability {
        guard context.journal[schemaID]?.schema != nil else { return action == .stop ? .enabled : .hidden }
        switch action {
        case .choose: return step == .words ? .hidden : .enabled
        case .next: return step == .begin || step == .end ? .hidden : .enabled
        case .previous: return before == nil ? .hidden : .enabled
        case .up, .down: return step.isChoice ? .enabled : .hidden
        case .stop: return .enabled
        }
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .choose: return choose(in: context)
        case .next: return goOn(in: context)
        case .previous: if let before { show(before, in: context) }
        case .stop: return [.back]
        case .up: choices.move(by: -1)
        case .down: choices.move(by: 1)
        }
        return []
    }

    mutating func type(_ key: Key, in context: Context) -> [Command] {
        switch step {
        case .charge: if rating.handle(key) { changes += 1 }
        case .words: form.type(key)
        case .meet: break
        case .begin, .marker, .end: if choices.choose(by: key) { return choose(in: context) }
        }
        return []
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .refreshed: fit(in: context)
        case .pasted(let text): if step == .words { form.paste(text) }
        case .wheel(let rows): if step == .words { form.wheel(rows) } else { choices.move(by: rows.signum()) }
        case .clicked(let point): return click(point, in: context)
        case .answered(.chose("external-editor", _)):
            return step == .words ? form.focusedText.map { [.editExternally($0)] } ?? [] : []
        case .edited(let text): form.replaceFocusedText(text)
        default: break
        }
        return []
    }

    mutating func leave(in context: Context) -> [Command] { save(in: context) }
}
