import JournalModel
import JournalPrompts
import TextUI

/// A record in one line, as lists show it.
extension Record {
    /// The words it is known by: its first line, or what it is when it has none.
    func summary(in context: Context) -> String {
        let line = firstLine(value.text)
        switch self {
        case .session(let session):
            return session.title.isEmpty
                ? [session.medicine, session.setting].joinedWords.orElse("The session") : session.title
        case .note(let note):
            return line.orElse(firstLine(note.answers.first { !$0.text.isEmpty }?.text ?? ""))
                .orElse(note.dreams.isEmpty ? "Check-in" : firstLine(note.dreams))
        case .schema(let schema): return line.orElse(context.catalogue.domain(schema.domain)?.name ?? "A schema")
        case .work(let work):
            let name =
                work.schema.flatMap { context.journal[$0]?.schema?.belief }
                ?? context.catalogue.domain(work.domain)?.name
            return [name ?? "", work.charges].joinedWords.orElse("Worked with a prompt")
        case .check(let check):
            return [check.schema.flatMap { context.journal[$0]?.schema?.belief } ?? "", "looked at again"].joinedWords
        case .response(let response): return context.catalogue.name(ofScale: response.scale)
        case .draft(let draft): return draft.to.isEmpty ? line.orElse("A letter") : "To \(draft.to)"
        case .insight: return line.orElse("An insight")
        }
    }

    /// What stands at the right of its line: a number it carries, or how it stands.
    func aside(in context: Context) -> String {
        switch self {
        case .note(let note): note.checkIn["mood"].map { "mood \(numberText($0))" } ?? ""
        case .schema(let schema): schema.state.label
        case .work(let work): work.outcome?.label ?? ""
        case .draft(let draft): draft.standing(on: context.today)
        case .response(let response): response.standing(in: context)
        default: ""
        }
    }
}

/// The first line of a text that says something; of a very long line, as much as any screen shows.
func firstLine(_ text: String) -> String { RecordTitles.firstLine(text, most: 500) }

extension String {
    func orElse(_ other: @autoclosure () -> String) -> String { isEmpty ? other() : self }
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

extension Draft {
    /// How a letter stands, in a few words.
    func standing(on today: Day) -> String {
        if let outcome { return outcome.label }
        guard let holdUntil else { return "open" }
        let left = holdUntil - today
        if left <= 0 { return "rested" }
        return left == 1 ? "1 day left" : "\(left) days left"
    }
}
