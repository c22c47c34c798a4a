import ArgumentParser
import JournalStore
import JournalVault

/// `loam vault recovery`: a second way in, to print and put away.
struct VaultRecoveryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recovery", abstract: "Make a recovery key, to print and put away.",
        discussion: """
            Typed where the passphrase is asked for, it opens the journal too. It is shown once and kept nowhere: write it
            down or print it, and keep it where you would keep a key to your home. Loam needs no spaces in it, and does
            not mind small letters.
            """)

    @Flag(help: "Put a new one in the place of the one there is, which then opens nothing any more but old copies.")
    var replace = false
    @Flag(help: "Take the one there is away, without a new one.") var remove = false
    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    func validate() throws {
        if replace, remove { throw ValidationError("Give either --replace or --remove, not both.") }
    }

    func run() throws {
        let folder = try VaultDesk.folder()
        let vault = try VaultDesk.vault(folder)
        if vault.wayIn.recoveryFile != nil, !replace, !remove {
            throw CommandFailure("There is a recovery key already. --replace makes another in its place.")
        }
        let identity = try Unlocking(unlock).identity(of: vault.wayIn)
        let store = try VaultDesk.open(folder, SealedCodec(identity))
        if remove {
            guard vault.wayIn.identityFile != nil else {
                throw CommandFailure(
                    "The recovery key is the only way in, so it stays. loam vault passphrase makes another.")
            }
            try asCommand { () throws(StoreError) in try store.replaceRecoveryFile(nil) }
            return try Output.print("The recovery key opens nothing any more but old copies of recovery.age.")
        }
        let (key, file) = try asVault { () throws(VaultError) in
            var chance = SystemRandomNumberGenerator()
            let key = try RecoveryKey(using: &chance)
            return (key, try identity.sealed(to: key, using: &chance))
        }
        Output.note("The recovery key of this journal. Whoever has it and the files can read all of it.\n")
        try Output.print(["AGE-SECRET-KEY-1"] + key.lines)
        try asCommand { () throws(StoreError) in try store.replaceRecoveryFile(file) }
        Output.note("\nIt opens the journal from now on.")
    }
}
