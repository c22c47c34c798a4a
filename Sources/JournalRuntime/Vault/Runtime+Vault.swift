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
        case .turnOn:
            guard let new = takeNewPassphrase() else { break }
            // Files come and go by our own hand now.
            watcher = nil
            librarian?.turnOn(new)
        case .turnOff:
            watcher = nil
            librarian?.turnOff()
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

    /// Hands an event to the app, and does what the runtime itself has to do about it.
    mutating func handle(_ event: AppEvent) {
        guard case .vault(let news) = event else { return tell(event) }
        switch news {
        case .unlocked: unlocked(event)
        case .converted:
            tell(event)
            watch()
            librarian?.loadAll()
        case .failed, .refused:
            tell(event)
            if watcher == nil { watch() }
        default: tell(event)
        }
    }

    /// The news of what was opened come after the app knows that it is open, and before all of it is read.
    private mutating func unlocked(_ event: AppEvent) {
        let opened = doorkeeper.takeOpened()
        // Where the journal was still at hand, because something of it was not on disk, it goes on as it was.
        guard librarian == nil, let opened else { return tell(event) }
        librarian = opened.librarian
        watch()
        tell(event)
        for event in opened.news { tell(event) }
        librarian?.loadAll()
    }

    private mutating func watch() { watcher = librarian.flatMap { try? Watcher($0.store) } }

    /// Lets go of the store, and with it of the key; the app has let go of the journal.
    mutating func lock() {
        librarian?.end()
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
