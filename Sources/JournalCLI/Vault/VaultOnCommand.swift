import ArgumentParser
import JournalRuntime
import JournalStore
import JournalVault

/// `loam vault on`: seals the journal, or goes on sealing it.
struct VaultOnCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "on", abstract: "Seal the journal under a passphrase.",
        discussion: """
            Your passphrase is then the only way in: nobody can bring it back. loam vault recovery makes a second way, to
            print and put away. If this is cut short, nothing is lost: the same command goes on.

            Not sealed: your own packs and scales (prompts/, programmes/, scales/), theme and keys (settings.json). Loam's
            own backups in the plain give way to a sealed one; copies made elsewhere stay as they are, and a disk may keep
            remains of files that were taken away.
            """)

    @Option(
        help: ArgumentHelp(
            "Use this identity file instead of a new one: a copy of another journal's identity.age, or one made with age.",
            valueName: "file"))
    var identity: String?
    @Flag(help: "Print JSON (docs/json-output.md).") var json = false
    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    func run() throws {
        ProcessShield.raise()
        let folder = try VaultDesk.folder()
        let store = try sealed(folder)
        let turned = try asCommand { [progress = ProgressLine("sealed")] () throws(StoreError) in
            defer { progress.end() }
            return try store.sealRemains(progress: progress.tell)
        }
        if turned.left.isEmpty {
            let now = WallClock(Surroundings.variables).now()
            _ = try asCommand { () throws(StoreError) in try store.replacePlainBackups(now: now) }
        }
        let words =
            turned.files == 0 && turned.left.isEmpty
            ? "The journal is sealed." : "The journal is sealed: \(VaultDesk.files(turned.files))."
        try VaultDesk.tell(turned, isSealed: true, json: json, [words])
        if turned.files > 0 {
            Output.note("Copies and backups from before are still plain: take them away once you no longer need them.")
        }
    }

    /// A store of the sealed journal; its files may still be plain.
    private func sealed(_ folder: JournalFolder) throws -> JournalStore {
        let unlocking = Unlocking(unlock)
        if case .sealed(let vault) = try VaultDesk.door(folder) {
            return try VaultDesk.open(folder, try unlocking.codec(of: vault))
        }
        // The lock first: nobody should think of a passphrase in vain.
        let plain = try VaultDesk.open(folder, PlainCodec())
        let (key, file) = try self.key(unlocking)
        return try asCommand { () throws(StoreError) in try plain.turnSealed(key, identityFile: file) }
    }

    private func key(_ unlocking: Unlocking) throws -> (VaultIdentity, file: [UInt8]) {
        if let identity {
            let file = try Input.file(identity)
            return (try unlocking.identity(of: WayIn(identityFile: file, recoveryFile: nil)), file)
        }
        if unlock.passphraseDescriptor == nil {
            Output.note("From now on it opens your journal, and nobody can bring it back when it is forgotten.")
        }
        let passphrase = try unlocking.newPassphrase()
        return try asVault { () throws(VaultError) in
            var chance = SystemRandomNumberGenerator()
            let identity = try VaultIdentity(using: &chance)
            return (identity, try identity.sealed(under: passphrase, using: &chance))
        }
    }
}

/// Runs work with the vault's keys and says its errors as a command does.
func asVault<Value>(_ body: () throws(VaultError) -> Value) throws(CommandFailure) -> Value {
    do throws(VaultError) { return try body() } catch { throw CommandFailure(error.sentence) }
}
