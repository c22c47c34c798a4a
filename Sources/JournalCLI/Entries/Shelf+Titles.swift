import JournalModel

extension Shelf {
    /// The words a record is known by, on one line.
    func title(of record: Record) -> String {
        let words = Printable.line(titles.title(of: record))
        return words.isEmpty ? "(without words)" : words
    }

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
