import JournalModel
import JournalPrompts
import LoamResources

/// Turns the parts of the sample into the records of a given today.
struct DemoReading {
    private let days: DemoDays
    private let ids: [String: RecordID]
    private let catalogue: Catalogue
    private let pages: [String: String]

    init(_ parts: [JSONObject], now: Moment) {
        days = DemoDays(now: now)
        catalogue = Catalogue(Resource.folder("prompts").map { CatalogueFile(path: $0.path, bytes: $0.bytes) })
        let markers = (try? SafetyTexts { Resource.named($0) })?.markers
        pages = Dictionary(
            (markers?.discernment.pages ?? []).map { ($0.id, $0.question) }, uniquingKeysWith: { first, _ in first })
        var ids: [String: RecordID] = [:]
        for (index, part) in parts.enumerated() {
            var letters = DemoLetters(seed: UInt64(index + 1))
            let day = days.moment(part.word("created"))?.calendarDay ?? days.today
            ids[Self.name(part, index)] = RecordID(day: day, using: &letters)
        }
        self.ids = ids
    }

    /// What a part is called: its own name, else its place.
    private static func name(_ part: JSONObject, _ index: Int) -> String {
        part.word("name").isEmpty ? "number \(index + 1)" : part.word("name")
    }

    /// The record of the part at a place.
    func record(_ part: JSONObject, _ index: Int) throws(DemoJournal.Failure) -> Record {
        let name = Self.name(part, index)
        var object: JSONObject = [
            "loam": .int(Record.format), "kind": part["kind"] ?? .null, "id": .string(ids[name]?.text ?? ""),
        ]
        for member in part.members where !["name", "kind"].contains(member.key) {
            object.append(member.key, try resolved(member.value, in: name))
        }
        object = try withWords(object, in: name)
        if object["edited"] == nil { object["edited"] = days.latest(in: .object(part)).map { .string($0.text) } }
        do throws(RecordFileError) { return try Record(json: .object(object)) } catch {
            throw .notARecord(name: name, error)
        }
    }

    private func resolved(_ json: JSON, in name: String) throws(DemoJournal.Failure) -> JSON {
        switch json {
        case .string(let text) where text.hasPrefix("@"): return .string(try meaning(of: text, in: name))
        case .array(let values):
            var resolved: [JSON] = []
            for value in values { resolved.append(try self.resolved(value, in: name)) }
            return .array(resolved)
        case .object(let object):
            var resolved = JSONObject()
            for member in object.members { resolved.append(member.key, try self.resolved(member.value, in: name)) }
            return .object(try withWords(resolved, in: name))
        default: return json
        }
    }

    /// A time, a date, or the id of another part.
    private func meaning(of text: String, in name: String) throws(DemoJournal.Failure) -> String {
        if let moment = days.moment(text) { return moment.text }
        if let day = days.day(text) { return day.iso }
        guard let id = ids[String(text.dropFirst())] else { throw .unknown("\(text) in \(name)") }
        return id.text
    }

    /// An answer with the words of its prompt, or of its page, where it gives only the id.
    private func withWords(_ object: JSONObject, in name: String) throws(DemoJournal.Failure) -> JSONObject {
        guard let prompt = object["prompt"]?.string, object["words"] == nil else { return object }
        guard let words = catalogue.prompt(prompt)?.text ?? pages[prompt] else {
            throw .unknown("prompt \(prompt) in \(name)")
        }
        var whole = object
        whole["words"] = .string(words)
        return whole
    }
}

/// Days and times counted from today, as the sample writes them.
struct DemoDays {
    let now: Moment
    let today: Day
    /// The hour a day begins; hours before it belong to the night of the day before.
    private static let dayStart = 4

    init(now: Moment) {
        self.now = now
        today = now.livedDay(startingAt: Self.dayStart)
    }

    /// Reads `@-5 21:14`.
    func moment(_ text: String) -> Moment? {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = day(String(parts[0])) else { return nil }
        let clock = parts[1].split(separator: ":").compactMap { Int($0) }
        guard clock.count == 2, (0..<24).contains(clock[0]), (0..<60).contains(clock[1]) else { return nil }
        let night = clock[0] < Self.dayStart ? day + 1 : day
        return Moment(day: night, hour: clock[0], minute: clock[1], offset: now.offset)
    }

    /// Reads `@-5` and `@+9`.
    func day(_ text: String) -> Day? {
        guard text.hasPrefix("@"), let distance = Int(text.dropFirst()) else { return nil }
        return today + distance
    }

    /// The latest time that stands anywhere in a part.
    func latest(in json: JSON) -> Moment? {
        switch json {
        case .string(let text): moment(text)
        case .array(let values): values.compactMap { latest(in: $0) }.max()
        case .object(let object): object.members.compactMap { latest(in: $0.value) }.max()
        default: nil
        }
    }
}

/// Letters for the ids of the sample, the same in every run (SplitMix64; Steele, Lea and Flood 2014).
private struct DemoLetters: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
        state = next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

extension JSONObject {
    /// The text under a key, empty where there is none.
    func word(_ key: String) -> String { self[key]?.string ?? "" }
}
