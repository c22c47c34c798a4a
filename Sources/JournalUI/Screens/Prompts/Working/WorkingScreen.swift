import JournalModel
import JournalPrompts
import TextUI

/// Working one activation prompt, at one's own pace, with a way out at every moment.
struct WorkingScreen: Screen {
    enum Action: Hashable, Sendable { case next, choose, previous, full, timer, breath, stop, up, down }

    static let name = "working"
    static let keys = KeyTable<Action>([
        KeyBinding(
            .choose, [.enter], "Choose, or go on; nothing has to be answered", group: "This prompt", hint: "go on"),
        KeyBinding(.next, [.tab], "The next line, then on", group: "This prompt", hint: "next"),
        KeyBinding(.stop, [.escape], "Stop here; it is kept as it is", group: "This prompt", hint: "stop here"),
        KeyBinding(.full, ["f"], "The full wording, or the gentle one again", group: "This prompt", hint: "full words"),
        KeyBinding(.timer, ["t"], "A quiet timer, or none", group: "This prompt"),
        KeyBinding(.breath, ["b"], "A line to breathe with, or none", group: "This prompt"),
        KeyBinding(.previous, [.backTab], "The step before", group: "This prompt"),
        KeyBinding(.up, [.up, "k"], "Up", group: "Moving"),
        KeyBinding(.down, [.down, "j"], "Down", group: "Moving"),
    ])

    let promptID: String
    var step = WorkingStep.meet
    /// The piece of work as far as it is given; its parts and numbers are taken in by `filled`.
    var work: Work
    /// The record as it was last saved.
    var base: Record?
    var form: Form
    var before = RatingBar()
    var after = RatingBar()
    var choices = Choices()
    /// What the options of the last step do.
    var ends: [WorkingEnd] = []
    var still = Stillness()
    var showsFull = false
    var words = ScrollText([])
    /// Whether grounding was opened from here.
    var wasGrounded = false
    /// Goes up with every answer that is not typed into the form; 0 while nothing is unsaved.
    var changes = 0

    init(_ promptID: String, schema: RecordID?, in context: Context) {
        self.promptID = promptID
        let prompt = context.catalogue.prompt(promptID)
        work = Work(header: context.workHeader())
        work.prompt = promptID
        work.domain = prompt?.schema ?? ""
        work.words = prompt?.text ?? ""
        work.schema = schema ?? context.ownSchema(ofDomain: work.domain)?.header.id
        work.place = context.runningSession == nil ? .sober : .session
        form = Form(Self.lines, values: JSONObject(), now: context.now, size: context.bareSize)
        begin(in: context)
    }

    private static let lines =
        FormLine.of(Stirred.self, ["belief", "feeling", "body", "urge", "memory"], under: "came")
        + [FormLine("alsoTrue", "also true", .text, hint: "what else is true, also a little")]

    private mutating func begin(in context: Context) {
        fit(in: context)
        guard context.asksReadiness else {
            work.readiness = context.memory.readiness?.readiness
            return
        }
        step = .readiness
        choices = Choices(context.safety.markers.readiness.options.map { Choices.Option($0.label, $0.line) })
    }

    // MARK: As the house asks

    var chrome: Chrome { .bare }
    var tab: Tab? { .prompts }
    func title(in context: Context) -> String { context.catalogue.name(ofDomain: work.domain) }
    var isTyping: Bool { step == .write && form.isTyping }

    func claims(_ key: Key) -> Bool {
        (step.isRating || step.isChoice) && key.typed.flatMap { Int($0) } != nil
    }

    func availability(of action: Action, in context: Context) -> Availability {
        guard let prompt = context.catalogue.prompt(promptID) else { return action == .stop ? .enabled : .hidden }
        switch action {
        case .stop: return .enabled
        case .choose: return step == .write ? .hidden : .enabled
        case .next: return step == .write ? .enabled : .hidden
        case .previous: return step.before == nil ? .hidden : .enabled
        case .full: return step.showsWords && !prompt.full.isEmpty ? .enabled : .hidden
        case .timer, .breath: return step.showsWords ? .enabled : .hidden
        case .up, .down: return step.isChoice || step.showsWords ? .enabled : .hidden
        }
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .stop: return [.back]
        case .choose, .next: return goOn(in: context)
        case .previous: if step == .write, form.focus > 0 { form.move(-1) } else { step = step.before ?? step }
        case .full: toggleWording(in: context)
        case .timer:
            still.toggleTimer(at: context.now)
            return still.commands
        case .breath:
            still.toggleBreath()
            return still.commands
        case .up: if step.isChoice { choices.move(by: -1) } else { words.handle(.up) }
        case .down: if step.isChoice { choices.move(by: 1) } else { words.handle(.down) }
        }
        return []
    }

    mutating func type(_ key: Key, in context: Context) -> [Command] {
        if key == .tab { return step.isChoice ? [] : goOn(in: context) }
        switch step {
        case .write: form.type(key)
        case .meet: if before.handle(key) { changes += 1 }
        case .after: if after.handle(key) { changes += 1 }
        case .stay: break
        default: if choices.choose(by: key) { return goOn(in: context) }
        }
        return []
    }

    private mutating func toggleWording(in context: Context) {
        guard let prompt = context.catalogue.prompt(promptID) else { return }
        showsFull.toggle()
        work.words = showsFull ? prompt.full : prompt.text
        words = ScrollText(wordLines(prompt), measure: Self.measure)
        fit(in: context)
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .timer:
            still.tick()
            return still.commands
        case .refreshed:
            fit(in: context)
            return still.commands
        case .pasted(let text): if step == .write { form.paste(text) }
        case .wheel(let rows): wheel(rows)
        case .clicked(let point): return click(point, in: context)
        case .answered(.chose("external-editor", _)):
            return step == .write ? form.focusedText.map { [.editExternally($0)] } ?? [] : []
        case .edited(let text): form.replaceFocusedText(text)
        case .answered(.wrote("naming", let text)): return name(text, in: context)
        default: break
        }
        return []
    }

    private mutating func wheel(_ rows: Int) {
        switch step {
        case .meet, .stay: for _ in 0..<abs(rows) { words.handle(rows < 0 ? .up : .down) }
        case .write: form.wheel(rows)
        case .after: break
        default: choices.move(by: rows.signum())
        }
    }

    mutating func leave(in context: Context) -> [Command] { save(in: context) }
}
