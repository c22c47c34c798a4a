import JournalModel

/// Records in the order of their times, kept sorted, so that the last one is at hand.
struct Timeline: Sendable {
    private struct Place: Comparable, Sendable {
        let seconds: Int
        let id: RecordID

        static func < (left: Place, right: Place) -> Bool {
            (left.seconds, left.id) < (right.seconds, right.id)
        }
    }

    private var places: [Place] = []

    var isEmpty: Bool { places.isEmpty }

    /// The newest record.
    var last: RecordID? { places.last?.id }

    /// The records, newest first.
    var newestFirst: some Sequence<RecordID> { places.reversed().lazy.map(\.id) }

    /// The records whose times lie in a range of seconds, newest first.
    func records(between start: Int, and end: Int) -> some Sequence<RecordID> {
        let from = places.partition(where: { $0.seconds >= start })
        let to = max(from, places.partition(where: { $0.seconds >= end }))
        return places[from..<to].reversed().lazy.map(\.id)
    }

    mutating func insert(_ id: RecordID, at moment: Moment) {
        let place = Place(seconds: moment.seconds, id: id)
        places.insert(place, at: places.partition(where: { $0 >= place }))
    }

    mutating func remove(_ id: RecordID, at moment: Moment) {
        let place = Place(seconds: moment.seconds, id: id)
        let index = places.partition(where: { $0 >= place })
        if index < places.count, places[index] == place { places.remove(at: index) }
    }
}
