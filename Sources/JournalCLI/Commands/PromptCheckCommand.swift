import ArgumentParser
import JournalModel
import JournalPrompts

/// `loam prompt check`: looks through a pack or a programme of one's own.
struct PromptCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Look through a pack or a programme of your own, and name each fault by its line.")

    @Argument(help: "The file.", completion: .file(extensions: ["json"])) var file: String

    func run() throws {
        let bytes = try Input.file(file)
        let isProgramme = (try? JSONReader.read(bytes))?.object?["steps"] != nil
        let faults = isProgramme ? ProgrammeCheck(bytes).faults : PackCheck(bytes).faults
        let name = Printable.line(file)
        try Output.print(
            faults.map { "\(name):\($0.line): \(Printable.line($0.reason))\($0.isRemark ? " (a remark)" : "")" })
        let serious = faults.count { !$0.isRemark }
        guard serious == 0 else {
            throw CommandFailure(
                "\(serious == 1 ? "1 fault" : "\(serious) faults"); until then \(name) would be left out.")
        }
        Output.note(isProgramme ? "A programme that can be used." : "A pack that can be used.")
    }
}
