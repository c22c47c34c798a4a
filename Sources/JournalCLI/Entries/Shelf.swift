import JournalModel
import JournalPrompts

/// The journal as commands look at it: records with their titles, days and short names.
struct Shelf {
    let journal: Journal
    let clock: SessionClock
    let titles: RecordTitles
    let today: Day
    var domainNames: [String: String] { titles.domainNames }
    private let shortNames: [RecordID: String]

    init(_ journal: Journal, _ desk: Desk) {
        self.journal = journal
        clock = desk.clock(of: journal)
        today = clock.day(of: desk.now)
        titles = RecordTitles(journal, domainNames: desk.catalogue.domainNames)
        shortNames = Self.shortNames(journal)
    }

    /// The letters of chance at the end of an id, where no other record ends in them; else the whole id.
    func shortName(_ id: RecordID) -> String { shortNames[id] ?? id.text }

    private static func shortNames(_ journal: Journal) -> [RecordID: String] {
        var owners: [Substring: RecordID] = [:]
        var shared: Set<Substring> = []
        for id in journal.ids {
            guard let end = ending(id) else { continue }
            if owners.updateValue(id, forKey: end) != nil { shared.insert(end) }
        }
        return Dictionary(
            owners.filter { !shared.contains($0.key) }.map { ($0.value, String($0.key)) },
            uniquingKeysWith: { first, _ in first })
    }

    private static func ending(_ id: RecordID) -> Substring? {
        guard let dash = id.text.lastIndex(of: "-") else { return nil }
        let end = id.text[id.text.index(after: dash)...]
        return end.utf8.count >= 6 && Day(id.text[..<dash]) != nil ? end : nil
    }

    /// The records an id, or its beginning or end, may mean.
    func records(named name: String) -> [Record] {
        if let id = RecordID(name), let record = journal[id] { return [record] }
        let folded = Fold.text(name)
        guard !folded.isEmpty else { return [] }
        return journal.ids.filter { id in
            let text = Fold.text(id.text)
            return text.hasPrefix(folded) || text.hasSuffix(folded)
        }.compactMap { journal[$0] }
    }

    /// The one record a name means.
    func record(named name: String) throws(CommandFailure) -> Record {
        let found = records(named: name)
        if found.count == 1, let record = found.first { return record }
        let shown = Printable.line(name)
        guard !found.isEmpty else { throw CommandFailure("No entry has the id \(shown). loam list shows them all.") }
        let lines = found.prefix(12).map { "  \($0.id)  \($0.kind.label.lowercased()), \(title(of: $0))" }
        let more = found.count > 12 ? ["  and \(found.count - 12) more"] : []
        throw CommandFailure((["\(shown) may mean \(found.count) entries:"] + lines + more).joined(separator: "\n"))
    }
}
