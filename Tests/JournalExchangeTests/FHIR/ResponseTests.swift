import JournalModel
import LoamResources
import Testing

@testable import JournalExchange

@Suite("FHIR QuestionnaireResponses") struct ResponseTests {
    private static let scales = QuestionnaireTests.scales
    private static let when = Moment("2026-11-20T21:14:00+01:00[Europe/Berlin]") ?? Moment(seconds: 0)

    private static func response(_ scale: Scale, _ answers: [Int?], total: Double? = nil) throws -> Response {
        let id = try #require(RecordID("2026-11-20-abcd1234"))
        var response = Response(header: Header(id: id, created: when))
        (response.scale, response.version) = (scale.id, scale.version)
        (response.answers, response.total) = (answers, total)
        return response
    }

    private static func read(_ text: String, scale: String? = nil) throws -> ResponseImport {
        try ResponseImport(Array(text.utf8), scales: scales, scale: scales.first { $0.id == scale })
    }

    @Test("Answers to every scale come back as they went out", arguments: scales.map(\.id))
    func roundTrip(id: String) throws {
        let scale = try #require(Self.scales.first { $0.id == id })
        let answers = scale.items.enumerated().map { index, item -> Int? in
            if index == 1 { return nil }
            return scale.options(of: item).last?.value ?? scale.range(of: item)?.max ?? 30
        }
        let typed = scale.entry == .total ? scale.scoring.range?.low ?? 40 : nil
        let out = ResponseExport.json([(try Self.response(scale, answers, total: typed), scale)])
        #expect(out.object?["subject"] == nil)
        let back = try ResponseImport(JSONWriter.write(out), scales: Self.scales)
        let one = try #require(back.responses.first)
        #expect(one.scale.id == id && one.answers == answers && one.typedTotal == typed)
        #expect(one.remarks == [] && back.remarks == [] && !one.differs)
        #expect(one.authored?.seconds == Self.when.seconds && one.record == "2026-11-20-abcd1234")
    }

    /// PHQ-9 as other programs send it: by code, by the end of a link, by text, by words of the answer.
    private static let foreign = """
        {"resourceType": "QuestionnaireResponse", "status": "completed", "authored": "2026-10-01T09:00:00Z",
         "questionnaire": "http://loinc.org/q/44249-1|2.70", "subject": {"reference": "Patient/7"}, "item": [
          {"linkId": "/44250-9", "answer": [{"valueCoding": {"system": "http://loinc.org", "code": "LA6570-1"}}]},
          {"linkId": "H1/T1/2", "answer": [{"valueInteger": 1}]},
          {"linkId": "g", "item": [{"linkId": "zz",
            "text": "3. Trouble falling or staying asleep, or sleeping too much.",
            "answer": [{"valueCoding": {"display": "nearly every day"}}]}]},
          {"linkId": "4", "answer": [{"valueCoding": {"code": "q", "extension": [
            {"url": "http://hl7.org/fhir/StructureDefinition/itemWeight", "valueDecimal": 2}]}}]},
          {"linkId": "5", "answer": [{"valueDecimal": 0.0}]}, {"linkId": "6", "answer": [{"valueInteger": 1}]},
          {"linkId": "7", "answer": [{"valueInteger": 1}]}, {"linkId": "8", "answer": [{"valueInteger": 1}]},
          {"linkId": "9", "answer": [{"valueInteger": 0}]}, {"linkId": "44261-6", "answer": [{"valueQuantity": {"value": 14}}]}]}
        """

    @Test("A form of another program is matched by code, by link, by text and by the words of its answers")
    func tolerant() throws {
        let one = try #require(try Self.read(Self.foreign).responses.first)
        #expect(one.scale.id == "phq-9")
        #expect(one.answers.prefix(9) == [2, 1, 3, 2, 0, 1, 1, 1, 0])
        #expect(one.remarks == [])
    }

    @Test("The total is added up here, and held against the one of the file")
    func totals() throws {
        let one = try #require(try Self.read(Self.foreign).responses.first)
        #expect(one.score.total?.value == 11 && one.statedTotal == 14 && one.differs)
    }

    @Test("The total of a form that was taken in is known by its own link, and of two links the whole one counts")
    func ownLinks() throws {
        let form = """
            {"resourceType": "Questionnaire", "name": "own", "item": [
             {"linkId": "g/Q1", "type": "choice", "text": "One", "answerOption": [{"valueInteger": 0}, {"valueInteger": 1}]},
             {"linkId": "Q1", "type": "choice", "text": "Two", "answerOption": [{"valueInteger": 0}, {"valueInteger": 1}]},
             {"linkId": "sum", "type": "decimal", "text": "Score", "readOnly": true}]}
            """
        let scale = try QuestionnaireImport(Array(form.utf8)).scale
        let answers = """
            {"resourceType": "QuestionnaireResponse", "authored": "2026-11-01", "item": [
             {"linkId": "Q1", "answer": [{"valueInteger": 1}]}, {"linkId": "g/Q1", "answer": [{"valueInteger": 0}]},
             {"linkId": "sum", "answer": [{"valueDecimal": 2}]}]}
            """
        let one = try #require(try ResponseImport(Array(answers.utf8), scales: [], scale: scale).responses.first)
        #expect(one.answers == [0, 1] && one.remarks == [])
        #expect(one.statedTotal == 2 && one.score.total?.value == 1 && one.differs)
    }

    @Test("What cannot be matched is named with its place and left open, never guessed")
    func remarks() throws {
        let text = """
            {"resourceType": "QuestionnaireResponse", "questionnaire": "urn:loam:scale:gad-7|1", "item": [
             {"linkId": "1", "answer": [{"valueInteger": 7}]}, {"linkId": "2", "answer": [{"valueString": "often"}]},
             {"linkId": "nine", "answer": [{"valueInteger": 1}]}, {"linkId": "3", "answer": [{"valueInteger": 1}]},
             {"linkId": "3", "answer": [{"valueInteger": 2}]},
             {"linkId": "4", "answer": [{"valueInteger": 1}, {"valueInteger": 2}]}]}
            """
        let one = try #require(try Self.read(text).responses.first)
        #expect(one.answers == [nil, nil, 1, nil, nil, nil, nil])
        #expect(one.remarks.map(\.place) == ["", "item[0]", "item[1]", "item[2]", "item[4]", "item[5]"])
        #expect(one.score.total == nil)
    }

    @Test("A response to no scale here says so, and --scale answers it")
    func unknown() throws {
        let text =
            "{\"resourceType\": \"QuestionnaireResponse\", \"item\": [{\"linkId\": \"1\", \"answer\": [{\"valueInteger\": 2}]}]}"
        #expect(try Self.read(text).responses.isEmpty)
        #expect(try Self.read(text).remarks.count == 1)
        #expect(try Self.read(text, scale: "gad-7").responses.first?.answers.first == 2)
    }
}
