import Glibc
import JournalModel
import TerminalDriver
import Testing

@Suite struct FHIRCommandTests {
    let home = TemporaryHome()

    private func loam(_ arguments: String...) -> Run { Run(home, arguments) }

    /// Writes a file beside the journal; returns its path.
    @discardableResult
    private func write(_ text: String, _ name: String, in home: TemporaryHome) -> String {
        let path = "\(home.path)/\(name)"
        if let file = fopen(path, "w") {
            fputs(text, file)
            fclose(file)
        }
        return path
    }

    private static let form = """
        {"resourceType": "Questionnaire", "title": "Sleep form", "item": [
         {"linkId": "a", "type": "choice", "text": "I woke early", "answerOption": [
          {"valueCoding": {"code": "n", "display": "Never", "extension": [
            {"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 0}]}},
          {"valueCoding": {"code": "y", "display": "Always", "extension": [
            {"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 4}]}}]},
         {"linkId": "b", "type": "string", "text": "What else?"}]}
        """

    @Test func `a Questionnaire becomes a scale of one's own, once, and its answers go out and in`() throws {
        let file = write(Self.form, "form.json", in: home)
        let first = loam("scale", "import", file)
        #expect(first.code == 0 && first.output.contains("sleep-form") && first.errors.contains("item[1]"))
        #expect(loam("scale", "import", file).code == 1)
        #expect(loam("scale", "check", home.journal + "/scales/sleep-form.json").output.isEmpty)
        #expect(loam("scale", "score", "sleep-form", "4", "--json").json?.object?["total"]?.int == 4)
        _ = Run(home, ["scale", "take", "sleep-form"], input: "4\n")
        let out = loam("response", "export")
        #expect(
            out.json?.object?["resourceType"]?.string == "QuestionnaireResponse" && out.json?.object?["subject"] == nil)
        let again = loam("response", "import", write(out.output, "answers.json", in: home))
        #expect(again.errors.contains("1 here already") && again.errors.contains("0 added"))
        let other = TemporaryHome()
        #expect(Run(other, ["scale", "import", write(Self.form, "form.json", in: other)]).code == 0)
        #expect(
            Run(other, ["response", "import", write(out.output, "answers.json", in: other)]).errors.contains("1 added"))
    }

    @Test func `another total than the answers come to is said, and what is no FHIR is refused`() throws {
        let file = write(
            """
            {"resourceType": "QuestionnaireResponse", "questionnaire": "urn:loam:scale:gad-7|1", "authored": "2026-11-01", "item": [
             {"linkId": "1", "answer": [{"valueInteger": 1}]}, {"linkId": "2", "answer": [{"valueInteger": 1}]},
             {"linkId": "3", "answer": [{"valueInteger": 1}]}, {"linkId": "4", "answer": [{"valueInteger": 1}]},
             {"linkId": "5", "answer": [{"valueInteger": 1}]}, {"linkId": "6", "answer": [{"valueInteger": 1}]},
             {"linkId": "7", "answer": [{"valueInteger": 1}]}, {"linkId": "total", "answer": [{"valueDecimal": 9}]}]}
            """, "answers.json", in: home)
        let dry = loam("response", "import", file, "--dry-run")
        #expect(dry.output.contains("total 7; the file says 9") && dry.errors.contains("nothing was"))
        #expect(loam("list", "--json").json?.array == [])
        let other = write("{\"resourceType\": \"Patient\"}", "other.json", in: home)
        let refused = loam("response", "import", other)
        #expect(refused.code == 1 && refused.errors.contains("this is a Patient"))
    }
}
