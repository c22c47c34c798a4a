import JournalModel
import TextUI

/// All keys of the screen beneath and everywhere, found by typing.
struct KeysOverlay: Screen {
    enum Action: Hashable, Sendable { case close, move(Move) }

    static let name = "keys"
    static let keys = KeyTable<Action>(
        [KeyBinding(.close, [.enter], "Back", hint: "back")] + Move.lines(Move.beneathText, Action.move))

    private var field = TextField("", placeholder: "type to find a key")
    private var page = ScrollText([], measure: 200)
    private var seen: (words: String, width: Int)?

    func title(in context: Context) -> String { "Keys" }
    var chrome: Chrome { .box(Size(70, 60)) }
    var isTyping: Bool { true }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .close: return [.back]
        case .move(let move): page.move(move)
        }
        return []
    }

    mutating func type(_ key: Key, in context: Context) -> [Command] {
        if key == "?", field.isEmpty { return [.back] }
        field.handle(key)
        refresh(in: context)
        return []
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .pasted(let text): field.insert(text)
        case .wheel(let rows): page.wheel(rows)
        default: break
        }
        refresh(in: context)
        return []
    }

    private mutating func refresh(in context: Context) {
        let size = context.boxSize(Size(70, 60)).below(2)
        if seen.map({ $0 != (field.text, size.width) }) ?? true {
            seen = (field.text, size.width)
            page.set(lines(context.keysBeneath, size.width))
        }
        page.fit(size)
    }

    /// The lines whose words, keys or group hold what was typed, under their headings.
    private func lines(_ all: [KeyLine], _ width: Int) -> [StyledText] {
        let words = Fold.text(field.text).split(separator: " ").map(String.init)
        let fitting = all.filter { line in
            let text = Fold.text("\(line.label) \(line.group) \(line.keys.map(\.name).joined(separator: " "))")
            return words.allSatisfy { text.contains($0) }
        }
        guard !fitting.isEmpty else {
            return [StyledText("No key here does that. ctrl-p looks through all commands.", .quiet)]
        }
        let column = width < 50 ? 12 : 22
        var lines: [StyledText] = []
        var heading = ""
        for line in fitting {
            if line.heading != heading {
                if !lines.isEmpty { lines.append(StyledText()) }
                heading = line.heading
                lines.append(StyledText(heading, .heading))
            }
            lines.append(text(line, column))
        }
        return lines
    }

    private func text(_ line: KeyLine, _ column: Int) -> StyledText {
        let keys = line.keys.isEmpty ? "ctrl-p" : line.keys.map(\.symbol).joined(separator: " ")
        let pad = max(1, column - displayWidth(of: keys))
        var text = StyledText(keys, line.keys.isEmpty ? .faint : .key) + StyledText(String(repeating: " ", count: pad))
        switch line.availability {
        case .disabled(let reason): text = text + StyledText(line.label, .faint) + StyledText("  \(reason)", .faint)
        default: text.append(line.label, .overlay)
        }
        text.hanging = column
        return text
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        canvas.within(canvas.bounds.row(0)) { field.draw(on: &$0) }
        canvas.within(canvas.bounds.inset(top: 2)) { page.draw(on: &$0) }
    }
}

extension KeyLine {
    /// What it stands under: its group, and where the key holds.
    var heading: String {
        let place = screen == "anywhere" ? "everywhere" : screen == "text" ? "in a text" : "here"
        return group.isEmpty ? place.prefix(1).uppercased() + place.dropFirst() : "\(group), \(place)"
    }
}

extension Context {
    /// The room inside a box that wants to be so large.
    func boxSize(_ wanted: Size) -> Size {
        Size(min(wanted.width, size.width - 4), min(wanted.height, size.height - 3))
    }
}
