/// A file that could not be opened as a record: named, kept, left alone.
package struct UnreadableFile: Hashable, Sendable {
    /// Its place inside the journal folder.
    package var path: String
    /// Why, in plain words.
    package var reason: String
    /// The two versions of a record it stands for, where it does.
    package var versions: TwoVersions?

    package init(path: String, reason: String, versions: TwoVersions? = nil) {
        self.path = path
        self.reason = reason
        self.versions = versions
    }
}

/// Every record at hand, in the order of the times they stand at.
package struct Journal: Sendable {
    /// A record's place in time.
    private struct Place: Hashable, Comparable, Sendable {
        let seconds: Int
        let id: RecordID

        init(_ record: Record) {
            seconds = record.when.seconds
            id = record.id
        }

        static func < (left: Place, right: Place) -> Bool {
            (left.seconds, left.id) < (right.seconds, right.id)
        }
    }

    private var records: [RecordID: Record] = [:]
    private var order: [Place] = []
    private var kinds: [RecordKind: [Place]] = [:]
    /// Goes up by one with every change; screens compute again only when it moved.
    package private(set) var revision = 0
    /// Files that could not be opened.
    package var unreadable: [UnreadableFile] = []

    package init() {}

    package init(_ records: some Sequence<Record>) {
        for record in records { self.records[record.id] = record }
        putInOrder()
    }

    /// Finds every record's place anew.
    private mutating func putInOrder() {
        order = records.values.map(Place.init).sorted()
        kinds = [:]
        for place in order {
            if let kind = records[place.id]?.kind { kinds[kind, default: []].append(place) }
        }
    }

    package var count: Int { order.count }
    package var isEmpty: Bool { order.isEmpty }

    package subscript(id: RecordID) -> Record? { records[id] }

    /// The ids of all records, oldest first.
    package var ids: some RandomAccessCollection<RecordID> { order.lazy.map(\.id) }

    /// The ids of the records of one kind, oldest first.
    package func ids(of kind: RecordKind) -> [RecordID] { (kinds[kind] ?? []).map(\.id) }

    /// How many records of a kind there are.
    package func count(of kind: RecordKind) -> Int { kinds[kind]?.count ?? 0 }

    /// The records of one kind, oldest first.
    package func records(of kind: RecordKind) -> [Record] { (kinds[kind] ?? []).compactMap { records[$0.id] } }

    package var sessions: [Session] { records(of: .session).compactMap(\.session) }
    package var schemas: [Schema] { records(of: .schema).compactMap(\.schema) }
    package var drafts: [Draft] { records(of: .draft).compactMap(\.draft) }
    package var insights: [Insight] { records(of: .insight).compactMap(\.insight) }
    package var works: [Work] { records(of: .work).compactMap(\.work) }
    package var checks: [Check] { records(of: .check).compactMap(\.check) }
    package var responses: [Response] { records(of: .response).compactMap(\.response) }

    /// The newest records of a kind, newest first, without looking at the others.
    package func newest(_ limit: Int, of kind: RecordKind) -> [Record] {
        (kinds[kind] ?? []).suffix(limit).reversed().compactMap { records[$0.id] }
    }

    /// The records whose times lie in a range of seconds, oldest first.
    package func records(between start: Int, and end: Int) -> [Record] {
        let from = order.partition(where: { $0.seconds >= start })
        return order[from...].prefix { $0.seconds < end }.compactMap { records[$0.id] }
    }

    /// Puts a record in, in place of the one with its id.
    package mutating func put(_ record: Record) {
        remove(record.id)
        let place = Place(record)
        records[record.id] = record
        order.insertSorted(place)
        kinds[record.kind, default: []].insertSorted(place)
        revision += 1
    }

    /// Counts its revisions on from a journal it takes the place of, so that whoever looked at that one looks again.
    package mutating func countOn(from earlier: Journal) { revision = max(revision, earlier.revision) + 1 }

    /// Carries out a change of very many records.
    mutating func applyLarge(_ change: Change) {
        for edit in change.edits { records[edit.id] = edit.after }
        putInOrder()
        revision += 1
    }

    /// Takes a record out.
    package mutating func remove(_ id: RecordID) {
        guard let old = records.removeValue(forKey: id) else { return }
        let place = Place(old)
        order.removeSorted(place)
        kinds[old.kind]?.removeSorted(place)
        revision += 1
    }
}

extension Array where Element: Comparable {
    /// The first index whose element is not less than `element`, in a sorted array.
    fileprivate func lowerBound(_ element: Element) -> Int { partition(where: { $0 >= element }) }

    fileprivate mutating func insertSorted(_ element: Element) { insert(element, at: lowerBound(element)) }

    fileprivate mutating func removeSorted(_ element: Element) {
        let index = lowerBound(element)
        if index < count, self[index] == element { remove(at: index) }
    }
}

extension Array {
    /// The first index for which `belongs` holds, where it holds for every later one too.
    package func partition(where belongs: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if belongs(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
