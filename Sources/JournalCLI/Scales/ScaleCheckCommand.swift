import ArgumentParser
import JournalModel

/// `loam scale check`: looks through a scale of one's own.
struct ScaleCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Look through a scale of your own, and name each fault by its line.")

    @Argument(help: "The file.", completion: .file(extensions: ["json"])) var file: String

    func run() throws {
        let check = ScaleCheck(try Input.file(file))
        let name = Printable.line(file)
        try Output.print(
            check.faults.map { "\(name):\($0.line): \(Printable.line($0.reason))\($0.isRemark ? " (a remark)" : "")" })
        let serious = check.faults.count { !$0.isRemark }
        guard serious == 0 else {
            throw CommandFailure(
                "\(serious == 1 ? "1 fault" : "\(serious) faults"); until then \(name) would be left out.")
        }
        Output.note("A scale that can be used.")
    }
}
