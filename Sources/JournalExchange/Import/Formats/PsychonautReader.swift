import JournalModel

/// PsychonautWiki Journal: an experience becomes a session, its timed notes the timeline, what was taken typed text.
enum PsychonautReader {
    static func read(_ stream: ByteStream, into sink: inout ImportSink) throws(ImportError) {
        var cursor = try TextCursor(stream)
        try cursor.skipSpace()
        guard cursor.byte == UInt8(ascii: "{") else {
            throw .notThisFormat(.psychonautWiki, missing: "it is not an object")
        }
        // Small files, whose later parts explain the earlier ones: the experiences wait until all is read.
        var items = try JSONItems(cursor, under: ["experiences"])
        var found: [JSONItems.Item] = []
        while let item = try items.next() {
            guard found.count < 100_000 else { throw .tooManyFiles(limit: 100_000) }
            found.append(item)
        }
        guard items.foundList else {
            throw .notThisFormat(.psychonautWiki, missing: "it has no list of \"experiences\"")
        }
        let cabinet = PsychonautCabinet(items.others)
        for item in found {
            let place = ImportPlace(line: item.line, number: item.number)
            guard let object = item.json.object else {
                sink.leaveOut(place, .notAnObject)
                continue
            }
            try PsychonautExperience(object, cabinet, sink.setting.zone).take(at: place, into: &sink)
        }
        for member in items.others.members where member.key == "substanceCompanions" {
            if member.value.array?.isEmpty == false {
                sink.leaveOut(ImportPlace(), .programSettings(member.key))
            }
        }
    }
}

/// What stands beside the experiences: units and substances of the person's own.
struct PsychonautCabinet {
    private var units: [Int: JSONObject] = [:]
    private var substances: [String: JSONObject] = [:]

    init(_ object: JSONObject) {
        for unit in (object["customUnits"]?.array ?? []).compactMap(\.object) {
            if let id = unit["id"]?.int { units[id] = unit }
        }
        for substance in (object["customSubstances"]?.array ?? []).compactMap(\.object) {
            if let name = substance["name"]?.string { substances[name] = substance }
        }
    }

    func unit(_ id: Int?) -> JSONObject? { id.flatMap { units[$0] } }
    func substance(_ name: String) -> JSONObject? { substances[name] }
}
