import JournalModel
import TextUI

/// Two versions of one entry, side by side: what they say differently is chosen here, all else goes together by itself.
struct TwoVersionsScreen: Screen {
    enum Action: Hashable, Sendable { case settle, ours, theirs, both, move(Move) }

    static let name = "two-versions"
    static let keys = KeyTable<Action>(
        [
            KeyBinding(.settle, [.enter], "Make them one entry", group: "Two versions", hint: "make them one"),
            KeyBinding(.ours, [.left, "h"], "Take this machine's", group: "Two versions", hint: "this one"),
            KeyBinding(.theirs, [.right, "l"], "Take the other", group: "Two versions", hint: "the other"),
            KeyBinding(.both, ["b"], "Keep both, one beneath the other", group: "Two versions", hint: "both"),
        ] + Move.lines(Move.shelf, Action.move))

    private let path: String
    private(set) var versions: TwoVersions?
    private(set) var merge: RecordMerge?
    /// What was chosen for each clash.
    private(set) var choices: [MergeChoice?] = []
    /// Which clash is looked at.
    private(set) var place = 0
    private var isSettling = false
    var left = ScrollText([])
    var right = ScrollText([])

    init(_ path: String) { self.path = path }

    func title(in context: Context) -> String { "Two versions" }

    var clash: MergeClash? { merge.flatMap { $0.clashes.indices.contains(place) ? $0.clashes[place] : nil } }

    func availability(of action: Action, in context: Context) -> Availability {
        guard merge != nil else { return .hidden }
        switch action {
        case .settle:
            if context.readOnly != nil {
                return .disabled("Nothing can be changed just now; the journal is open to read only")
            }
            return choices.contains(nil) ? .disabled("Choose for each of them first") : .enabled
        case .ours, .theirs: return clash == nil ? .hidden : .enabled
        case .both: return clash?.mayKeepBoth == true ? .enabled : .hidden
        case .move: return .enabled
        }
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .settle: return settle(in: context)
        case .ours: choose(.ours)
        case .theirs: choose(.theirs)
        case .both: choose(.both)
        case .move(let move): step(move)
        }
        refresh(in: context)
        return []
    }

    /// Takes a choice and goes to the next that is open.
    private mutating func choose(_ choice: MergeChoice) {
        guard choices.indices.contains(place) else { return }
        choices[place] = choice
        if let next = choices.indices.first(where: { choices[$0] == nil }) { look(at: next) }
    }

    private mutating func step(_ move: Move) {
        switch move {
        case .up: look(at: place - 1)
        case .down: look(at: place + 1)
        case .first: look(at: 0)
        case .last: look(at: choices.count - 1)
        default:
            left.move(move)
            right.move(move)
        }
    }

    private mutating func look(at place: Int) {
        self.place = max(0, min(choices.count - 1, place))
        fill()
    }

    private mutating func settle(in context: Context) -> [Command] {
        guard let versions, let merge, let merged = merge.record(choices.compactMap(\.self), at: context.now) else {
            return [.notify("These two cannot be put together here; their files stay as they are")]
        }
        isSettling = true
        return [.settle(versions, ours: merge.ours, merged: merged), .notify("Putting them together")]
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        if case .wheel(let rows) = event { for _ in 0..<abs(rows) { step(rows < 0 ? .up : .down) } }
        refresh(in: context)
        return isSettling && versions == nil ? [.back] : []
    }

    // MARK: What is compared

    private mutating func refresh(in context: Context) {
        let found = context.journal.unreadable.first { $0.path == path }?.versions
        let ours = found.map { $0.ours ?? context.journal[$0.theirs.id] ?? $0.theirs }
        if found != versions || ours != merge?.ours {
            versions = found
            merge = found.flatMap { found in
                ours.flatMap { RecordMerge(ours: $0, theirs: found.theirs, base: found.base) }
            }
            choices = (merge?.clashes ?? []).map { _ in nil }
            place = 0
            fill()
        }
        let columns = columns(context.bodySize)
        left.fit(columns[0].size)
        right.fit(columns[1].size)
    }

    private mutating func fill() {
        left.set(Self.lines(clash?.ours))
        right.set(Self.lines(clash?.theirs))
    }

    private static func lines(_ value: JSON?) -> [StyledText] {
        guard let value else { return [] }
        let text = value.string ?? String(decoding: JSONWriter.line(value), as: UTF8.self)
        return StyledText(Moment(text).map { "\($0.calendarDay.shortWithYear), \($0.clock)" } ?? text, .text).paragraphs
    }
}
