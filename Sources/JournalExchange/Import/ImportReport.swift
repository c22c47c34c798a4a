package import JournalModel

/// Something that was taken, but not quite as it stood there; said once, with how often.
package enum ImportRemark: Hashable, Sendable {
    /// A zone this machine does not know: those times stand in UTC.
    case unknownZone(String)
    /// A time that could not be understood: those entries stand at noon.
    case noTime
    /// No date anywhere: those stand at the time the file was last changed.
    case fileDate
    /// A mood that is none of the five words the program begins with; it is kept as a word.
    case ownMood(String)
    /// Words for moods became numbers.
    case moodNumbers
    /// Front matter that could not be understood; it stays in the text.
    case frontMatter
    /// A file of a kind that is not kept.
    case otherFile(String)

    /// A sentence for so many of them.
    package func sentence(_ count: Int) -> String {
        let entries = count == 1 ? "1 entry" : "\(count) entries"
        let stand = count == 1 ? "stands" : "stand"
        return switch self {
        case .unknownZone(let name): "\(entries) \(stand) in UTC, since this machine does not know the zone \(name)."
        case .noTime: "\(entries) \(stand) at noon, since the time of day could not be understood."
        case .fileDate: "\(entries) \(stand) at the day the file was last changed, since no date is given."
        case .ownMood(let word): "The mood \"\(word)\" (\(entries)) is kept as a word, since no number is known for it."
        case .moodNumbers: "Moods became numbers (\(entries)): rad 10, good 7.5, meh 5, bad 2.5, awful 0."
        case .frontMatter: "\(entries) begin with front matter that could not be understood; it stays in the text."
        case .otherFile(let kind): "\(entries): a \(kind) is named in the entry and not kept."
        }
    }
}

/// What an import would add, or has added: told before and after.
package struct ImportReport: Hashable, Sendable {
    package let format: ImportFormat
    package let batch: String
    package private(set) var added: [Added] = []
    package var known: [KnownEntry] = []
    package var leftOut: [LeftOut] = []
    package var remarks: [ImportRemark: Int] = [:]
    package private(set) var kinds: [RecordKind: Int] = [:]
    /// Pictures and other files.
    package private(set) var files = 0
    /// The days of the first and the last entry.
    package private(set) var days: ClosedRange<Day>?

    /// An entry that is new, as little of it as a list needs.
    package struct Added: Hashable, Sendable {
        package let id: RecordID
        package let place: ImportPlace
        package let day: Day
    }

    package init(format: ImportFormat, batch: String) {
        self.format = format
        self.batch = batch
    }

    mutating func count(_ item: ImportItem) {
        let day = item.record.when.calendarDay
        added.append(Added(id: item.record.id, place: item.place, day: day))
        kinds[item.record.kind, default: 0] += 1
        files += item.files.count
        days = days.map { min($0.lowerBound, day)...max($0.upperBound, day) } ?? day...day
    }

    /// The remarks as sentences, the most frequent first.
    package var remarkSentences: [String] {
        remarks.map { (count: $0.value, words: $0.key.sentence($0.value)) }
            .sorted { ($1.count, $0.words) < ($0.count, $1.words) }.map(\.words)
    }
}
