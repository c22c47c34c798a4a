import ArgumentParser
import JournalCLI

/// `loam`: opens the journal; its subcommands do the same jobs without a screen.
@main
struct Loam: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "loam",
        abstract: "A private journal for the days and weeks after a psychedelic-therapy session.",
        discussion: """
            Without a subcommand, the journal opens in the terminal. Everything stays in files on this machine.

            \(Subcommands.surroundings)
            """,
        version: "0.1.0",
        subcommands: [OpenCommand.self, DemoCommand.self] + Subcommands.all + [ManualCommand.self],
        defaultSubcommand: OpenCommand.self)

    static func main() { Ending.run(Loam.self) }
}
