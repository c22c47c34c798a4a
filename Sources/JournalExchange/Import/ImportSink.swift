package import JournalModel

/// What an import needs to know of the world: the time, the zones, and what is in the journal already.
package struct ImportSetting: Sendable {
    package var now: Moment
    /// The clocks by which times without a zone are read.
    package var zone: ZoneRules
    /// The rules of a zone by its name; nil where this machine does not know it.
    package var zoneNamed: @Sendable (String) -> ZoneRules?
    package var known: KnownOrigins
    /// The name of this import, by which it can be taken back.
    package var batch: String

    package init(
        now: Moment, zone: ZoneRules, zoneNamed: @escaping @Sendable (String) -> ZoneRules? = { _ in nil },
        known: KnownOrigins = KnownOrigins(), batch: String = "test"
    ) {
        self.now = now
        self.zone = zone
        self.zoneNamed = zoneNamed
        self.known = known
        self.batch = batch
    }
}

/// Which entries of other programs the journal holds, and under which ids.
package struct KnownOrigins: Sendable {
    private struct Place: Hashable, Sendable {
        let tool: String
        let id: String
    }

    private var places: [Place: (record: RecordID, mark: String)] = [:]
    private var ids: Set<RecordID> = []
    /// What each record says, as a number; only where records themselves come in.
    private var contents: [RecordID: UInt64] = [:]
    private let comparesRecords: Bool

    /// - Parameter format: Loam's own records are compared word for word, all others by their origin.
    package init(for format: ImportFormat? = nil) { comparesRecords = format == .loam }

    package init(_ journal: Journal, for format: ImportFormat? = nil) {
        self.init(for: format)
        for id in journal.ids { if let record = journal[id] { take(record) } }
    }

    /// Notes a record of the journal.
    package mutating func take(_ record: Record) {
        ids.insert(record.id)
        if comparesRecords { contents[record.id] = Fingerprint.of(record.file) }
        guard let origin = record.header.origin else { return }
        places[Place(tool: origin.tool, id: origin.id)] = (record.id, origin.mark)
    }

    package func holds(_ id: RecordID) -> Bool { ids.contains(id) }

    /// Whether the journal's record of this id says something else.
    func differs(_ record: Record) -> Bool {
        contents[record.id].map { $0 != Fingerprint.of(record.file) } ?? false
    }

    func entry(_ tool: String, _ id: String) -> (record: RecordID, mark: String)? { places[Place(tool: tool, id: id)] }
}

/// Takes what a reader finds: gives every entry its id and its origin, and tells the new from the known.
package struct ImportSink {
    package let format: ImportFormat
    package let setting: ImportSetting
    package private(set) var report: ImportReport
    private var known: KnownOrigins
    /// How often the same words stood there in this run.
    private var repeats: [UInt64: Int] = [:]
    private let each: (ImportItem) throws(ImportError) -> Void
    private let isStopped: () -> Bool

    /// - Parameters:
    ///   - each: Called with every entry that is new.
    ///   - isStopped: Asked between entries.
    package init(
        _ format: ImportFormat, _ setting: ImportSetting,
        each: @escaping (ImportItem) throws(ImportError) -> Void = { _ in },
        isStopped: @escaping () -> Bool = { false }
    ) {
        self.format = format
        self.setting = setting
        known = setting.known
        report = ImportReport(format: format, batch: setting.batch)
        self.isStopped = isStopped
        self.each = each
    }

    /// What an entry is told apart by.
    enum Identity {
        /// The program gives each entry an id that no other has.
        case id(String)
        /// It has none: the place it stands at, and what it says.
        case words(String)
    }

    func check() throws(ImportError) { if isStopped() { throw .stopped } }

    mutating func leaveOut(_ place: ImportPlace, _ reason: LeftOut.Reason) {
        report.leftOut.append(LeftOut(place, reason))
    }

    /// Something that was taken, but not quite as it stood there.
    mutating func remark(_ remark: ImportRemark) { report.remarks[remark, default: 0] += 1 }

    /// Takes an entry that another program wrote.
    ///
    /// - Parameters:
    ///   - said: Everything that stood there, as one text; its number is the entry's mark.
    ///   - kept: What has no place in the record.
    ///   - make: Makes the record once its header is known.
    /// - Returns: The id it has in the journal, new or known.
    @discardableResult
    mutating func take(
        _ identity: Identity, said: some Sequence<UInt8>, created: Moment, place: ImportPlace, kept: JSONObject,
        files: [ImportedFile] = [], make: (Header) -> Record
    ) throws(ImportError) -> RecordID {
        try check()
        let number = Fingerprint.of(said)
        var origin = Origin()
        origin.tool = format.rawValue
        origin.mark = Fingerprint.text(number)
        switch identity {
        case .id(let id): origin.id = id
        case .words(let stands):
            let count = repeats[number, default: 0] + 1
            repeats[number] = count
            origin.id = "\(stands) \(origin.mark)" + (count == 1 ? "" : " \(count)")
        }
        if let entry = known.entry(origin.tool, origin.id) {
            let changed = entry.mark != origin.mark
            report.known.append(KnownEntry(place: place, record: entry.record, hasChanged: changed))
            return entry.record
        }
        origin.batch = setting.batch
        origin.at = setting.now
        origin.kept = kept
        var header = Header(id: newID(created.calendarDay, origin), created: created)
        header.origin = origin
        let record = make(header)
        known.take(record)
        try add(ImportItem(record: record, place: place, files: files))
        return record.id
    }

    /// Takes a record of Loam's own as it is.
    mutating func take(_ record: Record, place: ImportPlace, files: [ImportedFile] = []) throws(ImportError) {
        try check()
        known.take(record)
        try add(ImportItem(record: record, place: place, files: files))
    }

    /// The record of the journal that has an id, or has been read in this run.
    func holds(_ id: RecordID) -> Bool { known.holds(id) }

    /// Notes that a record of Loam's own is in the journal already.
    mutating func note(known record: Record, at place: ImportPlace) {
        let changed = known.differs(record)
        report.known.append(KnownEntry(place: place, record: record.id, hasChanged: changed))
    }

    private mutating func add(_ item: ImportItem) throws(ImportError) {
        report.count(item)
        try each(item)
    }

    /// An id made from the origin, so that the same entry gets the same id on every machine.
    private func newID(_ day: Day, _ origin: Origin) -> RecordID {
        var number = Fingerprint.of("\(origin.tool)\n\(origin.id)".utf8)
        while true {
            let id = RecordID(day: day, number: number)
            if !known.holds(id) { return id }
            number = Fingerprint.of("\(number)".utf8)
        }
    }
}

/// A number for bytes: others have another one, but for one chance in 2 to the power of 64 (FNV-1a, then mixed).
enum Fingerprint {
    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
        return hash ^ (hash >> 31)
    }

    /// Sixteen hexadecimal digits.
    static func text(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
