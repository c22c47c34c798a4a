import JournalModel
import TextUI

/// The vault in Settings: turning it on and off, and what belongs to it.
struct VaultScreen: Screen {
    enum Action: Hashable, Sendable { case up, down, open, more, less }

    static let name = "vault"
    static let keys = KeyTable<Action>([
        KeyBinding(.open, [.enter], "Open it, or choose the next", group: "Vault", hint: "choose"),
        KeyBinding(.more, [.right, "l", " "], "The next choice", group: "Vault", hint: "next"),
        KeyBinding(.less, [.left, "h"], "The choice before", group: "Vault", hint: "before"),
        KeyBinding(.up, [.up, "k"], "Up", group: "Moving"),
        KeyBinding(.down, [.down, "j"], "Down", group: "Moving"),
    ])

    enum Line: CaseIterable, Sendable { case on, lockNow, lockAfter, editor, passphrase, recovery, off }

    /// Minutes to choose from; 0 is never.
    static let minutes: [Double] = [1, 5, 15, 30, 0]
    static let editors = ["", "known", "any"]

    private var selected = 0

    func title(in context: Context) -> String { "The vault" }

    private func lines(_ context: Context) -> [Line] {
        context.vault.isOn ? [.lockNow, .lockAfter, .editor, .passphrase, .recovery, .off] : [.on]
    }

    private func line(_ context: Context) -> Line {
        let lines = lines(context)
        return lines[min(selected, lines.count - 1)]
    }

    func availability(of action: Action, in context: Context) -> Availability {
        guard action == .more || action == .less else { return .enabled }
        return line(context).isChoice ? .enabled : .hidden
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .up: selected = max(0, min(selected, lines(context).count - 1) - 1)
        case .down: selected = min(lines(context).count - 1, selected + 1)
        case .more: return choose(1, in: context)
        case .less: return choose(-1, in: context)
        case .open: return open(in: context)
        }
        return []
    }

    private func open(in context: Context) -> [Command] {
        let line = line(context)
        if line.isChoice { return choose(1, in: context) }
        if let reason = context.readOnly { return [.notify("Not now: \(reason)")] }
        guard context.isWhole || line == .lockNow else {
            return [.notify("The journal is still being read; in a moment")]
        }
        switch line {
        case .on: return [.open(.newPassphrase)]
        case .lockNow: return [.run(.lock)]
        case .passphrase: return [.open(.changePassphrase)]
        case .recovery: return context.vault.hasRecoveryKey ? [.ask(Self.anotherKey)] : [.open(.recoveryKey)]
        case .off: return [.ask(Self.turningOff)]
        case .lockAfter, .editor: return []
        }
    }

    private static let anotherKey = Question(
        "another", "A new recovery key?", ["There is one already. The one on paper then opens nothing any more."],
        options: ["No, the one I have is fine", "Make a new one"])
    private static let turningOff = Question(
        "off", "Turn the vault off?",
        ["Every entry then lies readable in its folder, for whoever can read this disk."],
        options: ["No, it stays sealed", "Turn it off"])

    private func choose(_ by: Int, in context: Context) -> [Command] {
        switch line(context) {
        case .lockAfter: [.set(.lockAfter(Self.next(Self.minutes, context.settings.lockAfter, by)))]
        case .editor: [.set(.editorInVault(Self.next(Self.editors, context.settings.editorInVault, by)))]
        default: []
        }
    }

    private static func next<Value: Equatable>(_ values: [Value], _ value: Value, _ by: Int) -> Value {
        values[((values.firstIndex(of: value) ?? 0) + by + values.count) % values.count]
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .answered(.chose("another", 1)): return [.open(.recoveryKey)]
        case .answered(.chose("off", 1)): return [.vault(.turnOff), .open(.conversion)]
        case .wheel(let rows): selected = max(0, min(lines(context).count - 1, selected + rows.signum()))
        case .clicked(let point):
            let index = point.y - headRows(context)
            guard lines(context).indices.contains(index) else { break }
            if selected == index { return open(in: context) }
            selected = index
        default: break
        }
        return []
    }

    // MARK: Drawing

    private func head(_ context: Context) -> [StyledText] {
        // On a low screen the lines come first.
        guard context.bodySize.height >= 14 else { return [] }
        let words =
            if context.vault.isOn {
                "Everything Loam keeps is sealed. It opens with the passphrase, and with the age program."
            } else {
                "The journal is not sealed: whoever can read this disk can read it."
            }
        return StyledText(words, .quiet).wrapped(to: min(72, context.bodySize.width))
    }

    private func headRows(_ context: Context) -> Int { head(context).isEmpty ? 0 : head(context).count + 1 }

    func draw(on canvas: inout Canvas, in context: Context) {
        for (y, line) in head(context).enumerated() { canvas.write(line, at: Point(0, y)) }
        let current = line(context)
        let label = canvas.width < 60 ? 19 : 33
        for (index, line) in lines(context).enumerated() {
            canvas.within(canvas.bounds.row(headRows(context) + index).split(left: 78).left) { row in
                row.write(line.label, in: Rect(1, 0, label - 2, 1), role: .text)
                row.write(
                    line.value(in: context), in: row.bounds.inset(left: label), role: line.isChoice ? .accent : .quiet)
                if line == current { row.select(row.bounds) }
            }
        }
        let room = canvas.height - headRows(context) - lines(context).count
        let about = StyledText(current.about, .quiet).wrapped(to: min(72, canvas.width)).prefix(max(0, room))
        for (y, line) in about.enumerated() { canvas.write(line, at: Point(0, canvas.height - about.count + y)) }
    }
}
