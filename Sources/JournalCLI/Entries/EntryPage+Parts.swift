import JournalModel

/// Parts of records: objects with fields of their own, and lists of such.
extension EntryPage {
    /// Keys whose words stand by themselves, beneath the rest of their part.
    private static let ownWords: Set<String> = ["text", "words", "changed"]
    /// Keys that only machines need.
    private static let machineKeys: Set<String> = ["at", "prompt"]

    /// One part, as its labels and values.
    mutating func write(part object: JSONObject, _ key: String, _ label: String) {
        gap()
        lines.append(label)
        for member in object.members {
            let label = FieldLabels.label(member.key, in: key)
            if let values = member.value.array, values.contains(where: { $0.object != nil }) {
                write(list: values, member.key, "  " + label)
            } else {
                add(label, text(of: member.value), indent: 2)
            }
        }
        gap()
    }

    /// A list of parts, each beginning with its time.
    mutating func write(list values: [JSON], _ key: String, _ label: String) {
        let answers = values.map { $0.object == nil ? text(of: $0) : nil }
        if answers.allSatisfy({ $0 != nil }) { return add(label, answers.compactMap(\.self).joined(separator: ", ")) }
        gap()
        lines.append(label)
        for value in values {
            guard let object = value.object else { continue }
            if key == "preparation" {
                add(
                    object["done"]?.bool == true ? "[x]" : "[ ]", text(of: object["text"] ?? .null), indent: 2,
                    labelWidth: 3)
            } else if key == "attachments", let attachment = try? Attachment(json: value) {
                lines += paragraphs.lines(
                    "\(attachment.name)  (\(attachment.kindWords), \(attachment.sizeWords))", indent: 2)
            } else {
                write(item: object, key)
            }
        }
        gap()
    }

    /// The time and the short values on one line, the words beneath.
    private mutating func write(item object: JSONObject, _ key: String) {
        let time = object["at"]?.string.flatMap { Moment($0) }.map { words($0) }
        let rest = object.members.filter { !Self.ownWords.contains($0.key) && !Self.machineKeys.contains($0.key) }
        let isShort = rest.allSatisfy { short(of: $0.value) != nil }
        let aside = isShort ? rest.compactMap { asideWords($0, in: key) } : []
        let head = ([time].compactMap(\.self) + aside).joined(separator: "   ")
        if !head.isEmpty { lines.append("  " + head) }
        if !isShort {
            for member in rest {
                let value =
                    member.value.object.map { inner in sentence(of: inner, member.key) } ?? text(of: member.value)
                add(FieldLabels.label(member.key, in: key), value, indent: 4, labelWidth: 12)
            }
        }
        for (index, member) in object.members.filter({ Self.ownWords.contains($0.key) }).enumerated() {
            lines += paragraphs.lines(text(of: member.value), indent: index == 0 && head.isEmpty ? 2 : 4)
        }
    }

    /// "how true now 6"; a choice says itself.
    private func asideWords(_ member: JSONObject.Member, in key: String) -> String? {
        guard let value = short(of: member.value) else { return nil }
        if case .string = member.value { return value }
        return "\(FieldLabels.label(member.key, in: key)) \(value)"
    }

    /// A value that fits on a line with others: a number, a choice, a short word.
    private func short(of value: JSON) -> String? {
        switch value {
        case .number(let number): number.text
        case .bool(let flag): flag ? "yes" : "no"
        case .string(let text) where text.utf8.count <= 14 && Day(text) == nil: ChoiceWords.label(text)
        default: nil
        }
    }

    private func sentence(of object: JSONObject, _ key: String) -> String {
        object.members.map { "\(FieldLabels.label($0.key, in: key)): \(text(of: $0.value))" }.joined(separator: "; ")
    }

    // MARK: Values in words

    /// A value as a person reads it.
    func text(of value: JSON) -> String {
        switch value {
        case .string(let text): Moment(text).map { words($0) } ?? Day(text)?.shortWithYear ?? name(of: text)
        case .bool(let flag): flag ? "yes" : "no"
        case .number(let number): number.text
        case .array(let values): values.map { text(of: $0) }.joined(separator: ", ")
        case .object(let object): object.members.map { "\($0.key) \(text(of: $0.value))" }.joined(separator: ", ")
        case .null: "–"
        }
    }

    /// A link to another record is shown by that record's words, a pattern by its name.
    private func name(of text: String) -> String {
        if let id = RecordID(text), let record = shelf.journal[id] {
            return "\(shelf.title(of: record)) (\(shelf.shortName(id)))"
        }
        return shelf.domainNames[text] ?? text
    }

    private func words(_ moment: Moment) -> String {
        shelf.clock.day(of: moment) == day ? moment.clock : "\(moment.calendarDay.shortWithYear), \(moment.clock)"
    }
}
