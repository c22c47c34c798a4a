import ArgumentParser
import JournalCLI
import JournalStore

/// Opens a sample journal in a folder that is taken away again.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Open a sample journal, to look around in.",
        discussion: """
            The person in it is made up, and the days are counted back from today. You might write in it as you like:
            it lies in a folder of its own, which is taken away when you leave. Your own journal is not touched.
            """)

    @Option(
        help: ArgumentHelp("Write the sample journal into this new folder, and do not open it.", valueName: "folder"))
    var into: String?

    func run() throws {
        if let into { return try DemoFolder.write(into: into) }
        let demo = try DemoFolder()
        defer { demo.remove() }
        try OpenCommand.open(JournalFolder(path: demo.path), Process.environment)
    }
}
