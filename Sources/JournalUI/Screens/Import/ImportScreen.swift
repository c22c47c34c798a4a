import JournalExchange
import JournalModel
import TextUI

/// Taking in what was written in another program: which one, which file, what would come, and then all of it at once.
struct ImportScreen: Screen {
    enum Action: Hashable, Sendable { case go, complete, back, move(Move) }

    static let name = "take-in"
    static let keys = KeyTable<Action>(
        [
            KeyBinding(
                .go, [.enter], "Go on: choose it, look through it, take it in", group: "Taking in", hint: "go on"),
            KeyBinding(.complete, [.tab], "Go on with the name", group: "Taking in", hint: "complete"),
            KeyBinding(.back, [.escape], "The step before; nothing is added", group: "Taking in", hint: "back"),
        ] + Move.lines(Move.list, Action.move))

    /// How far one is.
    enum Step: Equatable, Sendable {
        case choosing
        case naming
        /// So many entries are read.
        case looking(Int)
        case found(ImportReport)
        case adding(Int)
        case done(ImportReport)
    }

    private(set) var step = Step.choosing
    var formats = ListView(count: ImportFormat.allCases.count)
    private(set) var path = PathField(Self.start, takesFolders: true)
    private static let start = "~/"
    /// Why the last file could not be read.
    private(set) var trouble = ""
    private(set) var page = ScrollText([])

    var format: ImportFormat { ImportFormat.allCases[formats.selection ?? 0] }

    func title(in context: Context) -> String { "Taking in" }
    var isTyping: Bool { step == .naming }

    func availability(of action: Action, in context: Context) -> Availability {
        switch (action, step) {
        case (.back, .choosing), (.back, .done): return .hidden
        case (.complete, .naming), (.move(.up), .naming), (.move(.down), .naming): return .enabled
        case (.move, .naming): return .hidden
        case (.complete, _), (.go, .looking), (.go, .adding): return .hidden
        case (.go, .found(let report)):
            if report.added.isEmpty { return .hidden }
            return context.readOnly.map { .disabled("Nothing can be added: \($0)") } ?? .enabled
        default: return .enabled
        }
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .go: return goOn()
        case .complete: return path.complete()
        case .back: return goBack()
        case .move(let move):
            switch step {
            case .choosing: formats.move(move)
            case .naming: path.move(by: move == .up ? -1 : move == .down ? 1 : 0)
            default: page.move(move)
            }
            return []
        }
    }

    private mutating func goOn() -> [Command] {
        switch step {
        case .choosing:
            (step, trouble) = (.naming, "")
            return path.commands
        case .naming:
            if let more = path.enter() { return more }
            let named = trimmed(path.text)
            guard !named.isEmpty, named != Self.start else { return [] }
            (step, trouble) = (.looking(0), "")
            return [.importing(.look(format, path: named))]
        case .found:
            step = .adding(0)
            return [.importing(.takeIn)]
        case .done: return [.switchTo(.journal)]
        case .looking, .adding: return []
        }
    }

    private mutating func goBack() -> [Command] {
        switch step {
        case .naming: step = .choosing
        case .looking, .found, .adding:
            step = .naming
            return [.importing(.stop)]
        case .choosing, .done: break
        }
        return []
    }

    mutating func type(_ key: Key, in context: Context) -> [Command] {
        guard isTyping else { return [] }
        let before = path.text
        let commands = path.type(key)
        if path.text != before { trouble = "" }
        return commands
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .paths(let listing): path.receive(listing)
        case .pasted(let text) where isTyping:
            trouble = ""
            return path.paste(text)
        case .wheel(let rows):
            switch step {
            case .choosing: formats.move(by: rows.signum())
            case .naming: path.move(by: rows.signum())
            default: page.wheel(rows)
            }
        case .clicked(let point): return click(point, in: context)
        case .importing(let news): take(news, in: context)
        case .refreshed:
            if case .done(let report) = step { page.set(Self.farewell(report, in: context)) }
        default: break
        }
        formats.fit(rows: max(1, context.bodySize.height - Self.head))
        page.fit(Size(min(Self.measure, context.bodySize.width), context.bodySize.height))
        return []
    }

    private mutating func click(_ point: Point, in context: Context) -> [Command] {
        let rows = context.bodySize.height - Self.head
        guard step == .choosing, let index = formats.index(atRow: point.y - Self.head, rows: rows) else { return [] }
        if formats.selection == index { return goOn() }
        formats.select(index)
        return []
    }

    private mutating func take(_ news: ImportNews, in context: Context) {
        switch (news, step) {
        case (.counted(let count), .looking): step = .looking(count)
        case (.counted(let count), .adding): step = .adding(count)
        case (.looked(let report), .looking):
            step = .found(report)
            page.set(Self.words(of: report))
        case (.added(_, let report), .adding):
            step = .done(report)
            page.set(Self.farewell(report, in: context))
        case (.failed(let sentence), .looking), (.failed(let sentence), .adding):
            step = .naming
            trouble = sentence
        default: break
        }
    }

    /// What was left when the screen closed: a reading that goes on is stopped, and nothing is added.
    mutating func leave(in context: Context) -> [Command] {
        switch step {
        case .looking, .found: [.importing(.stop)]
        default: []
        }
    }
}
