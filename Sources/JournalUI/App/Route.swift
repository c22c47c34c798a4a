package import JournalModel

/// Every place that can be opened, with what it needs to open.
package enum Route: Hashable, Sendable {
    case reading(RecordID)
    /// Writing or correcting a record in its form.
    case editing(RecordID)
    /// The note of today: continued when there is one.
    case todaysNote
    case newNote(prompt: String?)
    case annotate(RecordID)
    case earlier(RecordID)
    case newSession(live: Bool)
    case liveSession(RecordID)
    case session(RecordID)
    case laterLook(RecordID)
    case pack(String)
    /// Working one activation prompt.
    case working(prompt: String, schema: RecordID?)
    case newSchema(domain: String?)
    case schema(RecordID)
    case domain(String)
    case check(schema: RecordID)
    case newDraft
    case draft(RecordID)
    case reread(RecordID)
    case discernment(RecordID)
    case newInsight
    case insight(RecordID)
    case revisit(RecordID)
    case scale(String)
    case beginning
    case search(String)
    case grounding
    case help
    case keys
    case palette
    case settings
    case trash
    case problems
    case recovered
    case calendar
    case onThisDay
}
