import ArgumentParser
import JournalModel

/// `loam set`: changes fields of an entry.
struct SetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Change fields of an entry.",
        discussion: """
            loam set last checkIn.mood=6 tags="canal, tired"
            loam set 8mk2 ended="yesterday 17:30"

            What stands after = is said in words; with nothing after it the field is left empty. What an entry said
            before is kept beneath it, as when it is corrected on the screen. loam fields KIND lists the fields.
            """)

    @Argument(help: "The id, or a part of it; last is the newest note.") var id: String
    @Argument(help: ArgumentHelp("A field and its words.", valueName: "field=words")) var set: [String]
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        for pair in set where !pair.contains("=") {
            throw ValidationError("\"\(Printable.line(pair))\" has no =; tired=4 would be one.")
        }
    }

    func run() throws {
        let desk = try Desk(answer.unlock)
        let journal = try desk.load(quietly: true)
        let old = try desk.record(id, nil, in: journal)
        let wanted = desk.finished(try Fields.set(set, of: old, desk), in: journal)
        let changed = Corrected.record(wanted, over: old, desk)
        try answer.give(try desk.save(changed, over: old), journal, desk)
    }
}

/// A corrected entry, with what it said before.
enum Corrected {
    static func record(_ changed: Record, over old: Record, _ desk: Desk) -> Record {
        var record = changed
        if old.header.created.livedDay(startingAt: desk.dayStart) != desk.today {
            record.keepEarlier(of: old, at: desk.now)
        }
        if case .draft(var draft) = record, let before = old.draft {
            draft.keepVersion(of: before, at: desk.now)
            record = .draft(draft)
        }
        return record
    }
}

/// `loam fields`: what can be set in an entry.
struct FieldsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fields", abstract: "List the fields of a kind of entry, for loam set and --set.")

    @Argument(
        help: ArgumentHelp(
            "session, note, schema, work, check, scale, letter or insight.", valueName: "kind"))
    var kind: KindName
    @Flag(help: "Print JSON (docs/json-output.md).") var json = false

    func run() throws {
        let fields = Fields.all(of: kind.kind)
        if json {
            return try Output.print(
                json: .array(
                    fields.map { name, field in
                        .object([
                            "field": .string(name), "label": .string(field.label),
                            "takes": .string(Self.takes(field.kind)),
                        ])
                    }))
        }
        let width = fields.map { Columns.of($0.name) }.max() ?? 0
        try Output.print(
            fields.map { name, field in
                let about = [field.label, Self.takes(field.kind), field.hint].filter { !$0.isEmpty }
                return "\(Columns.padded(name, width))  \(about.joined(separator: "; "))"
            })
    }

    private static func takes(_ kind: FieldKind) -> String {
        switch kind {
        case .line, .text: "words"
        case .rating(let range): "\(range.lowerBound) to \(range.upperBound)"
        case .whole: "a whole number"
        case .number, .part: "a number"
        case .flag: "yes or no"
        case .moment: "a time"
        case .day: "a day"
        case .choice(let words): words.joined(separator: ", ")
        case .lines: "words with commas between them"
        case .link(let kind): "the id of a \(kind.rawValue)"
        }
    }
}
