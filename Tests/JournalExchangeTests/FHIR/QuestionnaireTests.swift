import JournalModel
import LoamResources
import Testing

@testable import JournalExchange

@Suite("FHIR Questionnaires") struct QuestionnaireTests {
    static let scales = ScaleShelf(Resource.folder("scales")).scales

    /// A form as other programs write them: nested groups, weights under three names, answers in a value set it carries.
    static let form = """
        {"resourceType": "Questionnaire", "id": "x1", "url": "http://example.org/fhir/Questionnaire/sleep-form",
         "version": "2.1", "title": "Sleep form", "copyright": "Someone, free to use",
         "code": [{"system": "http://loinc.org", "code": "99999-1"}],
         "contained": [{"resourceType": "ValueSet", "id": "often", "compose": {"include": [{"system": "urn:often", "concept": [
            {"code": "n", "display": "Never", "extension": [
              {"url": "http://hl7.org/fhir/StructureDefinition/itemWeight", "valueDecimal": 0}]},
            {"code": "a", "display": "Always", "extension": [
              {"url": "http://hl7.org/fhir/StructureDefinition/valueset-ordinalValue", "valueDecimal": 3}]}]}]}}],
         "item": [{"linkId": "H1", "type": "display", "text": "In the last week"},
          {"linkId": "H1", "type": "group", "text": "Nights", "item": [
            {"linkId": "H1/T1", "type": "group", "item": [
              {"linkId": "H1/T1/Q1", "type": "choice", "text": "I woke early", "prefix": "1.", "answerValueSet": "#often"},
              {"linkId": "H1/T1/Q2", "type": "choice", "text": "I slept well", "answerOption": [
                {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 2}],
                 "valueCoding": {"code": "no", "display": "Not at all"}},
                {"valueCoding": {"code": "yes", "display": "Fully", "extension": [
                  {"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 0}]}}]}]}]},
          {"linkId": "sum", "type": "decimal", "text": "Total score", "readOnly": true}]}
        """

    private static func read(_ text: String, id: String? = nil) throws -> QuestionnaireImport {
        try QuestionnaireImport(Array(text.utf8), id: id)
    }

    /// The form with one thing said otherwise.
    private static func changed(_ old: String, _ new: String) -> String {
        let parts = form.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
        return parts.joined(separator: new)
    }

    @Test("Groups, value sets it carries, and weights under any of their names come in")
    func whole() throws {
        let read = try Self.read(Self.form)
        let scale = read.scale
        #expect(scale.id == "sleep-form" && scale.version == "2.1" && scale.instruction == "In the last week")
        #expect(scale.items.map(\.id) == ["Q1", "Q2"] && scale.items[0].number == 1 && scale.items[0].area == "")
        #expect(scale.items[0].options.map(\.value) == [0, 3] && scale.items[0].options[1].label == "Always")
        #expect(scale.items[1].options.map(\.label) == ["Fully", "Not at all"])
        #expect(scale.scoring.method == .sum && scale.scoring.range == ScoreRange(0, 5))
        #expect(scale.score([3, 2]).total?.value == 5 && scale.score([3, nil]).total == nil)
        #expect(read.totals == ["sum"] && scale.codes.contains { $0.of == "total" && $0.code == "sum" })
        #expect(scale.permission.conditions == ["Someone, free to use"])
        #expect(ScaleCheck(JSONWriter.write(.object(read.definition))).scale != nil)
    }

    @Test("An answer without a weight is asked and kept, and then nothing is counted")
    func noWeight() throws {
        let text = Self.changed("\"valueDecimal\": 3", "\"valueString\": \"3\"")
        let read = try Self.read(text)
        #expect(read.scale.scoring.method == .none && read.scale.items.count == 2)
        #expect(read.remarks.contains { $0.place == "item[1].item[0].item[0]" && $0.reason.contains("not counted") })
        #expect(ScaleCheck(JSONWriter.write(.object(read.definition))).scale != nil)
    }

