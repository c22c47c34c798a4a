import Age
import JournalStore
import JournalUI
import TextUI

extension Runtime where Screen: ~Copyable {
    // MARK: Secrets

    /// A key that belongs to a secret goes to its line and no further: the app is told that there is one, and nothing of it.
    mutating func take(_ input: InputEvent) {
        guard case .key(let key) = input, app.secretAsked != nil, secretLine.handle(key) else {
            return handle(.input(input))
        }
        handle(.secret(sense))
    }

    private var sense: SecretSense {
        switch secretAsked {
        case .recoveryKey: SecretSense(isEmpty: secretLine.isEmpty, recoveryCharacters: secretLine.characterCount)
        case .newPassphrase where !secretLine.isEmpty: SecretSense(isEmpty: false, strength: secretLine.strength)
        default: SecretSense(isEmpty: secretLine.isEmpty)
        }
    }

    /// Where another secret is asked for, or none, the line begins anew.
    mutating func heedSecret() {
        guard app.secretAsked != secretAsked else { return }
        secretAsked = app.secretAsked
        decoder.pastesAsKeys = secretAsked != nil
        secretLine.clear()
        if secretAsked != nil { handle(.secret(SecretSense())) }
    }

    // MARK: Tasks

    mutating func carryOut(_ task: VaultTask) {
        switch task {
        case .unlock(let secret):
            doorkeeper.unlock(secretLine.take(), by: secret)
            handle(.secret(SecretSense()))
        case .setAside(let secret): secretsAside[secret] = secretLine.take()
        case .forgetSecrets:
            secretsAside = [:]
            secretLine.clear()
            handle(.secret(SecretSense()))
        case .turnOn: if let new = takeNewPassphrase() { librarian?.turnOn(new) }
        case .turnOff: librarian?.turnOff()
        case .stop: librarian?.stopConverting()
        case .changePassphrase(let asksOld):
            let old = secretsAside[.passphrase]
            guard let new = takeNewPassphrase(), old != nil || !asksOld else { return }
            librarian?.changePassphrase(asksOld ? old : nil, new)
        case .makeRecoveryKey: librarian?.makeRecoveryKey()
        case .keepRecoveryKey: librarian?.keepRecoveryKey()
        }
    }

    private mutating func takeNewPassphrase() -> NewPassphrase? {
        defer { secretsAside = [:] }
        guard let first = secretsAside[.newPassphrase], let second = secretsAside[.repeated] else { return nil }
        return NewPassphrase(first: first, second: second)
    }

    // MARK: Opening and locking

    /// What the runtime itself has to do when something has happened.
    mutating func heed(_ event: AppEvent) {
        switch event {
        case .vault(.unlocked):
            let opened = doorkeeper.takeOpened()
            // The journal was still at hand, because something of it was not on disk: it goes on as it was.
            guard librarian == nil else { break }
            librarian = opened
            watcher = librarian.flatMap { try? Watcher($0.store) }
            librarian?.loadAll()
        case .vault(.converted):
            // The files have other names now.
            watcher = librarian.flatMap { try? Watcher($0.store) }
            librarian?.loadAll()
        default: break
        }
    }

    /// Lets go of the store, and with it of the key; the app has let go of the journal.
    mutating func lock() {
        librarian?.finish()
        watcher = nil
        librarian = nil
        secretsAside = [:]
        secretLine.clear()
        terminal.wipe()
    }

    /// Begins the process anew; where the system does not allow it, the lock screen stays as it is.
    mutating func beginAnew(_ start: FreshStart) {
        guard mayBeginAnew else { return }
        terminal.suspend()
        start.begin()
        terminal.resume()
        handle(.input(.resize(terminal.resize())))
    }
}

extension ExternalEditor.Permission {
    /// What the person chose, where there is a vault.
    init(_ context: Context) {
        guard context.vault.isOn else {
            self = .plain
            return
        }
        switch context.settings.editorInVault {
        case "known": self = .known
        case "any": self = .any
        default: self = .none
        }
    }
}
