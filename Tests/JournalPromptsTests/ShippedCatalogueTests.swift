import JournalModel
import JournalPrompts
import LoamResources
import Testing

@Suite struct ShippedCatalogueTests {
    @Test func `every pack and programme can be used`() {
        for file in shipped.broken {
            for fault in file.faults { Issue.record("\(file.path), \(fault.sentence)") }
        }
        #expect(!shipped.packs.isEmpty)
        #expect(!shipped.programmes.isEmpty)
    }

    @Test func `no pack or programme has a key that means nothing`() {
        for file in Resource.folder("prompts") {
            for fault in PackCheck(file.bytes).faults { Issue.record("\(file.path), \(fault.sentence)") }
        }
        for file in Resource.folder("programmes") {
            for fault in ProgrammeCheck(file.bytes).faults { Issue.record("\(file.path), \(fault.sentence)") }
        }
    }

    @Test func `the safety texts can be read, every key of them`() throws {
        let texts = try SafetyTexts(Resource.named)
        #expect(texts.help.sections.first?.id == "emergency")
        #expect(texts.grounding.breathing.count >= 4)
        #expect(texts.grounding.senses.steps.map(\.count) == [5, 4, 3, 2, 1])
        #expect(texts.windows.text(of: .afterglow, after: .mdma).days == DaySpan(from: 1, to: 14))
        #expect(texts.markers.markers.weeks == [2, 6, 12])
        #expect(texts.markers.discernment.pages.count == 10)
    }
}
