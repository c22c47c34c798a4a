import JournalModel
import JournalPrompts
import TextUI

/// Three lines before a session begins now; then it begins when the person says so.
struct BeginLiveScreen: Screen {
    enum Action: Hashable, Sendable { case next, previous, begin }

    static let name = "a session now"
    static let keys = KeyTable<Action>([
        KeyBinding(.begin, [.enter], "The next line; after the last one, begin", hint: "next, then begin"),
        KeyBinding(.next, [.tab], "Next line"),
        KeyBinding(.previous, [.backTab], "Line before"),
    ])

    private var session: Session
    /// The session as it was planned, when one was: it begins with its list, its sheet and its intention.
    private let planned: Session?
    private var form: Form

    init(in context: Context) {
        planned = context.journal.plannedSession(near: context.today)
        session = planned ?? context.newSession()
        let lines = [
            FormLine("medicine", "Medicine", .line, hint: "MDMA, ketamine, psilocybin, or another"),
            FormLine("guide", "With", .choice(Guide.allCases.map(\.rawValue)), labels: Guide.allCases.map(\.label)),
            FormLine("intention", "Intention", .line, hint: "if there is one; held loosely"),
        ]
        form = Form(lines, values: session.object, now: context.now, size: Self.formSize(context))
    }

    private static func formSize(_ context: Context) -> Size {
        context.bodySize.below(context.size.height < 16 ? 1 : 3)
    }

    var tab: Tab? { .journal }
    var isTyping: Bool { form.isTyping }
    func claims(_ key: Key) -> Bool { key.typed != nil && !["!", "?", "q"].contains(key.typed) }
    var writingRevision: Int { form.revision }

    private var base: Record? { planned.map { .session($0) } }

    /// Until it begins it is kept as a session planned for today, or for the day it was planned for.
    func writing(in context: Context) -> Writing? {
        var session = filled(in: context)
        let day = session.planned ?? context.today
        session.planned = day
        session.header.at = Moment(day: day, hour: 12, offset: context.now.offset, zone: context.now.zone)
        return Writing(record: .session(session), base: base)
    }

    private func filled(in context: Context) -> Session {
        var object = session.object
        guard (try? form.apply(to: &object, dayStart: context.settings.dayStart)) != nil,
            let filled = try? Session(json: .object(object))
        else { return session }
        return filled
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .next: form.move(1)
        case .previous: form.move(-1)
        case .begin:
            guard form.focus == form.lines.count - 1 else {
                form.move(1)
                break
            }
            return [.ask(Question("begin", "Begin?", options: ["Begin now, at \(context.now.clock)", "Not yet"]))]
        }
        return []
    }

    mutating func type(_ key: Key, in context: Context) -> [Command] {
        form.type(key)
        return []
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .answered(.chose("begin", 0)): return begin(in: context)
        case .pasted(let text): form.paste(text)
        case .clicked(let point): form.click(point.offset(0, -(context.size.height < 16 ? 1 : 3)))
        case .wheel(let rows): form.move(rows.signum())
        case .refreshed: form.fit(Self.formSize(context))
        default: break
        }
        return []
    }

    private mutating func begin(in context: Context) -> [Command] {
        let begun = filled(in: context).begun(at: context.now)
        form.settle()
        let change = Change.put(.session(begun), over: base, label: "Begun at \(context.now.clock)")
        return [.commit(change, finishing: [begun.header.id]), .replace(.liveSession(begun.header.id))]
    }

    mutating func leave(in context: Context) -> [Command] {
        guard form.revision != 0, let writing = writing(in: context) else { return [] }
        form.settle()
        let label = planned == nil ? "Kept as a plan for today" : "Kept with your plan"
        return [.commit(.put(writing.record, over: base, label: label), finishing: [writing.id])]
    }

    private var lead: String {
        guard let planned, let day = planned.planned else { return "Every line can stay empty." }
        let sheet = planned.prompts.isEmpty ? "" : ", and what you take along"
        return "As you planned it for \(day.short)\(sheet)."
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        canvas.write("A session, now", at: .zero, role: .heading)
        let head = context.size.height < 16 ? 1 : 3
        if head > 1 { canvas.write(lead, at: Point(0, 1), role: .quiet) }
        canvas.within(canvas.bounds.inset(top: head)) { form.draw(on: &$0) }
    }
}
