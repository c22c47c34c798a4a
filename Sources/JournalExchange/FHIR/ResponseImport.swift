package import JournalModel

/// Answers read from a FHIR QuestionnaireResponse (R4), added up here and held against the total the file gives.
package struct ImportedResponse: Sendable {
    package let scale: Scale
    package let answers: [Int?]
    /// When it was answered; nil where the file does not say.
    package let authored: Moment?
    /// The record it was exported from, where it came from Loam.
    package let record: String
    /// What the file says the total is.
    package let statedTotal: Double?
    /// A total typed in, for a scale of totals.
    package let typedTotal: Double?
    package let remarks: [FHIRRemark]

    /// What the answers come to here.
    package var score: Score { scale.score(answers, typed: typedTotal) }

    /// Whether the file gives another total than the answers come to.
    package var differs: Bool {
        guard typedTotal == nil, let statedTotal, let total = score.total?.value else { return false }
        return abs(statedTotal - total) > 0.005
    }
}

/// The responses of a file, and those that belong to no scale here.
package struct ResponseImport: Sendable {
    package private(set) var responses: [ImportedResponse] = []
    package private(set) var remarks: [FHIRRemark] = []

    /// - Parameter scale: The scale all of them are answers to; nil: the one each names.
    package init(_ bytes: [UInt8], scales: [Scale], scale: Scale? = nil) throws(FHIRError) {
        for (place, resource) in try JSON.read(bytes).resources("QuestionnaireResponse") {
            guard let scale = scale ?? Self.scale(of: resource, scales) else {
                let name = resource.text("questionnaire")
                remarks.append(
                    FHIRRemark(
                        place, name.isEmpty ? "it does not say which scale it answers" : "no scale here is \(name)"))
                continue
            }
            let reader = ResponseReader(resource, scale, at: place)
            guard reader.answers.contains(where: { $0 != nil }) || reader.typedTotal != nil else {
                remarks += reader.remarks + [FHIRRemark(place, "no answer in it could be matched with \(scale.title)")]
                continue
            }
            responses.append(reader.response)
        }
    }

    /// The scale a response names: by Loam's own address, by the address it was loaded from, by a LOINC code, or by name.
    private static func scale(of resource: JSON, _ scales: [Scale]) -> Scale? {
        let canonical = resource.text("questionnaire")
        let address = canonical.split(separator: "|").first.map(String.init) ?? ""
        guard !address.isEmpty else { return nil }
        if let own = scales.first(where: { FHIR.system(ofScale: $0.id) == address }) { return own }
        if let loaded = scales.first(where: { $0.questionnaire == address }) { return loaded }
        let last =
            address.hasPrefix("#")
            ? String(address.dropFirst()) : address.split(separator: "/").last.map(String.init) ?? ""
        return scales.first { scale in scale.codes.contains { $0.of != "total" && $0.code == last } }
            ?? scales.first { $0.id == last.asID }
    }
}

/// Reads one response beside the scale it answers.
private struct ResponseReader {
    private let scale: Scale
    private(set) var answers: [Int?]
    private(set) var remarks: [FHIRRemark] = []
    private(set) var statedTotal: Double?
    private var authored: Moment?
    private var record = ""

    var typedTotal: Double? { scale.entry == .total ? statedTotal.flatMap { scale.takesTyped($0) ? $0 : nil } : nil }

    init(_ resource: JSON, _ scale: Scale, at place: String) {
        self.scale = scale
        answers = Array(repeating: nil, count: scale.items.count)
        let identifier = resource.list("identifier").first { $0.text("system") == FHIR.records }
        record = identifier?.text("value") ?? ""
        let when = resource.text("authored")
        authored = Moment(when) ?? Day(when).map { Moment(day: $0, hour: 12, offset: 0) }
        if authored == nil {
            remarks.append(
                FHIRRemark(place, when.isEmpty ? "it does not say when" : "its time \"\(when)\" was not understood"))
        }
        read(resource.list("item"), at: place.isEmpty ? "item" : "\(place).item")
    }

    var response: ImportedResponse {
        ImportedResponse(
            scale: scale, answers: answers, authored: authored, record: record, statedTotal: statedTotal,
            typedTotal: typedTotal, remarks: remarks)
    }

