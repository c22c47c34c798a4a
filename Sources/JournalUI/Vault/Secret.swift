/// What is asked for that nobody shall see. Its letters never come to the app: who runs it keeps them, and wipes them.
package enum Secret: Hashable, Sendable {
    /// The passphrase the vault has.
    case passphrase
    /// The one it shall have.
    case newPassphrase
    /// The same again, so that a slip of the finger is noticed.
    case repeated
    case recoveryKey
}

/// What a screen may know of a secret while it is typed: neither its letters nor how many there are.
package struct SecretSense: Hashable, Sendable {
    package var isEmpty: Bool
    /// How many characters of a recovery key stand there; every key has the same number, so that it is no secret.
    package var recoveryCharacters: Int
    /// How well a new passphrase would hold, in words.
    package var strength: String

    package init(isEmpty: Bool = true, recoveryCharacters: Int = 0, strength: String = "") {
        self.isEmpty = isEmpty
        self.recoveryCharacters = recoveryCharacters
        self.strength = strength
    }
}
