import JournalModel
import TextUI

/// Every command of the screen beneath and of the whole program, found by a few letters.
struct PaletteOverlay: Screen {
    enum Action: Hashable, Sendable { case run, move(Move) }

    static let name = "commands"
    static let keys = KeyTable<Action>(
        [KeyBinding(.run, [.enter], "Do it", hint: "do it")] + Move.lines(Move.beneathText, Action.move))

    private var field = TextField("", placeholder: "what would you like to do")
    private var found: [KeyLine] = []
    private var list = ListView()
    private var seen: String?

    private static let size = Size(66, 18)

    func title(in context: Context) -> String { "Commands" }
    var chrome: Chrome { .box(Self.size) }
    var isTyping: Bool { true }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .run: return run()
        case .move(let move): list.move(move)
        }
        return []
    }

    private func run() -> [Command] {
        guard let line = list.selection.map({ found[$0] }) else { return [] }
        if case .disabled(let reason) = line.availability { return [.notify(reason)] }
        guard line.screen == "anywhere" else { return [.runBeneath(line.name)] }
        let action = AppAction.keys.bindings.first { $0.name == line.name }?.action
        return action.map { [.run($0)] } ?? []
    }

    mutating func type(_ key: Key, in context: Context) -> [Command] {
        field.handle(key)
        refresh(in: context)
        return []
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .pasted(let text): field.insert(text)
        case .wheel(let rows): list.move(by: rows.signum())
        case .clicked(let point):
            if let index = list.index(atRow: point.y - 2, rows: rows(context)) {
                list.select(index)
                return run()
            }
        default: break
        }
        refresh(in: context)
        return []
    }

    private func rows(_ context: Context) -> Int { max(1, context.boxSize(Self.size).height - 2) }

    private mutating func refresh(in context: Context) {
        if seen != field.text {
            seen = field.text
            found = Self.find(field.text, among: context.keysBeneath)
            list.select(0)
            list.setCount(found.count)
        }
        list.fit(rows: rows(context))
    }

    /// The lines that have the letters in their order, the closest first; moves of a text or a list are left to their keys.
    static func find(_ words: String, among lines: [KeyLine]) -> [KeyLine] {
        let lines = lines.filter {
            $0.screen != "text" && $0.name != "palette" && ($0.group != "Moving" || $0.screen == "anywhere")
        }
        let letters = Array(Fold.text(words).filter { !$0.isWhitespace })
        guard !letters.isEmpty else { return lines }
        return lines.enumerated().compactMap { index, line in
            FuzzyMatch.score(letters, in: Array(Fold.text(line.label))).map { (line, $0, index) }
        }.sorted { ($1.1, $0.2) < ($0.1, $1.2) }.map(\.0)
    }

    // MARK: Drawing

    func draw(on canvas: inout Canvas, in context: Context) {
        canvas.within(canvas.bounds.row(0)) { field.draw(on: &$0) }
        canvas.within(canvas.bounds.inset(top: 2)) { inner in
            guard !found.isEmpty else {
                inner.write("No command has these letters.", in: inner.bounds, role: .quiet)
                return
            }
            list.draw(on: &inner) { row, index, _ in draw(found[index], on: &row) }
        }
    }

    private func draw(_ line: KeyLine, on canvas: inout Canvas) {
        let keys = line.keys.first?.shortName(canvas.glyphs) ?? ""
        guard case .disabled(let reason) = line.availability else {
            return canvas.write(StyledText(line.label, .overlay), aside: keys, role: .key)
        }
        canvas.write(StyledText(line.label, .faint) + StyledText("  \(reason)", .faint), aside: keys, role: .faint)
    }
}

/// How well a few letters fit a line: all of them in order, better at the beginnings of words and next to each other.
enum FuzzyMatch {
    /// A score, higher is closer; nil when the letters are not all there.
    static func score(_ letters: [Character], in line: [Character]) -> Int? {
        var best: Int?
        for start in line.indices where line[start] == letters[0] {
            if let score = score(letters, in: line, from: start) { best = max(best ?? score, score) }
        }
        return best
    }

    private static func score(_ letters: [Character], in line: [Character], from start: Int) -> Int? {
        var score = 0
        var last = start - 1
        for letter in letters {
            guard let place = line[(last + 1)...].firstIndex(of: letter) else { return nil }
            let isWordStart = place == 0 || !line[place - 1].isLetter
            score += isWordStart ? 8 : 1
            score += place == last + 1 && last >= start ? 6 : -min(4, place - last - 1)
            last = place
        }
        return score * 4 - start
    }
}
