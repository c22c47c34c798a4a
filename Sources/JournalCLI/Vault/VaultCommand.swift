import ArgumentParser
import JournalModel
import JournalRuntime
import JournalStore
import JournalVault

/// `loam vault`: sealing the journal, and what belongs to it.
struct VaultCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vault", abstract: "Seal the journal, so that only your passphrase opens it.",
        discussion: """
            Every file of a sealed journal is a standard age file. Without Loam, the age program opens one:

            age -d -i identity.age sealed/FILE.age
            """,
        subcommands: [
            Status.self, VaultOnCommand.self, VaultOffCommand.self, VaultPassphraseCommand.self,
            VaultRecoveryCommand.self, VaultCatCommand.self,
        ],
        defaultSubcommand: Status.self)

    struct Status: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say whether the journal is sealed; asks for nothing.")
        @Flag(help: "Print JSON (docs/json-output.md).") var json = false

        func run() throws {
            let folder = try VaultDesk.folder()
            guard case .sealed(let vault) = try VaultDesk.door(folder) else {
                if json { return try Output.print(json: .object(["sealed": .bool(false)])) }
                return try Output.print("The journal is not sealed. loam vault on seals it.")
            }
            let count = try VaultDesk.count(folder)
            if json {
                return try Output.print(
                    json: .object([
                        "sealed": .bool(true), "files": .int(count.sealed), "plainFiles": .int(count.plain),
                        "passphrase": .bool(vault.wayIn.identityFile != nil),
                        "recoveryKey": .bool(vault.wayIn.recoveryFile != nil),
                        "publicKey": vault.recipient.map { .string($0.text) } ?? .null,
                    ]))
            }
            var lines = ["The journal is sealed: \(VaultDesk.files(count.sealed))."]
            if count.plain > 0 {
                lines.append(
                    "\(VaultDesk.files(count.plain)) not sealed: turning it on or off was cut short. loam vault on, or loam vault off, goes on."
                )
            }
            if vault.wayIn.identityFile == nil { lines.append(VaultError.missing(.identity).sentence) }
            lines.append(
                vault.wayIn.recoveryFile == nil
                    ? "There is no recovery key. loam vault recovery makes one." : "There is a recovery key.")
            try Output.print(lines)
        }
    }
}

/// What the vault's commands have in common.
enum VaultDesk {
    static func folder() throws(CommandFailure) -> JournalFolder {
        try asCommand { () throws(StoreError) in try JournalFolder.standard(Surroundings.variables) }
    }

    static func door(_ folder: JournalFolder) throws(CommandFailure) -> VaultDoor {
        try asCommand { () throws(StoreError) in try VaultDoor(of: folder) }
    }

    /// The vault of a sealed journal.
    static func vault(_ folder: JournalFolder) throws(CommandFailure) -> LockedVault {
        guard case .sealed(let vault) = try door(folder) else {
            throw CommandFailure("The journal is not sealed. loam vault on seals it.")
        }
        return vault
    }

    /// The journal with its lock, for changing all of it.
    static func open(_ folder: JournalFolder, _ codec: any Codec) throws(CommandFailure) -> JournalStore {
        let store = try asCommand { () throws(StoreError) in try JournalStore.open(folder, codec: codec) }
        if let reason = store.readOnly { throw CommandFailure(StoreError.readOnly(reason).sentence) }
        return store
    }

    static func count(_ folder: JournalFolder) throws(CommandFailure) -> (sealed: Int, plain: Int) {
        try asCommand { () throws(StoreError) in
            let store = try JournalStore.visit(folder, codec: SealedCodec.closed)
            return (try store.sealedFiles().count, try store.remains().count)
        }
    }

    static func files(_ count: Int) -> String { count == 1 ? "1 file" : "\(count) files" }

    /// Says what became of the files, and which stayed as they were; a failure when some did.
    static func tell(_ turned: Turned, isSealed: Bool, json: Bool, _ words: [String]) throws {
        if json {
            try Output.print(
                json: .object([
                    "sealed": .bool(isSealed), "files": .int(turned.files),
                    "left": .array(
                        turned.left.map {
                            .object(["path": .string($0.path), "reason": .string($0.problem.sentence)])
                        }),
                ]))
        } else {
            try Output.print(words)
        }
        guard !turned.left.isEmpty else { return }
        for odd in turned.left { Output.note("\(Printable.line(odd.path)): \(odd.problem.sentence)") }
        throw ExitCode.failure
    }
}
