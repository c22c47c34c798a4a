import JournalModel

/// A record as a page to read: when and what it is, its words, its other fields, and what was thought later.
struct EntryPage {
    private let shelf: Shelf
    private let paragraphs: Paragraphs
    private(set) var lines: [String] = []
    /// Columns that labels take.
    private static let labelWidth = 16
    /// Lines are no longer than reads well.
    private static let measure = 76

    init(_ record: Record, _ shelf: Shelf, width: Int?) {
        self.shelf = shelf
        paragraphs = Paragraphs(width: width.map { min($0, Self.measure) })
        write(record)
    }

    private mutating func write(_ record: Record) {
        let when = record.when
        let place = shelf.clock.place(of: when)
        lines.append("\(record.kind.label), \(shelf.clock.day(of: when).longWithYear), \(when.clock)")
        if let place { lines.append(Printable.line(place.label)) }
        lines.append(record.id.text)
        write(record.value)
    }

    private mutating func write<R: JournalRecord>(_ record: R) {
        let skipped: Set<String> = ["id", "created", "edited", "at", "session"]
        for field in R.fields.fields where !skipped.contains(field.key) {
            if let value = field.read(record) { write(value, field) }
        }
        for member in record.extra.members { add(member.key, text(of: member.value)) }
    }

    private mutating func write<R>(_ value: JSON, _ field: Field<R>) {
        switch (field.kind, value) {
        case (.text, .string(let text)):
            gap()
            if field.key != "text", field.key != "belief" { lines.append(field.label) }
            lines += paragraphs.lines(text, indent: field.key == "text" || field.key == "belief" ? 0 : 2)
            gap()
        case (.part, .object(let object)): write(part: object, field.key, field.label)
        case (.part, .array(let values)): write(list: values, field.key, field.label)
        case (.choice, .string(let word)): add(field.label, Self.words(word))
        case (.day, .string(let day)): add(field.label, Day(day)?.longWithYear ?? day)
        case (.moment, .string(let moment)): add(field.label, Self.words(moment: moment))
        default: add(field.label, text(of: value))
        }
    }

    private mutating func write(part object: JSONObject, _ key: String, _ label: String) {
        let isCheckIn = key == "checkIn"
        if isCheckIn {
            add(label, object.members.map { "\($0.key) \(text(of: $0.value))" }.joined(separator: " · "))
            return
        }
        gap()
        lines.append(label)
        write(members: object, key)
        gap()
    }

    private mutating func write(members object: JSONObject, _ key: String) {
        for member in object.members {
            if let values = member.value.array, values.contains(where: { $0.object != nil }) {
                write(list: values, member.key, FieldLabels.label(member.key, in: key))
            } else if let inner = member.value.object {
                write(members: inner, member.key)
            } else {
                add(FieldLabels.label(member.key, in: key), text(of: member.value), indent: 2)
            }
        }
    }

    /// A list of parts: each begins with its time, and its own words follow.
    private mutating func write(list values: [JSON], _ key: String, _ label: String) {
        gap()
        lines.append(label)
        for value in values {
            guard var object = value.object else {
                add("", text(of: value), indent: 2)
                continue
            }
            let time = object["at"]?.string.map { Self.words(moment: $0) }
            object["at"] = nil
            if let time { lines.append("  \(time)") }
            write(item: object, key, indent: time == nil ? 2 : 4)
        }
        gap()
    }

    private mutating func write(item object: JSONObject, _ key: String, indent: Int) {
        if key == "preparation" {
            add(object["done"]?.bool == true ? "[x]" : "[ ]", text(of: object["text"] ?? .null), indent: indent, labelWidth: 3)
            return
        }
        for member in object.members where member.value.object == nil && !Self.isWords(member.key) {
            if key == "answers" || key == "discernment", member.key == "prompt" { continue }
            add(FieldLabels.label(member.key, in: key), text(of: member.value), indent: indent)
        }
        for member in object.members {
            if let inner = member.value.object { write(members: inner, member.key) }
            if Self.isWords(member.key) { lines += paragraphs.lines(text(of: member.value), indent: indent + (member.key == "text" && key != "timeline" ? 2 : 0)) }
        }
    }

    /// Keys whose words stand by themselves.
    private static func isWords(_ key: String) -> Bool { ["text", "words", "changed"].contains(key) }

    // MARK: Lines

    private mutating func gap() {
        if lines.last?.isEmpty == false { lines.append("") }
    }

    private mutating func add(_ label: String, _ text: String, indent: Int = 0, labelWidth: Int = EntryPage.labelWidth) {
        let margin = String(repeating: " ", count: indent)
        let head = label.isEmpty ? margin : margin + Columns.padded(Printable.line(label), labelWidth - indent / 2) + "  "
        let hang = Columns.of(head)
        let body = paragraphs.lines(text, indent: hang)
        lines.append(head + (body.first?.drop { $0 == " " } ?? ""))
        lines += body.dropFirst()
    }

    private func text(of value: JSON) -> String {
        switch value {
        case .string(let text): Moment(text).map { Self.words($0) } ?? Day(text)?.shortWithYear ?? name(of: text)
        case .bool(let flag): flag ? "yes" : "no"
        case .number(let number): number.text
        case .array(let values): values.map { $0.isNull ? "–" : text(of: $0) }.joined(separator: ", ")
        case .object(let object): object.members.map { "\($0.key) \(text(of: $0.value))" }.joined(separator: ", ")
        case .null: "–"
        }
    }

    /// A link to another record is shown by that record's words.
    private func name(of text: String) -> String {
        guard let id = RecordID(text) else { return text }
        if let record = shelf.journal[id] { return "\(shelf.title(of: record)) (\(shelf.shortName(id)))" }
        return shelf.domainNames[text] ?? text
    }

    private static func words(moment text: String) -> String { Moment(text).map { words($0) } ?? text }

    private static func words(_ moment: Moment) -> String { "\(moment.calendarDay.shortWithYear), \(moment.clock)" }

    /// "let-go" as a person says it.
    private static func words(_ choice: String) -> String {
        let labels = DraftOutcome.allCases.map { ($0.rawValue, $0.label) } + WorkOutcome.allCases.map { ($0.rawValue, $0.label) }
            + WorkPlace.allCases.map { ($0.rawValue, $0.label) } + Signs.allCases.map { ($0.rawValue, $0.label) }
        return labels.first { $0.0 == choice }?.1 ?? choice
    }
}
