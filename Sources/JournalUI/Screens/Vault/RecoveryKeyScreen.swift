import JournalModel
import TextUI

/// Shows a recovery key once, to be written down or printed.
struct RecoveryKeyScreen: Screen {
    enum Action: Hashable, Sendable { case done, leave }

    static let name = "recovery key"
    static let keys = KeyTable<Action>([
        KeyBinding(.done, [.enter], "It is written down", hint: "it is written down"),
        KeyBinding(.leave, [.escape], "Leave it; no new key then", hint: "leave it"),
    ])

    private var lines: [String] = []
    private var trouble = ""
    private var asking = FirstAsking(.vault(.makeRecoveryKey))

    func title(in context: Context) -> String { "Recovery key" }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        guard action == .done, !lines.isEmpty else { return [.back] }
        let words = [
            "It opens the journal from then on, and is not shown again. An earlier one opens nothing any more."
        ]
        return [.ask(Question("written", "Is it written down?", words, options: ["Not yet", "Yes, it is on paper"]))]
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .refreshed: return asking.commands(at: event)
        case .vault(.recoveryKey(let lines)): self.lines = lines
        case .vault(.failed(let words)): trouble = words
        case .answered(.chose("written", 1)): return [.vault(.keepRecoveryKey)]
        case .vault(.stands): return [.back, .notify("The recovery key opens the journal too")]
        default: break
        }
        return []
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        let isLow = canvas.height < 14
        let room = canvas.bounds.inset(top: isLow ? 0 : 1, right: max(0, canvas.width - 72))
        guard trouble.isEmpty else {
            canvas.writeWrapped(StyledText(trouble, .care), in: room)
            return
        }
        guard !lines.isEmpty else {
            canvas.write("Making it.", in: room, role: .quiet)
            return
        }
        let about =
            isLow
            ? "Opens the journal like the passphrase. Keep it on paper, away from here."
            : "This opens the journal as the passphrase does. Keep it on paper, somewhere safe and not beside this machine; "
                + "a photograph of it may travel."
        var y = canvas.writeWrapped(StyledText(about, .quiet), in: room) + 1
        for line in lines {
            canvas.write(line, in: room.inset(left: isLow ? 0 : 4, top: y), role: .strong)
            y += isLow ? 1 : 2
        }
        guard !isLow else { return }
        let stock = "For the age program it is one word: AGE-SECRET-KEY-1, then all of it without spaces."
        canvas.writeWrapped(StyledText(stock, .faint), in: room.inset(top: y))
    }
}
