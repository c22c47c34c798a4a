import JournalExchange
import JournalModel
import TextUI

/// How an export goes on.
package enum ExportNews: Equatable, Sendable {
    case moved(done: Int, of: Int)
    /// It stands at this path.
    case done(path: String, entries: Int, attachments: Int, leftOut: Int)
    /// What stood there already was left as it is.
    case alreadyThere(path: String)
    case failed(String)
    case stopped
}

/// The way out: a shape, a place, and what came of it. The journal itself stays as it is.
struct ExportScreen: Screen {
    enum Action: Hashable, Sendable { case choose, complete, up, down, stop, filter, clear }

    static let name = "export"
    static let keys = KeyTable<Action>([
        KeyBinding(.choose, [.enter], "Choose it", hint: "choose"),
        KeyBinding(.complete, [.tab], "Go on with the name", hint: "complete"),
        KeyBinding(.filter, ["f"], "Only some of it: kind, session, tag, dates", hint: "only some"),
        KeyBinding(.clear, ["x"], "All of it again", hint: "all of it"),
        KeyBinding(.stop, ["s"], "Stop; nothing is left behind", hint: "stop"),
        KeyBinding(.up, [.up, "k"], "Up"),
        KeyBinding(.down, [.down, "j"], "Down"),
    ])

    private enum Step: Equatable {
        case choosing
        case placing
        case writing(done: Int, of: Int)
        case over(lines: [String])
    }

    private static let formats = ExportFormat.allCases
    private var selected = 0
    private var step = Step.choosing
    private var path = PathField()
    private var filter = QueryFilter()
    /// How many entries would go out, and as of which revision of the journal.
    private var meant: (count: Int, revision: Int, query: Query)?

    private var format: ExportFormat { Self.formats[selected] }

    func title(in context: Context) -> String { "Write it out" }
    var isTyping: Bool { step == .placing }

    func availability(of action: Action, in context: Context) -> Availability {
        switch (action, step) {
        case (.stop, .writing), (.complete, .placing), (.filter, .choosing): .enabled
        case (.clear, .choosing) where !filter.query.isEmpty: .enabled
        case (.stop, _), (.complete, _), (.filter, _), (.clear, _), (.choose, .writing): .hidden
        default: .enabled
        }
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch (action, step) {
        case (.choose, .choosing): return place(in: context)
        case (.choose, .placing):
            if let more = path.enter() { return more }
            return write(mayReplace: false, in: context)
        case (.choose, .over): step = .choosing
        case (.complete, _): return path.complete()
        case (.up, .placing): path.move(by: -1)
        case (.down, .placing): path.move(by: 1)
        case (.up, .choosing): selected = max(0, selected - 1)
        case (.down, .choosing): selected = min(Self.formats.count - 1, selected + 1)
        case (.stop, _): return [.stopExport]
        case (.filter, _): return [.ask(filter.question(titled: "Write out only"))]
        case (.clear, _):
            filter.clear()
            count(in: context)
        default: break
        }
        return []
    }

    private mutating func count(in context: Context) {
        let query = filter.query
        if let meant, meant.revision == context.journal.revision, meant.query == query { return }
        let ids = query.run(on: context.journal, index: context.index, dayStart: context.settings.dayStart)
        meant = (ids.count, context.journal.revision, query)
    }

    private mutating func place(in context: Context) -> [Command] {
        step = .placing
        path = PathField(
            "~/" + format.fileName(format.shape(hasAttachments: hasAttachments(context)), on: context.today))
        return path.commands
    }

    private func hasAttachments(_ context: Context) -> Bool {
        context.journal.ids.contains { context.journal[$0]?.header.attachments.isEmpty == false }
    }

    /// A sealed journal leaves in the plain only after a yes.
    private mutating func write(mayReplace: Bool, in context: Context) -> [Command] {
        guard !path.text.isEmpty else { return [] }
        if context.vault.isOn, format != .ics, !mayReplace {
            let lines = ["Your journal is sealed. What is written out is plain: whoever finds it can read it."]
            return [.ask(Question("plain", "Write it in the plain?", lines, options: ["No", "Write it"]))]
        }
        return begin(mayReplace: mayReplace, in: context)
    }

    private mutating func begin(mayReplace: Bool, in context: Context) -> [Command] {
        guard context.isWhole else { return [.notify("The journal is still being read; a moment, please")] }
        step = .writing(done: 0, of: meant?.count ?? context.journal.count)
        return [.export(ExportWish(format, to: path.text, query: filter.query, mayReplace: mayReplace))]
    }

