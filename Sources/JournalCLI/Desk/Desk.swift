import JournalModel
import JournalPrompts
import JournalRuntime
import JournalStore

/// What a command works with: where the journal is, what time it is, and how a day is counted.
struct Desk {
    let folder: JournalFolder
    let now: Moment
    /// The journal's folder, opened in passing; nil while there is no journal yet.
    let store: JournalStore?
    /// How its files are read and written.
    let codec: any Codec
    /// Whether it is sealed and was not unlocked: then only the open settings can be read, and records added.
    let isLocked: Bool
    let settings: JSONObject

    /// What a command wants of a journal, which decides whether a sealed one has to be unlocked.
    enum Purpose {
        /// Its records.
        case read
        /// To put a new record there; a sealed journal takes it without being unlocked.
        case add
        /// What can be had without asking for a passphrase.
        case glance
    }

    /// Looks where the journal is, without making anything; asks for the passphrase of a sealed one where it is needed.
    init(_ unlock: UnlockOptions?, to purpose: Purpose = .read) throws(CommandFailure) {
        let variables = Surroundings.variables
        if let text = variables["LOAM_NOW"], !text.isEmpty, Moment(text) == nil {
            throw CommandFailure(
                "LOAM_NOW is set to something that is no time; 2026-11-20T21:14:00+01:00 would be one.")
        }
        now = WallClock(variables).now()
        folder = try asCommand { () throws(StoreError) in try JournalFolder.standard(variables) }
        (codec, isLocked) = try Self.codec(folder, unlock, purpose)
        store = try Self.visit(folder, codec)
        settings = (try? store?.settings()) ?? JSONObject()
    }

    private init(_ other: Desk) throws(CommandFailure) {
        (folder, codec, isLocked) = (other.folder, other.codec, other.isLocked)
        now = WallClock(Surroundings.variables).now()
        store = try Self.visit(folder, codec)
        settings = (try? store?.settings()) ?? JSONObject()
    }

    /// The same desk a while later: the clock and the folder are looked at again, and the key stays.
    func later() throws(CommandFailure) -> Desk { try Desk(self) }

    private static func codec(
        _ folder: JournalFolder, _ unlock: UnlockOptions?, _ purpose: Purpose
    ) throws(CommandFailure) -> (any Codec, isLocked: Bool) {
        guard case .sealed(let vault) = try asCommand({ () throws(StoreError) in try VaultDoor(of: folder) }) else {
            return (PlainCodec(), false)
        }
        let isGiven = unlock?.passphraseDescriptor != nil
        if purpose != .read, !isGiven, let adding = vault.adding { return (adding, true) }
        if purpose == .glance, !isGiven { return (SealedCodec.closed, true) }
        return (try Unlocking(unlock).codec(of: vault), false)
    }

    private static func visit(_ folder: JournalFolder, _ codec: any Codec) throws(CommandFailure) -> JournalStore? {
        do throws(StoreError) { return try JournalStore.visit(folder, codec: codec) } catch {
            if case .gone = error { return nil }
            throw CommandFailure(error.sentence)
        }
    }

    /// Whether what is written here is sealed.
    var isSealed: Bool { store?.isSealed ?? false }

    /// The hour a day begins.
    var dayStart: Int { settings["dayStart"]?.int.map { min(12, max(0, $0)) } ?? 4 }

    var words: DateWords { DateWords(now: now, dayStart: dayStart) }

    /// Reads every record; what did not open is said on standard error, unless `quietly`.
    func load(quietly: Bool = false) throws(CommandFailure) -> Journal {
        guard let store else {
            if !quietly { Output.note("There is no journal at \(folder.path) yet. loam, or loam note, begins one.") }
            return Journal()
        }
        if isLocked { return Journal() }
        let journal = try asCommand { () throws(StoreError) in try store.load().journal }
        let odd = journal.unreadable.count
        if odd > 0, !quietly {
            Output.note(
                odd == 1
                    ? "1 file could not be opened and stayed as it was; loam doctor names it."
                    : "\(odd) files could not be opened and stayed as they were; loam doctor names them.")
        }
        return journal
    }

    /// The store for adding a record; makes the journal where there is none yet.
    func storeForAdding() throws(CommandFailure) -> JournalStore {
        if let store { return store }
        return try asCommand { () throws(StoreError) in try JournalStore.open(folder, codec: codec) }
    }

    /// The store with its lock, for changing what is there.
    func storeForChanging() throws(CommandFailure) -> JournalStore {
        let store = try asCommand { () throws(StoreError) in try JournalStore.open(folder, codec: codec) }
        if let reason = store.readOnly { throw CommandFailure(StoreError.readOnly(reason).sentence) }
        return store
    }

    func clock(of journal: Journal) -> SessionClock { SessionClock(journal.sessions, dayStart: dayStart) }

    /// What the engine is asked: the same as Today asks, so that both answer the same.
    func inquiry(_ journal: Journal) -> PromptInquiry {
        var asked = PromptSettings()
        asked.dayStart = dayStart
        let today = now.livedDay(startingAt: dayStart)
        return PromptInquiry(
            journal: journal, history: PromptHistory(journal), memory: PromptMemory(settings: settings),
            settings: asked, now: now,
            seed: UInt64(bitPattern: Int64(today.number)))
    }

    var catalogue: Catalogue {
        var catalogue = Opening.catalogue(store)
        let scales = Opening.scales(store)
        catalogue.scaleTitles = scales.titles
        catalogue.retakes = scales.retakes
        return catalogue
    }
}
