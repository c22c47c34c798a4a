import JournalModel

/// A record as a page to read: when and what it is, its words, its other fields, and what was thought later.
///
/// It follows the tables of fields, so that a new field is shown without a change here.
struct EntryPage {
    let shelf: Shelf
    let paragraphs: Paragraphs
    /// The day the record stands at; times of the same day are shown without it.
    let day: Day
    var lines: [String] = []
    /// Columns that labels take.
    private static let labelWidth = 14
    /// Longer lines read badly.
    private static let measure = 76
    /// What the head of the page says already.
    private static let inHead: Set<String> = ["id", "created", "edited", "at", "session"]
    /// Fields whose words stand without a label.
    private static let mainWords: Set<String> = ["text", "belief"]

    init(_ record: Record, _ shelf: Shelf, width: Int?) {
        self.shelf = shelf
        paragraphs = Paragraphs(width: width.map { min($0, Self.measure) })
        day = shelf.clock.day(of: record.when)
        writeHead(record)
        write(record.value)
        while lines.last?.isEmpty == true { lines.removeLast() }
    }

    private mutating func writeHead(_ record: Record) {
        lines.append("\(record.kind.label), \(day.longWithYear), \(record.when.clock)")
        if let place = shelf.clock.place(of: record.when) { lines.append(Printable.line(place.label)) }
        lines += [record.id.text, ""]
    }

    private mutating func write<R: JournalRecord>(_ record: R) {
        for field in R.fields.fields where !Self.inHead.contains(field.key) {
            if let value = field.read(record) { write(value, field) }
        }
        for member in record.extra.members { add(member.key, text(of: member.value)) }
    }

    private mutating func write<R>(_ value: JSON, _ field: Field<R>) {
        switch (field.kind, value) {
        case (.text, .string(let text)): addWords(text, under: Self.mainWords.contains(field.key) ? "" : field.label)
        case (.part, .object(let object)) where field.key == "checkIn":
            add(field.label, object.members.map { "\($0.key) \(text(of: $0.value))" }.joined(separator: " · "))
        case (.part, .object(let object)): write(part: object, field.key, field.label)
        case (.part, .array(let values)): write(list: values, field.key, field.label)
        case (.choice, .string(let word)): add(field.label, ChoiceWords.label(word))
        case (.day, .string(let day)): add(field.label, Day(day)?.longWithYear ?? day)
        default: add(field.label, text(of: value))
        }
    }

    // MARK: Lines

    /// A line between paragraphs; never two.
    mutating func gap() {
        if lines.last?.isEmpty == false { lines.append("") }
    }

    /// A paragraph of its own.
    private mutating func addWords(_ text: String, under label: String) {
        gap()
        if !label.isEmpty { lines.append(label) }
        lines += paragraphs.lines(text, indent: label.isEmpty ? 0 : 2)
        gap()
    }

    /// A label and what belongs to it, in two columns; a label that is too long stands above.
    mutating func add(_ label: String, _ text: String, indent: Int = 0, labelWidth: Int = EntryPage.labelWidth) {
        let margin = String(repeating: " ", count: indent)
        let label = Printable.line(label)
        let hang = indent + labelWidth + 2
        let body = paragraphs.lines(text, indent: hang)
        if Columns.of(label) > labelWidth {
            lines.append(margin + label)
            lines += body
        } else {
            lines.append(margin + Columns.padded(label, labelWidth) + "  " + (body.first?.drop { $0 == " " } ?? ""))
            lines += body.dropFirst()
        }
    }
}
