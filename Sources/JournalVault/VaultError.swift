package import Age

/// Everything that can go wrong with the vault's keys and the files sealed with them.
package enum VaultError: Error, Equatable, Sendable {
    /// The passphrase is another, however its letters are spelled.
    case wrongPassphrase
    /// A passphrase without a character.
    case emptyPassphrase
    /// What was typed is not a recovery key.
    case recoveryKey(RecoveryKeyFault)
    /// A recovery key, and not this journal's.
    case wrongRecoveryKey
    /// A record that was sealed to another journal's key.
    case foreign
    /// The file is not whole, or is not what it should be.
    case damaged(AgeError)
    /// The public key's text is not one.
    case publicKey
    /// A file just sealed does not open to what was sealed; nothing was replaced.
    case notVerified
    /// The file that would open to this is not there.
    case missing(KeyFile)
    /// Sealing failed: too little memory for scrypt, or a work factor outside 1...22.
    case sealing(AgeError)
}

/// Why what was typed is not a recovery key.
package enum RecoveryKeyFault: Equatable, Sendable {
    /// The key has 58 characters after its prefix; this many were found.
    case length(Int)
    /// A group (1...12) holds a character no key has.
    case character(group: Int)
    /// The check does not fit, and one character of this group (1...12) would mend it.
    case mistyped(group: Int)
    /// The check does not fit, and more than one character is wrong.
    case unreadable
}
