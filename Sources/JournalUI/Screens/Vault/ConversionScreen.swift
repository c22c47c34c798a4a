import JournalModel
import TextUI

/// How far turning the vault on or off has come. Nothing else goes on meanwhile; it can be stopped.
struct ConversionScreen: Screen {
    enum Action: Hashable, Sendable { case stop, recovery, done }

    static let name = "sealing"
    static let keys = KeyTable<Action>([
        KeyBinding(.stop, ["s"], "Stop here, and lock", hint: "stop here"),
        KeyBinding(.done, [.enter, .escape], "Back", hint: "back"),
        KeyBinding(.recovery, ["r"], "Make a recovery key", hint: "a recovery key"),
    ])

    /// What it came to: whether the vault is on now, and with how many files.
    private var outcome: (isOn: Bool, files: Int)?
    private var trouble = ""

    func title(in context: Context) -> String { "The vault" }

    func availability(of action: Action, in context: Context) -> Availability {
        switch action {
        case .done: return isUnderWay ? .disabled("It is still going on; s stops it") : .enabled
        case .stop: return isUnderWay ? .enabled : .hidden
        case .recovery: return !isUnderWay && context.vault.isOn && !context.vault.hasRecoveryKey ? .enabled : .hidden
        }
    }

    private var isUnderWay: Bool { outcome == nil && trouble.isEmpty }

    /// Nothing else leads away while it is under way.
    func claims(_ key: Key) -> Bool { isUnderWay }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .done: return [.back]
        case .stop: return [.vault(.stop)]
        case .recovery: return [.replace(.recoveryKey)]
        }
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .vault(.converted(let standing, let files)): outcome = (standing.isOn, files)
        case .vault(.failed(let words)): trouble = words
        default: break
        }
        return []
    }

    // MARK: Drawing

    func draw(on canvas: inout Canvas, in context: Context) {
        let room = canvas.bounds.inset(top: canvas.height < 14 ? 0 : 1, right: max(0, canvas.width - 72))
        var y = 0
        for line in words(context, isLow: canvas.height < 14) {
            y += canvas.writeWrapped(line, in: room.inset(top: y)) + 1
        }
        guard let conversion = context.vault.conversion, conversion.total > 0 else { return }
        Self.draw(conversion, on: &canvas, in: room.inset(top: y))
    }

    private func words(_ context: Context, isLow: Bool) -> [StyledText] {
        var lines: [StyledText] = []
        if let outcome {
            lines += outcome.isOn ? Self.onWords(outcome.files, isLow) : Self.offWords(outcome.files)
        } else if trouble.isEmpty {
            let isSealing = context.vault.conversion?.isSealing ?? !context.vault.isOn
            lines.append(StyledText(isSealing ? "Sealing the journal." : "Making the journal readable again."))
            lines.append(
                StyledText(
                    "Every entry is whole at every moment. Where it is stopped, or the machine goes off, the rest is sealed when "
                        + "the journal is next unlocked.", .quiet))
        }
        if !trouble.isEmpty { lines.append(StyledText(trouble, .care)) }
        return lines
    }

    private static func onWords(_ files: Int, _ isLow: Bool) -> [StyledText] {
        let lines = [
            StyledText("The vault is on. \(files == 1 ? "1 file is" : "\(files) files are") sealed."),
            StyledText(
                "Ctrl-L locks; so does leaving, and a while without a key. A recovery key is a second way in, on paper, for "
                    + "a day when the passphrase does not come to mind.", .quiet),
            StyledText("What was deleted may stay in the disk for a while; docs/threat-model.md says more.", .faint),
        ]
        return isLow ? Array(lines.prefix(2)) : lines
    }

    private static func offWords(_ files: Int) -> [StyledText] {
        [
            StyledText("The vault is off. \(files == 1 ? "1 file is" : "\(files) files are") readable again."),
            StyledText("Copies made while it was on still open with the passphrase.", .quiet),
        ]
    }

    /// A bar, and the numbers beside it.
    static func draw(_ conversion: VaultStanding.Conversion, on canvas: inout Canvas, in room: Rect) {
        let numbers = "\(conversion.done) of \(conversion.total)"
        let width = min(40, room.width - displayWidth(of: numbers) - 2)
        let done = width * min(conversion.done, conversion.total) / conversion.total
        canvas.rule(at: room.origin, width: width, role: .rule)
        canvas.fill(Rect(room.left, room.top, done, 1), role: .accent, with: canvas.glyphs.shade)
        canvas.write(numbers, at: room.origin.offset(width + 2), role: .quiet)
    }
}
