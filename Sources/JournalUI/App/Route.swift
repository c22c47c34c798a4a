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
    /// A session that lies ahead: its day, what for, and what is known of the time since the last one.
    case planSession
    /// The preparation list of a session.
    case checklist(RecordID)
    /// How long a session's windows last.
    case windows(RecordID)
    case pack(String)
    /// The prompts chosen for a session; nil is the next one.
    case sheet(session: RecordID?)
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
    /// Answering a scale from its beginning.
    case taking(String)
    /// Going on with answers that are not complete.
    case goingOn(RecordID)
    case scaleResult(RecordID)
    /// A report for a therapist: of one session, or of the whole time.
    case report(session: RecordID?)
    /// What comes back on which day.
    case ahead
    case beginning
    case search(String)
    case grounding
    case help
    case keys
    case palette
    case settings
    case trash
    case problems
    /// Two versions of an entry, found in the file of this path.
    case twoVersions(String)
    case backups
    case recovered
    /// An entry found by a search, with the words marked.
    case found(RecordID, String)
    /// A letter's page, asking first how long it rests.
    case resting(RecordID)
    /// How true a letter is now, and what has changed.
    case rereadWords(RecordID)
    /// A new letter to the same one.
    case anew(RecordID)
    case happened(RecordID)
    case versions(RecordID)
    case lettingGo(RecordID, erase: Bool)
    case letGone(erased: Bool)
    case deciding(RecordID)
    /// Goes on with writing that an earlier run did not finish.
    case resume(RecordID)
    case ownPeople
    case trackers
    /// Taking in what was written in another program.
    case takingIn
    /// What is attached to a record.
    case attachments(RecordID)
    case attach(RecordID)
    /// The way out: writing the journal for other programs.
    case export
    case keySettings
    case vault
    /// A passphrase for a journal that has no vault yet.
    case newPassphrase
    case changePassphrase
    /// How far turning the vault on or off has come.
    case conversion
    case recoveryKey
    case calendar
    /// The same day after other sessions and in other years; nil is today.
    case onThisDay(Day?)
}

extension Route {
    /// Whether something is written there: not opened where nothing could be saved, so that no words are lost.
    var writes: Bool {
        switch self {
        case .editing, .todaysNote, .newNote, .annotate, .resume: true
        case .newSession, .planSession, .checklist, .windows, .laterLook: true
        case .working, .newSchema, .check, .scale: true
        case .newDraft, .anew, .rereadWords, .happened, .discernment, .resting, .lettingGo: true
        case .newInsight, .revisit, .deciding, .attach: true
        default: false
        }
    }
}
