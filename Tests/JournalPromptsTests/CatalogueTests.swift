import JournalModel
import JournalPrompts
import LoamResources
import Testing

@Suite struct CatalogueTests {
    static let walks = CatalogueFile(path: "own/walks.json", bytes: Array(PackCheckTests.sound.utf8))

    @Test func `prompts are found by id, with their pack`() {
        let catalogue = Catalogue([Self.walks])
        #expect(catalogue.prompt("walks.2")?.text == "What was loud?")
        #expect(catalogue.pack(ofPrompt: "walks.2")?.id == "walks")
        #expect(catalogue.prompt("walks.3") == nil)
        #expect(catalogue.broken.isEmpty)
    }

    @Test func `a broken file is named and the rest works`() {
        let broken = CatalogueFile(path: "own/torn.json", bytes: Array("{\n\"id\": ".utf8))
        let catalogue = Catalogue([broken, Self.walks])
        #expect(catalogue.packs.map(\.id) == ["walks"])
        #expect(catalogue.broken.map(\.sentence) == ["own/torn.json, line 2: it ends too early"])
    }

    @Test func `of two packs with one id the first stays, and every duplicate is named`() {
        let other = CatalogueFile(path: "own/again.json", bytes: Self.walks.bytes)
        let catalogue = Catalogue([Self.walks, other])
        #expect(catalogue.packs.count == 1)
        #expect(catalogue.broken.map(\.path) == ["own/again.json"])
        #expect(catalogue.broken.first?.faults.map(\.line) == [3, 10, 19])
    }

    @Test func `a programme with activation in the first days is refused`() {
        let steps =
            #"{"id": "a", "days": [1, 9], "offer": {"pack": "activation-play"}, "reason": "x", "effort": 1, "weight": 1}"#
        let text = "{\"format\": 1, \"id\": \"mine\", \"title\": \"Mine\", \"steps\": [\n\(steps)]}"
        let packs = Resource.folder("prompts").map { CatalogueFile(path: $0.path, bytes: $0.bytes) }
        let catalogue = Catalogue([CatalogueFile(path: "mine.json", bytes: Array(text.utf8))] + packs)
        #expect(catalogue.programmes.isEmpty)
        #expect(catalogue.broken.map(\.sentence) == ["mine.json, line 2: activation is not offered on days 0 to 2"])
    }

    @Test func `the person's own pack is offered like any other`() {
        var catalogue = Catalogue([Self.walks])
        catalogue.scaleTitles["phq-9"] = "PHQ-9"
        let journal = Journal()
        let inquiry = PromptInquiry(
            journal: journal, history: PromptHistory(journal), now: Moment(seconds: 1_780_000_000))
        let offers = Engine(catalogue).offers(inquiry, pack: "walks")
        #expect(Set(offers.map(\.id)) == ["walks.1", "walks.2"])
        #expect(offers.allSatisfy { !$0.reason.isEmpty })
        #expect(catalogue.name(ofScale: "phq-9") == "PHQ-9")
        #expect(catalogue.name(ofScale: "gad-7") == "GAD-7")
    }

    @Test func `without any pack there is still something to do`() {
        let journal = Journal()
        let inquiry = PromptInquiry(
            journal: journal, history: PromptHistory(journal), now: Moment(seconds: 1_780_000_000))
        let suggestions = Engine(Catalogue()).suggest(inquiry)
        #expect(suggestions.first?.target == .logSession)
        #expect(suggestions.count >= 3)
    }
}