    @Test("Two weights that contradict each other are no weight, and the total is not guessed")
    func contradiction() throws {
        let weight = "{\"url\": \"http://hl7.org/fhir/StructureDefinition/ordinalValue\", \"valueDecimal\": 2}"
        let read = try Self.read(
            Self.changed(
                weight, weight + ", " + weight.replacing("ordinalValue", with: "itemWeight").replacing("2}", with: "3}")
            ))
        #expect(read.scale.scoring.method == .none)
        #expect(
            read.remarks.contains { $0.place == "item[1].item[0].item[1]" && $0.reason.contains("one whole number") })
        let twice = try Self.read(
            Self.changed(weight, weight + ", " + weight.replacing("ordinalValue", with: "itemWeight")))
        #expect(twice.scale.scoring.method == .sum)
    }

    @Test("Which end is the better one is said by the person, and by nobody else")
    func better() throws {
        var read = try Self.read(Self.form)
        #expect(read.scale.direction == .higherIsMore && read.scale.directionWords.isEmpty)
        read.setBetter(isLower: true)
        let scale = try #require(ScaleCheck(JSONWriter.write(.object(read.definition))).scale)
        #expect(scale.direction == .higherIsMoreSymptoms && scale.directionWords == "lower = better")
    }

    @Test("Questions without a link, a type, or a place of their own are named, and the rest is taken")
    func odd() throws {
        let read = try Self.read(
            """
            {"resourceType": "Questionnaire", "title": "Odd", "item": [
             {"type": "choice", "text": "First", "answerOption": [{"valueInteger": 0}, {"valueInteger": 1}]},
             {"type": "choice", "text": "Second", "answerOption": [{"valueInteger": 0}, {"valueInteger": 1}],
              "enableWhen": [{"question": "q", "operator": "exists", "answerBoolean": true}]},
             {"linkId": "s", "type": "slider", "text": "A slider"}, {"linkId": "n", "text": "Nothing"}, 7, null,
             {"linkId": "b", "type": "boolean", "text": "Same"}, {"linkId": "b", "type": "boolean", "text": "Same link"}]}
            """)
        #expect(read.scale.items.map(\.text) == ["First", "Second", "Same", "Same link"])
        #expect(Set(read.scale.items.map(\.id)).count == 4)
        for (place, reason) in [
            ("item[1]", "on a condition"), ("item[2]", "\"slider\""), ("item[3]", "how it is answered"),
            ("item[4]", "left out"), ("item[5]", "left out"), ("item[6]", "not counted"),
        ] {
            #expect(read.remarks.contains { $0.place == place && $0.reason.contains(reason) }, "\(place)")
        }
        // What is no question at all might have been meant to count.
        #expect(read.scale.scoring.method == .none)
    }

    @Test(
        "What has no place in a scale is named with where it stands, and there is no total rather than a wrong one",
        arguments: [
            ("\"answerValueSet\": \"#often\"", "\"answerValueSet\": \"http://example.org/vs\"", "a value set"),
            ("\"prefix\": \"1.\"", "\"repeats\": true", "several answers"),
        ])
    func leftOut(old: String, new: String, reason: String) throws {
        let read = try Self.read(Self.changed(old, new))
        #expect(read.scale.items.map(\.id) == ["Q2"])
        #expect(read.scale.scoring.method == .none)
        let remark = try #require(read.remarks.first { $0.reason.contains(reason) })
        #expect(remark.place == "item[1].item[0].item[0]")
    }

    @Test(
        "What never had a weight is left out or kept beside, and the total of the others stands",
        arguments: ["text", "integer"])
    func beside(type: String) throws {
        let read = try Self.read(
            Self.changed(
                "\"type\": \"choice\", \"text\": \"I woke early\"", "\"type\": \"\(type)\", \"text\": \"I woke early\"")
        )
        #expect(read.scale.items.map(\.id) == ["Q2"])
        #expect(read.scale.scoring.method == .sum && read.scale.scoring.range == ScoreRange(0, 2))
        #expect(read.remarks.contains { $0.place == "item[1].item[0].item[0]" })
    }

    @Test("Another resource, no JSON, and nothing usable are refused with the reason")
    func refused() {
        #expect(throws: FHIRError.notA("Questionnaire", found: "a Patient")) {
            try Self.read("{\"resourceType\": \"Patient\"}")
        }
        #expect(throws: FHIRError.notA("Questionnaire", found: "no FHIR resource")) { try Self.read("{}") }
        #expect(throws: FHIRError.nothing) { try Self.read("{\"resourceType\": \"Questionnaire\"}") }
        #expect(throws: FHIRError.self) { try Self.read("{\"resourceType\": ") }
    }

    @Test(
        "A scale that goes out as a Questionnaire comes in with the same items, answers and range",
        arguments: scales.map(\.id))
    func roundTrip(id: String) throws {
        let scale = try #require(Self.scales.first { $0.id == id })
        guard scale.entry == .items, scale.items.allSatisfy({ $0.answer == .choice }) else { return }
        let read = try QuestionnaireImport(JSONWriter.write(QuestionnaireExport.json(scale)))
        #expect(read.scale.items.map(\.text) == scale.items.map(\.text))
        for (before, after) in zip(scale.items, read.scale.items) {
            #expect(scale.options(of: before).map(\.value) == read.scale.options(of: after).map(\.value))
            #expect(before.id == after.id)
        }
    }

    @Test("Only codes the scale file holds go out, with their notice")
    func codes() throws {
        let scale = try #require(Self.scales.first { $0.id == "phq-9" })
        let text = String(decoding: JSONWriter.write(QuestionnaireExport.json(scale)), as: UTF8.self)
        for code in ["44249-1", "44261-6", "44250-9", "44260-8", "LA6568-5"] { #expect(text.contains(code), "\(code)") }
        #expect(text.contains("LOINC"))
        #expect(!text.contains("subject\""))
    }
}
