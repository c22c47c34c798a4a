package import JournalModel
package import JournalPrompts

/// What the app asks to be done about the vault. Secrets are those that were typed; whoever runs the app has them.
package enum VaultTask: Hashable, Sendable {
    /// Opens the journal with the secret that was typed.
    case unlock(Secret)
    /// Puts the secret that was typed aside, until another one is beside it.
    case setAside(Secret)
    /// Wipes what was put aside.
    case forgetSecrets
    /// Makes the vault with the new passphrase, and seals everything.
    case turnOn
    /// Makes everything readable again and takes the vault away.
    case turnOff
    /// Stops turning on or off; what is left is sealed when the journal is next unlocked.
    case stop
    /// Seals the identity under the new passphrase; the old one has to be right, where it was asked for.
    case changePassphrase(asksOld: Bool)
    /// Makes a recovery key, which opens nothing yet.
    case makeRecoveryKey
    /// It is written down: it opens the journal from now on, and an earlier one no longer does.
    case keepRecoveryKey
}

/// What an unlocked journal begins with.
package struct Unlocked: Equatable, Sendable {
    package var settings: Settings
    package var memory: PromptMemory
    package var standing: VaultStanding
    /// What opened it.
    package var by: Secret

    package init(settings: Settings, memory: PromptMemory, standing: VaultStanding, by secret: Secret) {
        self.settings = settings
        self.memory = memory
        self.standing = standing
        by = secret
    }
}

/// What came of it.
package enum VaultEvent: Equatable, Sendable {
    case unlocked(Unlocked)
    /// What was typed does not open it, or the two new ones differ; in words.
    case refused(String)
    /// It stands otherwise with the vault, or a conversion has come further.
    case stands(VaultStanding)
    /// Turning on or off is complete, with so many files.
    case converted(VaultStanding, files: Int)
    /// Turning on or off has stopped before it was complete.
    case stopped
    case passphraseChanged
    /// A recovery key in its lines, shown once.
    case recoveryKey([String])
    /// It could not be done; in words.
    case failed(String)
}
