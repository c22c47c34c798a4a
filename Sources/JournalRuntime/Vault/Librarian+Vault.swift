import Age
import JournalStore
import JournalUI
import JournalVault

/// Two secrets that were typed one after the other.
struct NewPassphrase: Sendable {
    let first: SecretBytes
    let second: SecretBytes

    /// The passphrase; throws in words where it is none, or the two differ.
    func agreed() throws(Refusal) -> Passphrase {
        guard first == second else { throw Refusal(words: "The two were not the same. Nothing has changed.") }
        do throws(VaultError) { return try Passphrase(first) } catch { throw Refusal(words: error.sentence) }
    }

    struct Refusal: Error {
        let words: String
    }
}

/// The vault of an open journal: all of it is done in the order of the saves, so that none falls between two forms.
extension Librarian {
    /// Seals the journal. From then on nothing goes through this librarian in the plain.
    func turnOn(_ new: NewPassphrase) {
        perform { [self] in
            do throws(NewPassphrase.Refusal) {
                let passphrase = try new.agreed()
                do throws(VaultError) {
                    var chance = SystemRandomNumberGenerator()
                    let identity = try VaultIdentity(using: &chance)
                    turnOn(identity, try identity.sealed(under: passphrase, using: &chance))
                } catch { post(.refused(error.sentence)) }
            } catch { post(.refused(error.words)) }
        }
    }

    private func turnOn(_ identity: VaultIdentity, _ file: [UInt8]) {
        var standing = VaultStanding(isOn: true)
        standing.conversion = VaultStanding.Conversion(isSealing: true)
        post(.stands(standing))
        do throws(StoreError) {
            let sealed = try store.turnSealed(identity, identityFile: file)
            goOn(with: sealed, identity)
            let turned = try sealed.sealRemains(progress: tell(standing))
            standing.conversion = nil
            post(turned.isComplete ? .converted(standing, files: turned.files) : .stopped)
        } catch { couldNot(error) }
    }

    /// Makes the journal readable again.
    func turnOff() {
        perform { [self] in
            var standing = VaultStanding(isOn: true)
            standing.conversion = VaultStanding.Conversion(isSealing: false)
            post(.stands(standing))
            do throws(StoreError) {
                let turned = try store.unsealAll(progress: tell(standing))
                guard turned.isComplete else { return post(.stopped) }
                goOn(with: try store.turnedPlain(), nil)
                post(.converted(VaultStanding(), files: turned.files))
            } catch { couldNot(error) }
        }
    }

    /// Ends turning it on or off where it is. What is left is sealed when the journal is next unlocked.
    func stopConverting() { store.stopTurning() }

    private func tell(_ standing: VaultStanding) -> JournalStore.Progress {
        { [mailbox] done, total in
            var standing = standing
            standing.conversion?.done = done
            standing.conversion?.total = total
            mailbox.post(.vault(.stands(standing)))
        }
    }

    /// - Parameter old: What was typed as the passphrase there is; nil where it was not asked for.
    func changePassphrase(_ old: SecretBytes?, _ new: NewPassphrase) {
        perform { [self] in
            do throws(NewPassphrase.Refusal) {
                let passphrase = try new.agreed()
                do throws(VaultError) {
                    guard let identity else { throw .missing(.identity) }
                    var chance = SystemRandomNumberGenerator()
                    if let old { try check(old, identity) }
                    let workFactor = try wayIn().workFactor ?? VaultIdentity.workFactor
                    let file = try identity.sealed(under: passphrase, workFactor: workFactor, using: &chance)
                    do throws(StoreError) { try store.replaceIdentityFile(file) } catch { return couldNot(error) }
                    post(.passphraseChanged)
                } catch { post(.refused(error.sentence)) }
            } catch { post(.refused(error.words)) }
        }
    }

    private func check(_ old: SecretBytes, _ identity: VaultIdentity) throws(VaultError) {
        let opened = try wayIn().identity(for: Passphrase(old))
        guard opened.recipient == identity.recipient else { throw .wrongPassphrase }
    }

    private func wayIn() throws(VaultError) -> WayIn {
        guard let door = try? VaultDoor(of: store.folder), case .sealed(let vault) = door else {
            throw .missing(.identity)
        }
        return vault.wayIn
    }

    /// Makes a recovery key and shows it. It opens nothing until it is written down.
    func makeRecoveryKey() {
        perform { [self] in
            do throws(VaultError) {
                guard let identity else { throw .missing(.identity) }
                var chance = SystemRandomNumberGenerator()
                let key = try RecoveryKey(using: &chance)
                _ = setRecoveryFile(try identity.sealed(to: key, using: &chance))
                post(.recoveryKey(key.lines))
            } catch { post(.failed(error.sentence)) }
        }
    }

    func keepRecoveryKey() {
        perform { [self] in
            guard let file = setRecoveryFile(nil) else { return }
            do throws(StoreError) {
                try store.replaceRecoveryFile(file)
                post(.stands(VaultStanding(isOn: true, hasRecoveryKey: true)))
            } catch { couldNot(error) }
        }
    }

    private func post(_ event: VaultEvent) { mailbox.post(.vault(event)) }

    private func couldNot(_ error: StoreError) {
        post(.failed("It could not be done: \(SaveTrouble(error).words). Every entry is as it was, sealed or not."))
    }
}