    mutating func type(_ key: Key, in context: Context) -> [Command] { path.type(key) }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .paths(let listing): path.receive(listing)
        case .pasted(let text) where step == .placing: return path.paste(text)
        case .wheel(let rows) where step == .choosing:
            selected = max(0, min(Self.formats.count - 1, selected + rows.signum()))
        case .clicked(let point) where step == .choosing:
            let row = point.y - Self.head(context.bodySize.height)
            guard Self.formats.indices.contains(row) else { break }
            selected = row
            return perform(.choose, in: context)
        case .answered(.chose("plain", 1)): return begin(mayReplace: false, in: context)
        case .answered(.chose("replace", 1)): return begin(mayReplace: true, in: context)
        case .answered(let answer):
            let commands = filter.take(answer, in: context) ?? []
            count(in: context)
            return commands
        case .refreshed: count(in: context)
        case .exporting(let news): return take(news)
        default: break
        }
        return []
    }

    private mutating func take(_ news: ExportNews) -> [Command] {
        switch news {
        case .moved(let done, let total): step = .writing(done: done, of: total)
        case .done(let path, let entries, let attachments, let leftOut):
            var lines = ["It stands at", path, "", Self.counted(entries, "entry", "entries")]
            if attachments > 0 { lines.append(Self.counted(attachments, "attachment", "attachments")) }
            if leftOut > 0 {
                lines.append("\(Self.counted(leftOut, "file", "files")) could not go with it; loam export names them.")
            }
            lines += ["", "It is plain text for everyone who can open it."]
            step = .over(lines: lines)
        case .alreadyThere(let path):
            step = .placing
            let lines = ["\(path) was left as it is."]
            return [
                .ask(Question("replace", "It is there already", lines, options: ["Another name", "Write over it"]))
            ]
        case .failed(let words): step = .over(lines: [words, "", "Your journal is as it was."])
        case .stopped: step = .over(lines: ["Stopped. Nothing was left behind.", "", "Your journal is as it was."])
        }
        return []
    }

    private static func counted(_ count: Int, _ one: String, _ many: String) -> String {
        count == 1 ? "1 \(one)" : "\(count) \(many)"
    }

    mutating func leave(in context: Context) -> [Command] {
        if case .writing = step { return [.stopExport] }
        return []
    }

    // MARK: Drawing

    func draw(on canvas: inout Canvas, in context: Context) {
        canvas.within(canvas.bounds.measure(72)) { inner in
            switch step {
            case .choosing: drawFormats(on: &inner, in: context)
            case .placing:
                inner.write("\(format.label): where to?", in: inner.bounds.row(0), role: .heading)
                inner.within(inner.bounds.inset(top: 2)) { path.draw(on: &$0) }
            case .writing(let done, let total):
                inner.write("Writing it out", in: inner.bounds.row(0), role: .heading)
                inner.write("\(done) of \(total)", in: inner.bounds.row(2), role: .quiet)
            case .over(let lines):
                var y = 0
                for (index, line) in lines.enumerated() {
                    let role: Role = index == 0 ? .heading : .text
                    y += max(1, inner.writeWrapped(line, in: inner.bounds.inset(top: y), role: role))
                }
            }
        }
    }

    /// Rows above the formats.
    private static func head(_ height: Int) -> Int { height < formats.count + 6 ? 2 : 3 }

    private func drawFormats(on canvas: inout Canvas, in context: Context) {
        let head = Self.head(canvas.height)
        canvas.write("In which shape?", in: canvas.bounds.row(0), role: .heading)
        let entries = Self.counted(meant?.count ?? context.journal.count, "entry", "entries")
        canvas.write(
            "\(filter.words(in: context) ?? "All of it"): \(entries)", in: canvas.bounds.row(1), role: .quiet)
        for (y, format) in Self.formats.enumerated() {
            let row = canvas.bounds.row(y + head)
            canvas.write(" \(format.label)", in: row, role: .text)
            if y == selected { canvas.select(row) }
        }
        let about = StyledText(format.about.prefix(1).uppercased() + format.about.dropFirst() + ".", .quiet)
        for (y, line) in about.wrapped(to: canvas.width).enumerated() {
            canvas.write(line, at: Point(0, Self.formats.count + head + 1 + y))
        }
    }
}
