import ArgumentParser
import JournalModel
import JournalRuntime

/// `loam chart`: a scale, or the daily numbers, over time.
struct ChartCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chart", abstract: "Draw a scale over time; check-in draws the daily numbers.")

    @Argument(help: "Its id, like phq-9, or check-in.") var id: String
    @Flag(help: "In plain ASCII.") var ascii = false
    @Flag(help: "With blocks instead of dots, for fonts without braille.") var blocks = false
    @Flag(help: "The numbers as a table instead.") var table = false
    @Flag(help: "Print the numbers as JSON (docs/json-output.md).") var json = false
    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    func run() throws {
        let desk = try Desk(unlock)
        let scale = try desk.scale(id)
        let journal = try desk.load()
        if json { return try Output.print(json: ChartJSON.points(scale, journal)) }
        let lines =
            table
            ? ScalePages.table(scale, journal, dayStart: desk.dayStart, now: desk.now)
            : ScalePages.chart(
                scale, journal, dayStart: desk.dayStart, now: desk.now, columns: Surroundings.columns ?? 80,
                drawing: ascii ? .ascii : blocks ? .blocks : .dots)
        guard !lines.isEmpty else { throw CommandFailure("\(scale.title) has no answers yet.") }
        try Output.print(
            lines.flatMap {
                Columns.of($0) > (Surroundings.columns ?? 200) ? Paragraphs.onTerminal.lines($0) : [Printable.line($0)]
            })
    }
}
