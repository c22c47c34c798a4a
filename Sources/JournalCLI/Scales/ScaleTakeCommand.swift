import ArgumentParser
import JournalModel

/// `loam scale take`: answers a scale line by line, and keeps what was answered.
struct ScaleTakeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take", abstract: "Answer a scale line by line; what is answered is kept.",
        discussion: "A number answers, an empty line leaves it open, b goes back, q stops and keeps what there is.")

    @Argument(help: "Its id, like phq-9.") var id: String
    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    func run() throws {
        let desk = try Desk(unlock)
        var sheet = try ScaleSheet(try desk.scale(id))
        try Output.print(sheet.head)
        while !sheet.isOver {
            try Output.print(sheet.question)
            guard let line = readLine() else { break }
            let word = Input.tidy(line)
            if word == "q" { break }
            try sheet.take(word)
        }
        try Output.print([""] + sheet.keep(desk))
    }
}
