package import JournalModel

/// A scale made of a FHIR Questionnaire (R4), with everything in it that could not be taken.
///
/// The total is the sum of the weights the file gives its answers; an item without any is asked and kept, and does not
/// count. Where one that was to count could not be taken, there is no total. Bands, thresholds and which end is the better one stand in no Questionnaire, so none is named.
package struct QuestionnaireImport: Sendable {
    package private(set) var scale: Scale
    package private(set) var remarks: [FHIRRemark] = []
    /// The links of items that are totals, not questions.
    package private(set) var totals: [String] = []
    /// Their codes, by which a response's total is known again.
    private var totalCodes: [ScaleCode] = []

    /// The definition as it stands in a file of one's own (docs/format-scales.md).
    package var definition: JSONObject {
        var object = scale.object
        if object["window"] == nil { object["window"] = .object(["days": .null, "words": .string("")]) }
        return object
    }

    private let valueSets: [String: [JSON]]
    private var ids: Set<String> = []
    /// Whether something that could have counted was left out.
    private var isPartial = false

    /// - Parameter id: The id the scale gets; nil: made of its name.
    package init(_ bytes: [UInt8], id: String? = nil) throws(FHIRError) {
        try self.init(try JSON.read(bytes).resources("Questionnaire"), id: id)
    }

    private init(_ found: [(place: String, resource: JSON)], id: String?) throws(FHIRError) {
        guard let (place, resource) = found.first else { throw .nothing }
        scale = Scale()
        valueSets = Self.valueSets(resource)
        for other in found.dropFirst() {
            remarks.append(FHIRRemark(other.place, "another Questionnaire; one at a time is taken"))
        }
        takeHead(resource, id)
        let path = place.isEmpty ? "item" : "\(place).item"
        take(resource.list("item"), at: path, area: "")
        guard !scale.items.isEmpty else { throw .nothing }
        settleScoring()
    }

    /// Which end of the numbers is the better one, said by the person: no Questionnaire has a place for it.
    package mutating func setBetter(isLower: Bool) {
        scale.direction = isLower ? .higherIsMoreSymptoms : .higherIsBetter
        scale.directionWords = isLower ? "lower = better" : "higher = better"
    }

    /// The concepts of the value sets the file carries itself, by their local address.
    private static func valueSets(_ resource: JSON) -> [String: [JSON]] {
        var sets: [String: [JSON]] = [:]
        for set in resource.list("contained") where set.text("resourceType") == "ValueSet" {
            let composed = set["compose"]?.list("include").flatMap { include in
                include.list("concept").map { concept -> JSON in
                    var object = concept.object ?? JSONObject()
                    if object["system"] == nil { object["system"] = include["system"] }
                    return .object(object)
                }
            }
            let concepts = set["expansion"]?.list("contains") ?? composed ?? []
            sets["#" + set.text("id")] = concepts
            if !set.text("url").isEmpty { sets[set.text("url")] = concepts }
        }
        return sets
    }

    private mutating func takeHead(_ resource: JSON, _ id: String?) {
        let names = [resource.text("name"), resource.text("title"), resource.text("id"), resource.text("url").lastPart]
        scale.format = Scale.latestFormat
        scale.id = id ?? names.map(\.asID).first { !$0.isEmpty } ?? "questionnaire"
        scale.version = resource.text("version").isEmpty ? "1" : resource.text("version")
        scale.title = [resource.text("title"), resource.text("name"), scale.id].first { !$0.isEmpty } ?? scale.id
        scale.about =
            resource.text("description").isEmpty ? "Taken from a FHIR Questionnaire." : resource.text("description")
        scale.instruction = resource.text("purpose")
        scale.kind = .scale
        scale.entry = .items
        scale.codes = codes(resource.list("code"), of: "panel")
        scale.questionnaire = resource.text("url")
        let copyright = resource.text("copyright")
        scale.permission.status = copyright.isEmpty ? .own : .conditions
        scale.permission.basis = "Loaded by you, from a FHIR Questionnaire you have."
        scale.permission.text = copyright
        if !copyright.isEmpty { scale.permission.conditions = [copyright] }
        scale.limits = [
            "Its file says nothing of bands or of what a change means, so Loam says nothing of them either."
        ]
        if resource["item"] == nil { remarks.append(FHIRRemark("", "there is no item in it")) }
    }

    func codes(_ codings: [JSON], of: String = "") -> [ScaleCode] {
        codings.compactMap { coding in
            guard !coding.text("code").isEmpty else { return nil }
            var code = ScaleCode()
            let system = coding.text("system")
            code.system = system == FHIR.loinc ? "loinc" : system.isEmpty ? "local" : system
            (code.code, code.of) = (coding.text("code"), of)
            return code
        }
    }

    // MARK: Items

    private mutating func take(_ items: [JSON], at path: String, area: String) {
        for (index, item) in items.enumerated() {
            let place = "\(path)[\(index)]"
            let type = item.text("type")
            let text = item.text("text")
            switch type {
            case "group":
                take(item.list("item"), at: "\(place).item", area: text)
                continue
            case "display":
                if scale.instruction.isEmpty { scale.instruction = text }
            case _ where isTotal(item):
                totals.append(item.text("linkId"))
                totalCodes += codes(item.list("code"), of: "total") + [ScaleCode(ofTotal: item.text("linkId"))]
            default: take(question: item, type, at: place, area: area)
            }
            if !item.list("item").isEmpty { take(item.list("item"), at: "\(place).item", area: area) }
        }
    }

    /// Whether an item holds the result of others: it is read only or worked out, or a number called a total.
    private func isTotal(_ item: JSON) -> Bool {
        guard ["decimal", "integer", "quantity"].contains(item.text("type")) else { return false }
        let isWorkedOut = item.list("extension").contains { $0.text("url").contains("calculatedExpression") }
        return item["readOnly"]?.bool == true || isWorkedOut || Fold.text(item.text("text")).contains("total")
    }

    private mutating func take(question json: JSON, _ type: String, at place: String, area: String) {
        var item = ScaleItem()
        item.text = json.text("text")
        item.area = area
        item.codes = codes(json.list("code"))
        item.id = newID(json.text("linkId"), at: place)
        if json.text("linkId") != item.id { item.linkID = json.text("linkId") }
        if let number = Int(json.text("prefix").filter(\.isNumber)) { item.number = number }
        if !json.list("enableWhen").isEmpty {
            remarks.append(FHIRRemark(place, "it is asked only on a condition there; here it can be left open"))
        }
        if json["repeats"]?.bool == true {
            remarks.append(FHIRRemark(place, "it takes several answers at once, which a scale here cannot; left out"))
            isPartial = isPartial || type != "string" && type != "text"
            return
        }
        if item.text.isEmpty { item.text = json.list("code").first?.text("display") ?? "" }
        guard !item.text.isEmpty else {
            remarks.append(FHIRRemark(place, "it has no text; left out"))
            isPartial = true
            return
        }
        switch type {
        case "choice", "coding", "open-choice": takeChoice(item, json, at: place)
        case "boolean":
            item.answer = .yesNo
            keepUncounted(item, "yes or no has no weight", at: place)
        case "integer": takeInteger(item, json, at: place)
        case "": remarks.append(FHIRRemark(place, "it does not say how it is answered; left out"))
        default:
            remarks.append(FHIRRemark(place, "a question of the type \"\(type)\" has no place in a scale; left out"))
        }
    }

    private mutating func newID(_ linkID: String, at place: String) -> String {
        let last = linkID.lastPart.isEmpty ? linkID : linkID.lastPart
        for name in [last, linkID, place] where !name.isEmpty && ids.insert(name).inserted { return name }
        return place
    }

    private mutating func takeInteger(_ item: ScaleItem, _ json: JSON, at place: String) {
        guard let low = json.extensionNumber([FHIR.minValue]).flatMap(whole),
            let high = json.extensionNumber([FHIR.maxValue]).flatMap(whole), low < high
        else {
            remarks.append(FHIRRemark(place, "a number without its lowest and highest; left out"))
            return
        }
        var item = item
        item.answer = .number
        var range = ItemRange()
        (range.min, range.max) = (low, high)
        item.range = range
        keepUncounted(item, "a number has no weight", at: place)
    }

    private mutating func keepUncounted(_ item: ScaleItem, _ reason: String, at place: String) {
        var item = item
        item.scored = false
        scale.items.append(item)
        remarks.append(FHIRRemark(place, "\(reason): asked and kept, but not counted"))
    }

    private mutating func takeChoice(_ item: ScaleItem, _ json: JSON, at place: String) {
        guard let offered = options(of: json, at: place) else { return }
        var item = item
        let weights = offered.map { $0.weight.flatMap(whole) }
        if weights.allSatisfy({ $0 != nil }), Set(weights).count == offered.count {
            item.options = zip(offered, weights).map { $0.option($1 ?? 0) }.sorted { $0.value < $1.value }
        } else {
            settleUnweighted(weights, at: place)
            item.scored = false
            item.options = offered.enumerated().map { $1.option($0) }
        }
        if json.text("type") == "open-choice" {
            remarks.append(FHIRRemark(place, "words of one's own are not taken as an answer, only the named ones"))
        }
        scale.items.append(item)
    }

    /// An item without any weight was never meant to count; one with some of them was, and then nothing is counted.
    private mutating func settleUnweighted(_ weights: [Int?], at place: String) {
        let none = weights.allSatisfy { $0 == nil }
        isPartial = isPartial || !none
        let reason =
            none
            ? "its answers have no weights"
            : weights.contains { $0 == nil }
                ? "not every answer has one whole number as its weight" : "two answers have the same weight"
        remarks.append(FHIRRemark(place, "\(reason): asked and kept, but not counted"))
    }

    private struct Offered {
        let label: String
        let codes: [ScaleCode]
        let weight: Double?

        func option(_ value: Int) -> ScaleOption {
            var option = ScaleOption(value, label)
            option.codes = codes
            return option
        }
    }

    /// The answers an item offers, from itself or from a value set in the file; nil where they are elsewhere.
    private mutating func options(of json: JSON, at place: String) -> [Offered]? {
        let set = json.text("answerValueSet")
        var offered = json.list("answerOption").compactMap { offer($0) }
        if offered.isEmpty, !set.isEmpty {
            guard let concepts = valueSets[set] else {
                remarks.append(FHIRRemark(place, "its answers are in a value set the file does not carry; left out"))
                isPartial = true
                return nil
            }
            offered = concepts.compactMap { concept($0, weight: $0.extensionNumber(FHIR.weights)) }
        }
        guard offered.count > 1 else {
            remarks.append(FHIRRemark(place, "it has fewer than two answers to choose from; left out"))
            isPartial = true
            return nil
        }
        return offered
    }

    private func concept(_ coding: JSON, weight: Double?) -> Offered? {
        let label = [coding.text("display"), coding.text("code")].first { !$0.isEmpty }
        return label.map { Offered(label: $0, codes: codes([coding]), weight: weight) }
    }

    private func offer(_ option: JSON) -> Offered? {
        let outside = option.extensionNumber(FHIR.weights)
        if let coding = option["valueCoding"] {
            let weight = outside ?? coding.extensionNumber(FHIR.weights)
            return concept(coding, weight: weight ?? valueSetWeight(of: coding))
        }
        if let number = option["valueInteger"]?.int {
            return Offered(label: String(number), codes: [], weight: outside ?? Double(number))
        }
        let words = option.text("valueString")
        return words.isEmpty ? nil : Offered(label: words, codes: [], weight: outside)
    }

    /// The weight a value set of the file gives a code its item only names.
    private func valueSetWeight(of coding: JSON) -> Double? {
        valueSets.values.lazy.flatMap { $0 }.first { $0.text("code") == coding.text("code") }.flatMap {
            $0.extensionNumber(FHIR.weights)
        }
    }

    // MARK: The total

    private mutating func settleScoring() {
        let counted = scale.items.filter(\.scored)
        let ends = counted.compactMap { scale.ends(of: $0) }
        guard !counted.isEmpty, ends.count == counted.count else {
            scale.scoring.method = .none
            remarks.append(FHIRRemark("", "no answer in it has a weight, so there is no total"))
            return
        }
        guard !isPartial else {
            scale.scoring.method = .none
            for index in scale.items.indices { scale.items[index].scored = false }
            remarks.append(
                FHIRRemark("", "part of it could not be taken, so there is no total rather than a wrong one"))
            return
        }
        if totals.count == 1 {
            scale.codes += totalCodes.filter { !$0.code.isEmpty }
        } else if totals.count > 1 {
            remarks.append(
                FHIRRemark("", "it has \(totals.count) totals; none is compared with the one worked out here"))
        }
        scale.scoring.method = .sum
        scale.scoring.range = ScoreRange(
            Double(ends.reduce(0) { $0 + $1.low }), Double(ends.reduce(0) { $0 + $1.high }))
        remarks.append(
            FHIRRemark("", "the total is the sum of the answers' weights; the file does not say another way"))
    }
}

extension ScaleCode {
    /// The name a file of its own gives its total.
    fileprivate init(ofTotal link: String) {
        self.init()
        (system, code, of) = ("local", link, "total")
    }
}
