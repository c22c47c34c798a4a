import JournalModel
import TextUI

/// A session in progress: almost nothing on the screen, and one key that stamps a note with its time.
///
/// No clock runs: the time shown is that of the last key. Every stamp is saved at once, its words when they are done.
struct LiveSessionScreen: Screen {
    enum Action: Hashable, Sendable {
        case stamp, comeUp, peak, comedown, after, end, done, earlier, later, page, sheet
    }

    static let name = "session now"
    static let keys = KeyTable<Action>([
        KeyBinding(.stamp, [" ", .enter], "A note with the time; enter again when its words are done", hint: "a note"),
        KeyBinding(.done, [.escape], "Done with these words; they are kept", hint: "done"),
        KeyBinding(.end, ["e"], "The session has ended", hint: "it has ended"),
        KeyBinding(.comeUp, ["c"], "A note: coming up", group: "Parts"),
        KeyBinding(.peak, ["p"], "A note: the peak", group: "Parts"),
        KeyBinding(.comedown, ["d"], "A note: coming down", group: "Parts"),
        KeyBinding(.after, ["a"], "A note: after", group: "Parts"),
        KeyBinding(.page, ["s"], "The page of this session"),
        KeyBinding(.sheet, ["S"], "The prompts you took along", hint: "taken along"),
        KeyBinding(.earlier, [.up, "k"], "Earlier notes"),
        KeyBinding(.later, [.down, "j"], "Later notes"),
    ])

    private let id: RecordID
    /// The note whose words are being written, by the moment it was stamped.
    private var stamped: Moment?
    private var editor = TextEditor()
    /// How many of the newest notes are passed over while looking back.
    private var passed = 0

    init(_ id: RecordID, in context: Context) { self.id = id }

    func title(in context: Context) -> String { "A session, now" }
    var chrome: Chrome { .bare }
    var isTyping: Bool { stamped != nil }
    var writingRevision: Int { stamped == nil || editor.isEmpty ? 0 : editor.revision }

    private func session(_ context: Context) -> Session? { context.journal[id]?.session }

    /// The session with the words written so far.
    func writing(in context: Context) -> Writing? {
        guard let base = session(context), let after = worded(base, in: context) else { return nil }
        return Writing(record: .session(after), base: .session(base))
    }

    private func worded(_ base: Session, in context: Context) -> Session? {
        var session = base
        guard let stamped, let index = base.timeline.lastIndex(where: { $0.at == stamped }) else { return nil }
        session.timeline[index].text = editor.text
        session.header.edited = context.now
        return session
    }

    // MARK: Keys

