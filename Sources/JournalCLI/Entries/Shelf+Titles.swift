import JournalModel

extension Shelf {
    /// The words a record is known by, on one line.
    func title(of record: Record) -> String {
        let words = Printable.line(plainTitle(of: record))
        return words.isEmpty ? "(without words)" : words
    }

    private func plainTitle(of record: Record) -> String {
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

    /// A number a record carries, or how it stands, for the end of its line; a few letters.
    func aside(of record: Record) -> String {
        switch record {
        case .note(let note): note.checkIn["mood"].map { "mood \(JSONNumber($0).text)" } ?? ""
        case .schema(let schema): schema.state.label
        case .work(let work): work.charges.isEmpty ? work.outcome?.label ?? "" : work.charges
        case .check(let check): check.charge.map { "\($0) of 10" } ?? ""
        case .draft(let draft): standing(of: draft)
        case .insight(let insight): insight.decision.map { $0.decided.isEmpty ? "waits" : "decided" } ?? ""
        case .session, .response: ""
        }
    }

    private func standing(of draft: Draft) -> String {
        if let outcome = draft.outcome {
            return outcome == .conversation ? "spoken" : outcome.rawValue.split(separator: "-").joined(separator: " ")
        }
        guard let until = draft.holdUntil else { return "" }
        return until > today ? "rests" : "rested"
    }

    /// The first line that says something, without its Markdown marks.
    static func firstLine(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).first { !$0.allSatisfy(\.isWhitespace) }
        return line.map { String($0.drop { "#>*- ".contains($0) }) } ?? ""
    }
}

extension Work {
    /// "7 to 4", where both were given.
    var charges: String {
        switch (before, after) {
        case (let before?, let after?): "\(before) to \(after)"
        case (let before?, nil): "\(before) of 10"
        default: ""
        }
    }
}