    private mutating func read(_ items: [JSON], at path: String) {
        for (index, item) in items.enumerated() {
            let place = "\(path)[\(index)]"
            read(item.list("item"), at: "\(place).item")
            let given = item.list("answer")
            for (number, answer) in given.enumerated() {
                read(answer.list("item"), at: "\(place).answer[\(number)].item")
            }
            guard let answer = given.first else { continue }
            if isTotal(item) {
                statedTotal = number(in: answer)
            } else if let question = question(of: item) {
                take(answer, for: question, at: place, isAlone: given.count == 1)
            } else {
                remarks.append(FHIRRemark(place, "no question of \(scale.title) is meant by it"))
            }
        }
    }

    private func isTotal(_ item: JSON) -> Bool {
        let link = item.text("linkId")
        let codes = scale.codes.filter { $0.of == "total" }.map(\.code)
        return codes.contains(link) || codes.contains(link.lastPart)
            || item.list("code").contains { codes.contains($0.text("code")) }
            || link.lastPart.lowercased() == "total"
            || scale.entry == .total && number(in: item.list("answer").first) != nil
    }

    private func number(in answer: JSON?) -> Double? {
        answer?["valueDecimal"]?.double ?? answer?["valueInteger"]?.double ?? answer?["valueQuantity"]?["value"]?.double
    }

    /// The question an item answers: by code, then by its link or the end of it, then by its text.
    private func question(of item: JSON) -> Int? {
        let link = item.text("linkId")
        let codes = Set(item.list("code").map { $0.text("code") } + [link, link.lastPart])
        let byCode = scale.items.indices.filter { scale.items[$0].codes.contains { codes.contains($0.code) } }
        if byCode.count == 1 { return byCode[0] }
        let whole = scale.items.indices.filter { !link.isEmpty && scale.items[$0].link == link }
        if whole.count == 1 { return whole[0] }
        for name in [link, link.lastPart] where !name.isEmpty {
            let found = scale.items.indices.filter { scale.items[$0].id == name || scale.items[$0].linkID == name }
            if found.count == 1 { return found[0] }
        }
        let text = Self.folded(item.text("text"))
        guard !text.isEmpty else { return nil }
        let byText = scale.items.indices.filter { Self.folded(scale.items[$0].text) == text }
        return byText.count == 1 ? byText[0] : nil
    }

    /// Letters and digits alone, so that a stop at the end or a number before it parts no two texts.
    private static func folded(_ text: String) -> String {
        let words = Fold.text(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
        return words.drop { Int($0) != nil }.joined(separator: " ")
    }

    private mutating func take(_ answer: JSON, for index: Int, at place: String, isAlone: Bool) {
        guard isAlone else {
            remarks.append(FHIRRemark(place, "it has several answers; left open"))
            return
        }
        guard answers[index] == nil else {
            remarks.append(FHIRRemark(place, "the same question is answered twice; the first answer stands"))
            return
        }
        guard let value = value(of: answer, scale.items[index]) else {
            remarks.append(FHIRRemark(place, "its answer is not one of those the question has; left open"))
            return
        }
        answers[index] = value
    }

    /// The value an answer stands for: its code, its words, its weight, or the number itself; nil where none fits.
    private func value(of answer: JSON, _ item: ScaleItem) -> Int? {
        let options = scale.options(of: item)
        if let coding = answer["valueCoding"] { return value(of: coding, options) }
        if let flag = answer["valueBoolean"]?.bool, item.answer == .yesNo || item.answer == .mark {
            return flag ? 1 : 0
        }
        if let words = answer["valueString"]?.string {
            let found = options.filter { Self.folded($0.label) == Self.folded(words) }
            return found.count == 1 ? found[0].value : nil
        }
        guard let number = number(in: answer).flatMap(whole), scale.takes(number, for: item) else { return nil }
        return number
    }

    private func value(of coding: JSON, _ options: [ScaleOption]) -> Int? {
        let code = coding.text("code")
        if let found = options.first(where: { $0.codes.contains { $0.code == code } }) { return found.value }
        if coding.text("system") == FHIR.system(ofScale: scale.id) {
            return options.first { String($0.value) == code }?.value
        }
        let words = Self.folded(coding.text("display"))
        let named = words.isEmpty ? [] : options.filter { Self.folded($0.label) == words }
        if named.count == 1 { return named[0].value }
        let weight = coding.extensionNumber(FHIR.weights).flatMap(whole)
        return weight.flatMap { weight in options.first { $0.value == weight }?.value }
    }
}

extension ScaleItem {
    /// Its name in the Questionnaire it came from.
    fileprivate var link: String { linkID.isEmpty ? id : linkID }
}
