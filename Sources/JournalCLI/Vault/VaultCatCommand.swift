import ArgumentParser
import Glibc
import JournalModel
import JournalStore

/// `loam vault cat`: one sealed file, readable.
struct VaultCatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cat", abstract: "Print what is in one sealed file.",
        discussion: """
            The file is named by its path, or by its path inside the journal. The age program does the same:

            age -d -i identity.age FILE
            """)

    @Argument(help: "The file.") var file: String
    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    func run() throws {
        let folder = try VaultDesk.folder()
        let vault = try VaultDesk.vault(folder)
        let inside = "\(folder.path)/\(file)"
        let bytes = try Input.file(access(file, F_OK) != 0 && access(inside, F_OK) == 0 ? inside : file)
        let codec = try Unlocking(unlock).codec(of: vault)
        let plain: [UInt8]
        do throws(CodecError) { plain = try codec.unseal(bytes) } catch {
            throw CommandFailure("\(Printable.line(file)): \(FileProblem.sealed(error).sentence). It is left alone.")
        }
        // A terminal obeys what is printed on it, so no letter in a file may be an order to it.
        if let json = try? JSONReader.read(plain) { return try Output.print(json: json) }
        try Output.print(Printable.text(String(decoding: plain, as: UTF8.self)))
    }
}
