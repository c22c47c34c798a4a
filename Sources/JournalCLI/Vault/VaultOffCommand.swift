import ArgumentParser
import JournalStore

/// `loam vault off`: makes the journal plain files again.
struct VaultOffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "off", abstract: "Make the journal plain files again.",
        discussion: """
            If this is cut short, nothing is lost: the same command goes on. A sealed file that does not open is kept, with
            the key, in sealed-leftovers/.
            """)

    @Flag(help: "Print JSON (docs/json-output.md).") var json = false
    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    func run() throws {
        let folder = try VaultDesk.folder()
        let vault = try VaultDesk.vault(folder)
        let store = try VaultDesk.open(folder, try Unlocking(unlock).codec(of: vault))
        let turned = try asCommand { [progress = ProgressLine("unsealed")] () throws(StoreError) in
            defer { progress.end() }
            return try store.unsealAll(progress: progress.tell)
        }
        try VaultDesk.tell(
            turned, isSealed: false, json: json,
            ["The journal is plain files again: \(VaultDesk.files(turned.files))."])
    }
}
