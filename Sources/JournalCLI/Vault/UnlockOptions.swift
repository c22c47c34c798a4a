import Age
import ArgumentParser
import Glibc
import JournalRuntime
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
