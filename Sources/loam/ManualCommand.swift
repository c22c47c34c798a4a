import ArgumentParser
import JournalCLI

/// Prints a manual page: a lone program brings its own.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual", abstract: "Print a manual page, to be read with man.",
        discussion: """
            loam manual | man -l -
            loam manual 5 | man -l -
            """)

    @Argument(help: ArgumentHelp("1 for the program, 5 for its files.", valueName: "section")) var section = 1

    /// The day the manual was last looked through, as mdoc wants it.
    private static let date = "November 25, 2026"

    func validate() throws {
        if section != 1, section != 5 { throw ValidationError("There is a manual page in section 1 and one in 5.") }
    }

    func run() throws {
        let text =
            section == 1
            ? ProgramManual(dump: Loam._dumpHelp(), date: Self.date).text : FormatManual(date: Self.date).text
        try Printing.print(text)
    }
}
