import JournalModel
import TextUI

/// What is shown while the journal is locked: nearly nothing, and the ways out.
struct LockScreen: Screen {
    enum Action: Hashable, Sendable { case unlock, other, clear }

    static let name = "locked"
    static let keys = KeyTable<Action>([
        KeyBinding(.unlock, [.enter], "Open the journal", hint: "open"),
        KeyBinding(.other, [.tab], "The recovery key instead of the passphrase, and back", hint: "recovery key"),
        KeyBinding(.clear, [.escape], "Begin again: empties the line"),
    ])

    private enum State: Hashable, Sendable {
        case asking
        /// The key is being worked out; keys typed meanwhile begin the next try.
        case opening
        case refused(String)
    }

    private var state = State.asking
    private var secret = Secret.passphrase
    private var mark = SecretMark()
    private var recoveryCharacters = 0

    var chrome: Chrome { .bare }
    var isTyping: Bool { true }
    var secretAsked: Secret? { secret }
    func title(in context: Context) -> String { "Locked" }

    func availability(of action: Action, in context: Context) -> Availability {
        action == .other && !context.vault.hasRecoveryKey ? .hidden : .enabled
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .unlock:
            guard state != .opening, !mark.isEmpty else { return [] }
            state = .opening
            return [.vault(.unlock(secret))]
        case .other:
            guard state != .opening else { return [] }
            secret = secret == .passphrase ? .recoveryKey : .passphrase
            state = .asking
        case .clear:
            guard state != .opening else { return [] }
            state = .asking
            return [.vault(.forgetSecrets)]
        }
        return []
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .secret(let sense):
            mark.take(sense, in: context)
            recoveryCharacters = sense.recoveryCharacters
            if !sense.isEmpty, state != .opening { state = .asking }
        case .vault(.refused(let words)), .vault(.failed(let words)): state = .refused(words)
        default: break
        }
        return []
    }

    // MARK: Drawing

    func draw(on canvas: inout Canvas, in context: Context) {
        let isLow = canvas.height < 16
        let room = canvas.bounds.measure(56).inset(top: isLow ? 1 : canvas.height / 4)
        canvas.write("Loam", in: room, role: .title)
        canvas.write("The journal is locked.", in: room.inset(top: 2), role: .text)
        let line = room.inset(top: isLow ? 4 : 5)
        let label = secret == .passphrase ? "passphrase" : "recovery key"
        canvas.write(label, in: line, role: .quiet)
        mark.draw(on: &canvas, at: line.origin.offset(14), isFocused: true)
        if state != .opening { canvas.setCursor(at: line.origin.offset(14)) }
        canvas.writeWrapped(StyledText(words, isCare ? .care : .quiet), in: line.inset(top: 2))
    }

    private var isCare: Bool { if case .refused = state { true } else { false } }

    private var words: String {
        switch state {
        case .refused(let words): words
        case .opening: "Opening. This takes a moment on purpose: it makes guessing slow."
        case .asking where secret == .recoveryKey: recoveryWords
        case .asking: ""
        }
    }

    /// How far the recovery key has come; it is long, and typed from paper.
    private var recoveryWords: String {
        guard recoveryCharacters > 0 else {
            return "Twelve groups, as they were printed. Spaces do not matter. Tab goes back to the passphrase."
        }
        return "Group \(min(12, (recoveryCharacters - 1) / 5 + 1)) of 12."
    }
}