    func availability(of action: Action, in context: Context) -> Availability {
        guard let session = session(context) else { return .hidden }
        if action == .sheet, session.prompts.isEmpty { return .hidden }
        return action == .stamp || (action == .done) == isTyping ? .enabled : .hidden
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .stamp: return isTyping ? done(in: context) : stamp(nil, in: context)
        case .comeUp: return stamp(.comeUp, in: context)
        case .peak: return stamp(.peak, in: context)
        case .comedown: return stamp(.comedown, in: context)
        case .after: return stamp(.after, in: context)
        case .done: return done(in: context)
        case .end:
            let options = ["It ended now, at \(context.now.clock)", "Not yet"]
            return [.ask(Question("end", "Has the session ended?", options: options))]
        case .page: return [.open(.session(id))]
        case .sheet: return [.open(.sheet(session: id))]
        case .earlier: passed = min(passed + 1, max(0, (session(context)?.timeline.count ?? 0) - 1))
        case .later: passed = max(0, passed - 1)
        }
        return []
    }

    /// The stamp itself is saved at once; its words follow.
    private mutating func stamp(_ phase: Phase?, in context: Context) -> [Command] {
        guard let base = session(context) else { return [] }
        if let reason = context.readOnly { return [.notify("Not saved: \(reason)")] }
        var after = base
        after.timeline.append(TimedNote(at: context.now, text: "", phase: phase))
        after.header.edited = context.now
        stamped = context.now
        passed = 0
        editor = TextEditor("", measure: 60, placeholder: "a word, or nothing")
        editor.fit(editorRect(context).size)
        let label = phase.map { "\(context.now.clock), \($0.label)" } ?? context.now.clock
        return [.commit(.put(.session(after), over: .session(base), label: label))]
    }

    private mutating func done(in context: Context) -> [Command] {
        let kept = keepWords(in: context)
        stamped = nil
        return kept
    }

    private func keepWords(in context: Context) -> [Command] {
        guard !editor.isEmpty, let base = session(context), let after = worded(base, in: context),
            after.timeline != base.timeline
        else { return [] }
        return [.commit(.put(.session(after), over: .session(base), label: "Kept"), finishing: [id])]
    }

    mutating func type(_ key: Key, in context: Context) -> [Command] {
        if isTyping { editor.handle(key) }
        return []
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .answered(.chose("end", 0)): return end(in: context)
        case .answered(.chose("external-editor", _)): return isTyping ? [.editExternally(editor.text)] : []
        case .edited(let text):
            guard isTyping else { break }
            editor = TextEditor(text, measure: 60)
        case .pasted(let text): if isTyping { editor.insert(text) }
        case .wheel(let rows): return isTyping ? [] : perform(rows < 0 ? .earlier : .later, in: context)
        default: break
        }
        editor.fit(editorRect(context).size)
        return []
    }

    private func end(in context: Context) -> [Command] {
        guard let base = session(context) else { return [] }
        var after = base
        after.ended = context.now
        after.header.edited = context.now
        let change = Change.put(.session(after), over: .session(base), label: "Ended at \(context.now.clock)")
        return [.commit(change), .replace(.session(id))]
    }

    mutating func leave(in context: Context) -> [Command] { done(in: context) }

    // MARK: Drawing

    private func bodySize(_ context: Context) -> Size { Size(context.size.width - 4, context.size.height - 1) }

    /// The column in which everything stands.
    private func column(_ size: Size) -> Rect {
        let width = min(60, size.width)
        let top = size.height < 16 ? 1 : size.height / 5
        return Rect((size.width - width) / 2, top, width, size.height - top)
    }

    private func figures(_ time: Moment, _ height: Int) -> BigFigures {
        BigFigures(text: time.clock, isSmall: height < 20)
    }

    private func editorRect(_ context: Context) -> Rect {
        let size = bodySize(context)
        return column(size).inset(top: figures(context.now, size.height).size.height + (size.height < 16 ? 1 : 3))
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        guard let session = session(context) else {
            canvas.write(
                "This session is no longer here. u brings back what was deleted.", at: Point(0, 1), role: .quiet)
            return
        }
        let column = column(canvas.size)
        if canvas.height >= 16 {
            canvas.write(session.medicine, in: column.moved(by: Point(0, 2 - column.top)), role: .quiet)
        }
        drawTime(stamped ?? context.now, in: column, on: &canvas)
        let body = editorRect(context)
        if isTyping {
            canvas.within(body) { editor.draw(on: &$0, focused: true) }
            return
        }
        canvas.write(Self.since(session, context), in: body, role: .quiet)
        drawNotes(session, in: body.inset(top: 2), on: &canvas)
    }

    private func drawTime(_ time: Moment, in column: Rect, on canvas: inout Canvas) {
        let figures = figures(time, canvas.height)
        if figures.isSmall, canvas.glyphs != .unicode {
            canvas.write(time.clock, at: column.origin, role: .title)
        } else {
            canvas.within(Rect(origin: column.origin, size: figures.size)) {
                figures.draw(on: &$0, role: isTyping ? .quiet : .accent)
            }
        }
    }

    /// How long it has been, said of the moment of the last key.
    static func since(_ session: Session, _ context: Context) -> String {
        guard let began = session.began else { return "" }
        if let ended = session.ended { return "it ended at \(ended.clock)" }
        let minutes = max(0, (context.now.seconds - began.seconds) / 60)
        if minutes == 0 { return "just begun" }
        let hours = minutes / 60
        let length = hours == 0 ? "\(minutes) min" : "\(hours) h \(minutes % 60) min"
        return "\(length) in, at your last key"
    }

    /// The newest notes, newest first, with air between them.
    private func drawNotes(_ session: Session, in rect: Rect, on canvas: inout Canvas) {
        var y = rect.top
        for (index, note) in session.timeline.dropLast(passed).reversed().enumerated() where y < rect.bottom {
            let role: Role = index == 0 ? .text : .faint
            canvas.write(note.at.clock, at: Point(rect.left, y), role: index == 0 ? .quiet : .faint)
            let words = [note.phase?.label ?? "", note.text].filter { !$0.isEmpty }.joined(separator: ", ")
            let room = Rect(rect.left + 8, y, rect.width - 8, rect.bottom - y)
            let used = max(1, canvas.writeWrapped(words, in: room, role: role))
            y += used + (canvas.height < 16 ? 0 : 1)
        }
    }
}
