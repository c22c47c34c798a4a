import JournalModel

/// One experience of PsychonautWiki Journal on its way to a session.
struct PsychonautExperience {
    private let object: JSONObject
    private let cabinet: PsychonautCabinet
    private let zone: ZoneRules
    /// What the person took themselves.
    private let ingestions: [JSONObject]
    /// How many lines are somebody else's.
    private let others: Int

    init(_ object: JSONObject, _ cabinet: PsychonautCabinet, _ zone: ZoneRules) {
        self.object = object
        self.cabinet = cabinet
        self.zone = zone
        let all = (object["ingestions"]?.array ?? []).compactMap(\.object)
        ingestions = all.filter { ($0["consumerName"] ?? .null).isNull }
        others = all.count - ingestions.count
    }

    func take(at place: ImportPlace, into sink: inout ImportSink) throws(ImportError) {
        if others > 0 { sink.leaveOut(place, .somebodyElse(others)) }
        let times = ingestions.compactMap { moment($0["time"]) }
        let sorted = moment(object["sortDate"])
        let made = moment(object["creationDate"])
        guard let began = times.min() ?? sorted ?? made else { return sink.leaveOut(place, .missing("date")) }
        let title = object["title"]?.string ?? ""
        let text = (object["text"]?.string ?? "").trimmed
        let created = made ?? began
        // Two experiences are not written down in the same millisecond.
        let name = object["creationDate"].map(Self.numberText) ?? "\(began.text) \(title)"
        let said = JSONWriter.line(.object(object))
        let session = try sink.take(.id(name), said: said, created: created, place: place, kept: kept) { header in
            var session = Session(header: header)
            session.header.at = began
            session.began = began
            session.title = title
            session.medicine = substances.joined(separator: ", ")
            session.doses = ingestions.map(line).joined(separator: "\n")
            session.setting = object["location"]?.object?["name"]?.string ?? ""
            session.timeline = timeline
            return .session(session)
        }
        guard !text.isEmpty else { return }
        try sink.take(.id("\(name) text"), said: text.utf8, created: created, place: place, kept: JSONObject()) {
            header in
            var note = Note(header: header)
            note.header.session = session
            note.header.at = began
            note.text = text
            return .note(note)
        }
    }

    private var substances: [String] {
        var names: [String] = []
        for name in ingestions.compactMap({ $0["substanceName"]?.string }) where !names.contains(name) {
            names.append(name)
        }
        return names
    }

    // MARK: What was taken

    private static let routes = [
        "ORAL": "by mouth", "SUBLINGUAL": "under the tongue", "BUCCAL": "in the cheek",
        "INSUFFLATED": "through the nose",
        "RECTAL": "rectally", "TRANSDERMAL": "through the skin", "SUBCUTANEOUS": "under the skin",
        "INTRAMUSCULAR": "into the muscle", "INTRAVENOUS": "into the vein", "SMOKED": "smoked", "INHALED": "inhaled",
    ]

    /// "21:04  MDMA, about 120 mg, by mouth. Notes."
    private func line(_ ingestion: JSONObject) -> String {
        var parts = [ingestion["substanceName"]?.string ?? "something"]
        let isEstimate = ingestion["isDoseAnEstimate"]?.bool == true
        if let dose = ingestion["dose"], case .number(let number) = dose {
            parts.append((isEstimate ? "about " : "") + amount(number.plain, ingestion))
        } else {
            parts.append("dose unknown")
        }
        if let route = ingestion["administrationRoute"]?.string {
            parts.append(Self.routes[route] ?? route.lowercased())
        }
        if let stomach = ingestion["stomachFullness"]?.string {
            parts.append("stomach " + stomach.lowercased().replacing("_", with: " "))
        }
        if let end = moment(ingestion["endTime"]) { parts.append("until \(end.clock)") }
        let start = moment(ingestion["time"]).map { "\($0.clock)  " } ?? ""
        let notes = (ingestion["notes"]?.string ?? "").split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
        return start + parts.joined(separator: ", ") + (notes.isEmpty ? "" : ". \(notes)")
    }

    private func amount(_ dose: String, _ ingestion: JSONObject) -> String {
        guard let unit = cabinet.unit(ingestion["customUnitId"]?.int) else {
            return [dose, ingestion["units"]?.string ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        }
        let name = unit["unit"]?.string ?? unit["name"]?.string ?? ""
        guard case .number(let each)? = unit["dose"] else { return "\(dose) \(name)" }
        let inside = [each.plain, unit["originalUnit"]?.string ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        return "\(dose) \(name) of \(inside) each"
    }

    // MARK: What was noted

    private static let ratings = [
        "minus": "-", "plusMinus": "±", "plus": "+", "twoPlus": "++", "threePlus": "+++", "fourPlus": "++++",
    ]

    private var timeline: [TimedNote] {
        let notes = (object["timedNotes"]?.array ?? []).compactMap(\.object).compactMap { note -> TimedNote? in
            guard let at = moment(note["time"]) ?? moment(note["creationDate"]) else { return nil }
            var timed = TimedNote(at: at, text: note["note"]?.string ?? "")
            for member in note.members where !["time", "note"].contains(member.key) && !member.value.isNull {
                timed.extra.append(member.key, member.value)
            }
            return timed
        }
        let ratings = (object["ratings"]?.array ?? []).compactMap(\.object).compactMap { rating -> TimedNote? in
            guard let at = moment(rating["time"]) ?? moment(rating["creationDate"]),
                let option = rating["option"]?.string
            else { return nil }
            let sign = Self.ratings[option] ?? option
            let isOverall = moment(rating["time"]) == nil
            return TimedNote(at: at, text: isOverall ? "Rating of it all: \(sign)" : "Rating: \(sign)")
        }
        return (notes + ratings).sorted { $0.at < $1.at }
    }

    /// All that was given, as it stood there, without what is somebody else's and what stands in the record itself.
    private var kept: JSONObject {
        var kept = object
        for key in ["title", "text", "timedNotes"] { kept[key] = nil }
        if others > 0 { kept["ingestions"] = .array(ingestions.map { .object($0) }) }
        if kept["isFavorite"]?.bool == false { kept["isFavorite"] = nil }
        let units = ingestions.compactMap { cabinet.unit($0["customUnitId"]?.int) }
        if !units.isEmpty { kept["customUnits"] = .array(units.map { .object($0) }) }
        let own = substances.compactMap { cabinet.substance($0) }
        if !own.isEmpty { kept["customSubstances"] = .array(own.map { .object($0) }) }
        return kept.withoutNulls()
    }

    // MARK: Times

    /// Epoch milliseconds, sometimes with a fraction, sometimes as a text.
    private func moment(_ json: JSON?) -> Moment? {
        let number: Double? = json?.double ?? json?.string.flatMap { Double($0) }
        // The years 1 to 9998: what a record can say.
        guard let number, (-6.21e13...2.533e14).contains(number) else { return nil }
        return zone.moment(Int((number / 1000).rounded(.down)))
    }

    private static func numberText(_ json: JSON) -> String {
        if case .number(let number) = json { return number.int.map(String.init) ?? number.text }
        return json.string ?? ""
    }
}

extension JSONNumber {
    /// "120" for 120.0.
    fileprivate var plain: String { int.map(String.init) ?? text }
}
