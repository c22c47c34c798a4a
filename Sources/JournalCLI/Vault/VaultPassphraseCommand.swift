import ArgumentParser
import JournalStore
import JournalVault

/// `loam vault passphrase`: another passphrase for the same key.
struct VaultPassphraseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "passphrase", abstract: "Set another passphrase.",
        discussion: """
            The old one is asked for first; the recovery key does as well, where the passphrase is forgotten. Only
            identity.age is written anew. Old copies of it, as in backups, still open with the old passphrase.

            With --passphrase-fd, the first line is the old one and the second the new one.
            """)

    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    func run() throws {
        let folder = try VaultDesk.folder()
        let vault = try VaultDesk.vault(folder)
        let unlocking = Unlocking(unlock)
        let identity = try unlocking.identity(of: vault.wayIn)
        let store = try VaultDesk.open(folder, SealedCodec(identity))
        let passphrase = try unlocking.newPassphrase()
        let file = try asVault { () throws(VaultError) in
            var chance = SystemRandomNumberGenerator()
            // A file made to cost more, or less, than others keeps its cost.
            return try identity.sealed(
                under: passphrase, workFactor: vault.wayIn.workFactor ?? VaultIdentity.workFactor, using: &chance)
        }
        try asCommand { () throws(StoreError) in try store.replaceIdentityFile(file) }
        try Output.print(
            "The new passphrase opens the journal. Old copies of identity.age still open with the old one.")
    }
}
