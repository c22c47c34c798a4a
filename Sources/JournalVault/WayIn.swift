package import Age

/// The files that lead into a vault, and what a person types to open one of them.
package struct WayIn: Sendable {
    /// The identity under the passphrase (`identity.age`); nil when the file is gone.
    package let identityFile: [UInt8]?
    /// The identity sealed to the recovery key (`recovery.age`); nil when there is no such key.
    package let recoveryFile: [UInt8]?

    package init(identityFile: [UInt8]?, recoveryFile: [UInt8]?) {
        self.identityFile = identityFile
        self.recoveryFile = recoveryFile
    }

    /// The cost of the passphrase, as a power of two; nil without an identity file under one.
    package var workFactor: Int? { identityFile.flatMap(Scrypt.workFactor) }

    /// Opens with what was typed, whichever of the two it is: a recovery key where it can be read as one, else a passphrase.
    ///
    /// Takes scrypt's time, and as much again for every other spelling of accented letters when it is the wrong one.
    /// - Throws: `wrongPassphrase`, `wrongRecoveryKey`, `recoveryKey` for a recovery key with a typing error, `damaged`,
    ///   `missing` when the file it would open is gone, `emptyPassphrase`.
    package func identity(for typed: SecretBytes) throws(VaultError) -> VaultIdentity {
        let key: RecoveryKey
        do throws(VaultError) { key = try RecoveryKey(typed: typed) } catch {
            return try identity(for: typed, mistypedKey: error)
        }
        return try identity(for: key)
    }

    /// Opens with a passphrase.
    package func identity(for passphrase: Passphrase) throws(VaultError) -> VaultIdentity {
        guard let identityFile else { throw .missing(.identity) }
        return try VaultIdentity(opening: identityFile, with: passphrase)
    }

    /// Opens with a recovery key; at once.
    package func identity(for key: RecoveryKey) throws(VaultError) -> VaultIdentity {
        guard let recoveryFile else { throw .missing(.recovery) }
        return try VaultIdentity(opening: recoveryFile, with: key)
    }

    private func identity(for typed: SecretBytes, mistypedKey: VaultError) throws(VaultError) -> VaultIdentity {
        do throws(VaultError) { return try identity(for: Passphrase(typed)) } catch {
            // As long as a recovery key and nearly one: then the fault in it is what helps.
            guard error == .wrongPassphrase || error == .missing(.identity), recoveryFile != nil else { throw error }
            switch mistypedKey {
            case .recoveryKey(.mistyped), .recoveryKey(.unreadable): throw mistypedKey
            default: throw error
            }
        }
    }
}

/// The files of a vault that can be missing.
package enum KeyFile: Equatable, Sendable {
    /// `identity.age`.
    case identity
    /// `recovery.age`.
    case recovery
}
