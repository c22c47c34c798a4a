import ArgumentParser
import JournalModel
import JournalPrompts

/// The three markers, answered by the words of their options.
struct MarkerOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Does the alarm still go off: quiet, less, fires or unmet.", valueName: "word"))
    var alarm: String?
    @Option(help: ArgumentHelp("What came with it, does it still: gone, some, all or unmet.", valueName: "word"))
    var withIt: String?
    @Option(help: ArgumentHelp("Is it so by itself: itself, sometimes, held or unmet.", valueName: "word"))
    var byItself: String?
    @Flag(help: "Print the three questions and their answers, and keep nothing.") var questions = false

    static let paths: [any WritableKeyPath<Markers, Bool?> & Sendable] = [
        \.quiet, \.symptomsGone, \.effortless,
    ]

    /// What the answers mean for the record; what was not answered, or not met, stays absent.
    func values(_ desk: Desk) throws -> Markers {
        let items = try desk.safety().markers.markers.items
        var markers = Markers()
        for (item, (path, word)) in zip(items, zip(Self.paths, [alarm, withIt, byItself])) {
            guard let word else { continue }
            guard let option = item.options.first(where: { $0.id == word.lowercased() }) else {
                let words = item.options.map(\.id).joined(separator: ", ")
                throw ValidationError("\(item.title) takes \(words); \"\(Printable.line(word))\" is not one.")
            }
            markers[keyPath: path] = item.value(of: option)
        }
        return markers
    }

    /// Prints the questions.
    func show(_ desk: Desk) throws {
        let texts = try desk.safety().markers.markers
        let paragraphs = Paragraphs.onTerminal
        try Output.print(
            texts.items.flatMap { item in
                paragraphs.lines(item.question)
                    + item.options.map { "  \(Columns.padded($0.id, 10))  \(Printable.line($0.label)): \($0.line)" } + [
                        ""
                    ]
            } + paragraphs.lines(texts.note))
    }
}
