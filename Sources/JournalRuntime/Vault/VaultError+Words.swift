package import JournalVault

extension VaultError {
    /// Whether another try may do better.
    package var isWrong: Bool {
        switch self {
        case .wrongPassphrase, .wrongRecoveryKey, .recoveryKey, .emptyPassphrase: true
        default: false
        }
    }

    /// What happened, what is safe, what to do next.
    package var sentence: String {
        switch self {
        case .wrongPassphrase: "That is not the passphrase. Nothing was changed."
        case .emptyPassphrase: "A passphrase needs at least one character."
        case .recoveryKey(.length(let count)):
            "A recovery key has 58 characters after its beginning; these are \(count)."
        case .recoveryKey(.character(let group)):
            "That is no recovery key: group \(group) holds a character no key has."
        case .recoveryKey(.mistyped(let group)): "One character of group \(group) is mistyped."
        case .recoveryKey(.unreadable): "That is no recovery key: more than one character is wrong."
        case .wrongRecoveryKey: "That is a recovery key, and not this journal's. Nothing was changed."
        case .foreign: "It is sealed to another key than this journal's."
        case .damaged: "It was changed or cut short after it was sealed, so it does not open. It is left alone."
        case .publicKey: "That is no public key."
        case .notVerified:
            "What was sealed did not open again, so nothing was replaced. The machine's memory may be at fault."
        case .missing(.identity):
            "identity.age is not there, so no passphrase opens the journal. A copy of it from a backup does; so does the recovery key."
        case .missing(.recovery): "There is no recovery key for this journal."
        case .sealing: "The machine had no memory left for it (256 MB are needed). Nothing was changed."
        }
    }
}
