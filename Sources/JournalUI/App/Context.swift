package import JournalModel
package import JournalPrompts
package import TextUI

/// Everything a screen may look at. Only the app changes it.
package struct Context: Sendable {
    package var journal = Journal()
    package var index = SearchIndex()
    /// What was answered and worked, kept beside the journal for the engine.
    package var history = PromptHistory(Journal())
    package let engine: Engine
    package let catalogue: Catalogue
    package var safety: SafetyTexts
    package let scales: ScaleShelf
    package var clock = SessionClock([])
    package var settings = Settings()
    package var memory = PromptMemory()
    package var suggestions: [Suggestion] = []
    /// How many things are due today beside those suggested.
    package var dueBeside = 0
    package var now: Moment
    package var size = Size(80, 24)
    /// False until every record has been read; what is shown until then is true but not yet all.
    package var isWhole = false
    package var vault = VaultStanding()
    /// Why nothing can be saved in this run, when that is so.
    package var readOnly: String?
    /// Where the journal lives, as the person would type it.
    package var folder = ""
    /// Writing an earlier run did not finish.
    package var recovered: [Writing] = []
    package var trash: [TrashedRecord]?
    /// The backups there are, the newest first; nil until they were looked for.
    package var backups: [MadeBackup]?
    /// All key lines of the screen beneath a layer, then the app's own.
    package var keysBeneath: [KeyLine] = []
    /// Chance for new ids; the app gives every event another seed.
    var seed: UInt64 = 1

    package init(catalogue: Catalogue, safety: SafetyTexts, scales: ScaleShelf, now: Moment) {
        var catalogue = catalogue
        catalogue.scaleTitles = scales.titles
        catalogue.retakes = scales.retakes
        self.scales = scales
        self.catalogue = catalogue
        engine = Engine(catalogue)
        self.safety = safety
        self.now = now
    }

    /// Today, as it is lived.
    package var today: Day { clock.day(of: now) }
    /// Where today stands after the last session.
    package var place: DayPlace? { clock.place(of: now) }

    /// An id for a new record; a screen that needs several at once counts them.
    package func newID(_ number: Int = 0) -> RecordID {
        var chance = Chance(seed: seed &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
        return RecordID(day: now.calendarDay, using: &chance)
    }

    /// What the engine is asked about today.
    package var inquiry: PromptInquiry {
        var asked = PromptSettings()
        asked.dayStart = settings.dayStart
        return PromptInquiry(
            journal: journal, history: history, memory: memory, settings: asked, now: now,
            seed: UInt64(bitPattern: Int64(today.number)))
    }

    /// Puts a record in, in everything that follows the journal.
    mutating func put(_ record: Record) {
        journal.put(record)
        index.put(record)
        history.put(record)
    }

    /// Takes a record out of everything that follows the journal.
    mutating func remove(_ id: RecordID) {
        journal.remove(id)
        index.remove(id)
        history.remove(id)
    }

    /// Carries a change out in everything that follows the journal.
    mutating func apply(_ change: Change) {
        journal.apply(change)
        index.apply(change)
        history.apply(change)
    }

    /// A header for a new record made now, belonging to the session today follows.
    package func newHeader(_ number: Int = 0) -> Header {
        Header(id: newID(number), created: now, session: recentSession)
    }

    /// The session whose windows are still open; new records belong to it.
    package var recentSession: RecordID? {
        guard let place, place.day <= 42 else { return nil }
        return place.session
    }

    /// The person's own keys for a screen, unknown names left out.
    func keyOverrides(for screen: String) -> [String: [Key]] {
        guard let table = settings.keys[screen]?.object else { return [:] }
        var overrides: [String: [Key]] = [:]
        for member in table.members {
            overrides[member.key] = (member.value.array ?? []).compactMap { $0.string.flatMap { Key(named: $0) } }
        }
        return overrides
    }

    /// Whether a record still lies open: it was written on the day that is lived now.
    package func isUnsealed(_ record: Record) -> Bool { clock.day(of: record.header.created) == today }
}

/// A small seeded generator (SplitMix64), so that the same events make the same ids.
package struct Chance: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

extension Context {
    /// The room a screen with full chrome draws in.
    var bodySize: Size {
        // A row of air above the hints, where there is one to spare.
        let around = size.height < 16 ? 2 : size.height < 22 ? 3 : 4
        return Size(size.width - 4, size.height - around)
    }
    /// The room a bare screen draws in.
    var bareSize: Size { Size(size.width - 4, size.height - 1) }
}
