import JournalModel
import TextUI

/// Asks for a passphrase, line by line: the one there is, where it matters; a new one; and the same again.
struct PassphraseScreen: Screen {
    enum Action: Hashable, Sendable { case next, leave }

    /// What the passphrase is for.
    enum Purpose: Hashable, Sendable {
        case turningOn
        case changing
        /// Someone came in with the recovery key, because the passphrase is forgotten.
        case afterRecovery
    }

    static let name = "passphrase"
    static let keys = KeyTable<Action>([
        KeyBinding(.next, [.enter, .tab], "The next line; after the last one, it is done", hint: "next"),
        KeyBinding(.leave, [.escape], "Leave everything as it is", hint: "leave it"),
    ])

    private let purpose: Purpose
    private let steps: [Secret]
    private var step = 0
    private var marks: [SecretMark]
    private var strength = ""
    private var refusal = ""
    private var isWorking = false

    init(_ purpose: Purpose) {
        self.purpose = purpose
        steps = purpose == .changing ? [.passphrase, .newPassphrase, .repeated] : [.newPassphrase, .repeated]
        marks = steps.map { _ in SecretMark() }
    }

    var isTyping: Bool { true }
    var secretAsked: Secret? { isWorking ? nil : steps[step] }

    func title(in context: Context) -> String {
        switch purpose {
        case .turningOn: "A vault for this journal"
        case .changing: "Another passphrase"
        case .afterRecovery: "A new passphrase"
        }
    }

    func availability(of action: Action, in context: Context) -> Availability { isWorking ? .hidden : .enabled }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .leave: return [.back]
        case .next:
            guard !marks[step].isEmpty else { return [] }
            refusal = ""
            let secret = steps[step]
            guard step == steps.count - 1 else {
                step += 1
                return [.vault(.setAside(secret))]
            }
            isWorking = true
            return [.vault(.setAside(secret)), .vault(task)]
        }
    }

    private var task: VaultTask {
        purpose == .turningOn ? .turnOn : .changePassphrase(asksOld: purpose == .changing)
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .secret(let sense):
            guard !isWorking else { break }
            marks[step].take(sense, in: context)
            if steps[step] == .newPassphrase { strength = sense.strength }
        case .vault(.refused(let words)), .vault(.failed(let words)): begin(again: words)
        case .vault(.passphraseChanged):
            return [.back, .notify("The passphrase is another one now")]
        case .vault(.stands(let standing)) where standing.conversion != nil && purpose == .turningOn:
            return [.replace(.conversion)]
        default: break
        }
        return []
    }

    mutating func leave(in context: Context) -> [Command] { isWorking ? [] : [.vault(.forgetSecrets)] }

    private mutating func begin(again words: String) {
        isWorking = false
        refusal = words
        step = 0
        strength = ""
        marks = steps.map { _ in SecretMark() }
    }

    // MARK: Drawing

    func draw(on canvas: inout Canvas, in context: Context) {
        let room = canvas.bounds.inset(right: max(0, canvas.width - 72))
        var y = canvas.writeWrapped(StyledText(about(canvas.height < 14), .quiet), in: room) + 1
        for (index, secret) in steps.enumerated() where index <= step {
            let row = room.inset(top: y)
            canvas.write(Self.label(secret), in: row, role: index == step ? .text : .quiet)
            marks[index].draw(on: &canvas, at: row.origin.offset(18), isFocused: index == step)
            if index == step, !isWorking { canvas.setCursor(at: row.origin.offset(18)) }
            y += 1
        }
        canvas.writeWrapped(StyledText(words, refusal.isEmpty ? .quiet : .care), in: room.inset(top: y + 1))
    }

    private var words: String {
        if isWorking { return "A moment: the key is being made slow to guess." }
        guard refusal.isEmpty else { return refusal }
        return steps[step] == .newPassphrase ? strength : ""
    }

    private static func label(_ secret: Secret) -> String {
        switch secret {
        case .passphrase: "passphrase now"
        case .newPassphrase: "new passphrase"
        case .repeated: "the same again"
        case .recoveryKey: "recovery key"
        }
    }

    private func about(_ isShort: Bool) -> String {
        switch (purpose, isShort) {
        case (.turningOn, false):
            "Everything Loam keeps is sealed with a passphrase, and opens with it alone. Nobody can look it up or set it "
                + "anew for you. A few words that you do not use elsewhere hold well and can be remembered; what has no "
                + "meaning for others is best."
        case (.turningOn, true): "Nobody can look it up for you. A few words of your own hold well."
        case (.changing, false): "Copies made before, backups too, still open with the old one."
        case (.changing, true): "Older copies still open with the old one."
        case (.afterRecovery, false):
            "You came in with the recovery key. Here you might choose a new passphrase; the recovery key stays good. "
                + "Esc leaves the old one."
        case (.afterRecovery, true): "You came in with the recovery key. Esc keeps the old passphrase."
        }
    }
}
