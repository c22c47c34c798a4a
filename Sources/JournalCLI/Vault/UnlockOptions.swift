import Age
import ArgumentParser
import Glibc
import JournalStore
import JournalVault

/// How a command that has to unlock a sealed journal comes by its passphrase. Every such command has this group.
package struct UnlockOptions: ParsableArguments {
    @Option(
        name: .customLong("passphrase-fd"),
        help: ArgumentHelp(
            "Read the passphrase, or the recovery key, as a line from this open descriptor instead of the terminal.",
            valueName: "n"))
    var passphraseDescriptor: Int32?

    package init() {}
}

/// Asks for what opens a sealed journal, and opens it.
struct Unlocking {
    private let descriptor: Int32?

    init(_ options: UnlockOptions?) { descriptor = options?.passphraseDescriptor }

    /// How often a person at a terminal may try.
    private static let tries = 3
    /// What a wrong passphrase costs beside scrypt's time, seconds.
    private static let delay: UInt32 = 1

    /// The key to a journal's files.
    func codec(of vault: LockedVault) throws(CommandFailure) -> SealedCodec {
        SealedCodec(try identity(of: vault.wayIn))
    }

    /// What the files of a way in open to.
    func identity(of wayIn: WayIn) throws(CommandFailure) -> VaultIdentity {
        for attempt in 1... {
            let typed = try secret("Passphrase (or recovery key): ")
            do throws(VaultError) { return try wayIn.identity(for: typed) } catch {
                let isLast = descriptor != nil || attempt == Self.tries
                if error.isWrong { sleep(Self.delay) }
                guard error.isWrong, !isLast else { throw CommandFailure(error.sentence) }
                Output.note(error.sentence)
            }
        }
        throw CommandFailure(VaultError.wrongPassphrase.sentence)
    }

    /// A new passphrase: from a terminal twice, until both are the same.
    func newPassphrase() throws(CommandFailure) -> Passphrase {
        for _ in 1...Self.tries {
            let first = try secret("New passphrase: ")
            let passphrase: Passphrase
            do throws(VaultError) { passphrase = try Passphrase(first) } catch {
                guard descriptor == nil else { throw CommandFailure(error.sentence) }
                Output.note(error.sentence)
                continue
            }
            if descriptor != nil { return passphrase }
            Output.note(PassphraseStrength(of: first).sentence)
            if try secret("The same again: ") == first { return passphrase }
            Output.note("The two were not the same.")
        }
        throw CommandFailure("No passphrase was set, and nothing was changed.")
    }

    private func secret(_ question: String) throws(CommandFailure) -> SecretBytes {
        if let descriptor { return try SecretInput.line(from: descriptor) }
        return try SecretInput.ask(question)
    }
}

extension VaultError {
    /// Whether another try may do better.
    var isWrong: Bool {
        switch self {
        case .wrongPassphrase, .wrongRecoveryKey, .recoveryKey, .emptyPassphrase: true
        default: false
        }
    }

    /// What happened, what is safe, what to do next.
    var sentence: String {
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
