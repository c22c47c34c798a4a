/// The words records are known by, wherever they are not shown on a screen.
package struct RecordTitles: Sendable {
    package let journal: Journal
    /// The names of the 27 domains, and of others a pack brings, by their ids.
    package let domainNames: [String: String]

    package init(_ journal: Journal, domainNames: [String: String]) {
        self.journal = journal
        self.domainNames = domainNames
    }

    /// The words of a record, from its first line or from what it is; empty when it has none.
    package func title(of record: Record) -> String {
        let line = Self.firstLine(record.value.text)
        switch record {
        case .session(let session): return title(of: session)
        case .note(let note): return line.isEmpty ? title(ofNoteWithoutText: note) : line
        case .schema(let schema): return line.isEmpty ? name(ofDomain: schema.domain) : line
        case .work(let work): return name(of: work.schema, or: work.domain)
        case .check(let check): return name(of: check.schema, or: "")
        case .response(let response): return response.scale.uppercased()
        case .draft(let draft): return draft.to.isEmpty ? (line.isEmpty ? "A letter" : line) : "To \(draft.to)"
        case .insight: return line
        }
    }

    private func title(of session: Session) -> String {
        let name =
            session.title.isEmpty
            ? joined([session.medicine, session.setting]) : joined([session.medicine, session.title])
        return session.began == nil ? joined([name, "planned"]) : name
    }

    private func title(ofNoteWithoutText note: Note) -> String {
        if let answer = note.answers.first(where: { !$0.text.isEmpty }) { return Self.firstLine(answer.text) }
        if !note.dreams.isEmpty { return Self.firstLine(note.dreams) }
        if let measure = note.checkIn.measures.first { return "\(measure.name) \(JSONNumber(measure.value).text)" }
        return Self.firstLine(note.body)
    }

    private func name(of schema: RecordID?, or domain: String) -> String {
        let belief = schema.flatMap { journal[$0]?.schema }.map { Self.firstLine($0.belief) } ?? ""
        return belief.isEmpty ? name(ofDomain: domain) : belief
    }

    private func name(ofDomain id: String) -> String { domainNames[id] ?? id }

    private func joined(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: ", ") }

    /// The first line that says something, without its Markdown marks and the space around it. What follows is not
    /// looked at: a text may be a megabyte.
    ///
    /// - Parameter most: Characters after which a very long line ends.
    package static func firstLine(_ text: String, most: Int = .max) -> String {
        var rest = text[...]
        while !rest.isEmpty {
            let end = rest.utf8.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? rest.endIndex
            let line = rest[..<end]
            if !line.allSatisfy(\.isWhitespace) {
                var said = line.drop { $0.isWhitespace || "#>*-".contains($0) }.prefix(most)
                while said.last?.isWhitespace == true { said.removeLast() }
                return String(said)
            }
            rest = end == rest.endIndex ? "" : rest[rest.utf8.index(after: end)...]
        }
        return ""
    }
}
