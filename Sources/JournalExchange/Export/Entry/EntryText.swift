import JournalModel

/// What an entry says, in the order it is read: the one shape every readable export is written from.
///
/// It follows the tables of fields, so that a new field goes out without a change here.
struct EntryText {
    /// A piece of an entry. Words are Markdown, as the person wrote them; everything else is plain.
    enum Block: Hashable {
        case words(String)
        case heading(String)
        /// Short values with their names.
        case facts([Fact])
        case list([String])
        /// Lines that are done or open.
        case tasks([Task])
    }

    struct Fact: Hashable {
        let label: String
        let value: String
    }

    struct Task: Hashable {
        let text: String
        let isDone: Bool
    }

    private(set) var blocks: [Block] = []
    private let journal: ExportJournal
    /// The day the entry stands at; times of the same day are said without it.
    private let day: Day
    private let leftOut: Set<String>

    /// What every format says at its head, in its own way.
    private static let inHead: Set<String> = [
        "id", "created", "edited", "at", "session", "tags", "attachments", "source", "title",
    ]
    /// Fields whose words stand without a heading.
    private static let mainWords: Set<String> = ["text", "belief"]
    /// Keys only machines need.
    private static let machineKeys: Set<String> = ["at", "prompt"]

    /// - Parameter apart: Keys of fields a format says in its own way.
    init(_ record: Record, _ journal: ExportJournal, apart: Set<String> = []) {
        self.journal = journal
        leftOut = Self.inHead.union(apart)
        day = journal.clock.day(of: record.when)
        add(record.value)
    }

    private mutating func add<R: JournalRecord>(_ record: R) {
        for field in R.fields.fields where !leftOut.contains(field.key) {
            if let value = field.read(record) { add(value, field) }
        }
        for member in record.extra.members { add(fact: member.key, text(of: member.value)) }
    }

    private mutating func add<R>(_ value: JSON, _ field: Field<R>) {
        switch (field.kind, value) {
        case (.text, .string(let text)) where Self.mainWords.contains(field.key): blocks.append(.words(text))
        case (.text, .string(let text)): blocks += [.heading(field.label), .words(text)]
        case (.part, .object(let object)) where field.key == "checkIn":
            let values = object.members.map { "\($0.key) \(text(of: $0.value))" }
            add(fact: field.label, values.joined(separator: " · "))
        case (.part, .object(let object)):
            blocks.append(.heading(field.label))
            add(members: object.members, of: field.key)
        case (.part, .array(let values)) where values.allSatisfy({ $0.object == nil }):
            add(fact: field.label, values.map { text(of: $0) }.joined(separator: ", "))
        case (.part, .array(let values)):
            blocks.append(.heading(field.label))
            add(values, field.key)
        case (.lines, .array(let values)):
            blocks += [.heading(field.label), .list(values.map { text(of: $0) })]
        case (.choice, .string(let word)): add(fact: field.label, ChoiceWords.label(word))
        default: add(fact: field.label, text(of: value))
        }
    }

    private mutating func add(_ values: [JSON], _ key: String) {
        if key == "preparation" {
            let tasks = values.compactMap { try? ChecklistLine(json: $0) }
            return blocks.append(.tasks(tasks.map { Task(text: $0.text, isDone: $0.done) }))
        }
        for object in values.compactMap(\.object) {
            if let at = object["at"]?.string.flatMap({ Moment($0) }) {
                add(fact: "", words(at))
            }
            add(members: object.members.filter { !Self.machineKeys.contains($0.key) }, of: key)
        }
    }

    private mutating func add(members: [JSONObject.Member], of key: String) {
        for member in members {
            let label = FieldLabels.label(member.key, in: key)
            switch member.value {
            case .string(let text) where text.contains("\n") || ["text", "words"].contains(member.key):
                blocks.append(.words(text))
            case .array(let values) where values.contains { $0.object != nil }: add(values, member.key)
            case .object(let inner): add(members: inner.members, of: member.key)
            case .string(let word) where label != "kind":
                add(fact: label, ChoiceWords.label(word, or: text(of: member.value)))
            default: add(fact: label, text(of: member.value))
            }
        }
    }

    /// Short values that follow one another stand together.
    private mutating func add(fact label: String, _ value: String) {
        let fact = Fact(label: label, value: value)
        if case .facts(let facts) = blocks.last, !label.isEmpty {
            blocks[blocks.count - 1] = .facts(facts + [fact])
        } else {
            blocks.append(.facts([fact]))
        }
    }

    // MARK: Values in words

    private func text(of value: JSON) -> String {
        switch value {
        case .string(let text): Moment(text).map { words($0) } ?? journal.name(of: text)
        case .bool(let flag): flag ? "yes" : "no"
        case .number(let number): number.text
        case .array(let values): values.map { text(of: $0) }.joined(separator: ", ")
        case .object(let object): object.members.map { "\($0.key) \(text(of: $0.value))" }.joined(separator: ", ")
        case .null: "–"
        }
    }

    private func words(_ moment: Moment) -> String {
        journal.clock.day(of: moment) == day ? moment.clock : "\(moment.calendarDay.shortWithYear), \(moment.clock)"
    }
}
