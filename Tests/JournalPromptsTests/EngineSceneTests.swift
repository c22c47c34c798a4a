import JournalModel
import JournalPrompts
import Testing

/// Whether what is offered fits the day: a few days looked at closely.
@Suite struct EngineSceneTests {
    static func after(_ medicine: String, day: Int) throws -> Scene {
        var scene = Scene()
        scene.settings.activation = .always
        try scene.add(Session.self, day) {
            $0.medicine = medicine; $0.began = $0.header.created
        }
        return scene
    }

    static func prompts(_ suggestions: [Suggestion]) -> [Prompt] {
        suggestions.compactMap { suggestion in
            if case .prompt(let id) = suggestion.target { return shipped.prompt(id) }
            return nil
        }
    }

    @Test(arguments: ["MDMA", "ketamine", "psilocybin", "2C-B"]) func `the day itself is for catching what came`(
        _ medicine: String
    ) throws {
        let suggestions = try Self.after(medicine, day: 0).suggestions()
        #expect(suggestions.contains { $0.reason == "Day 0: first reflections" })
        #expect(Self.prompts(suggestions).allSatisfy { $0.effort == 1 && $0.phase != .meaning })
    }

    @Test func `before the night is over it is still the same day`() throws {
        let scene = try Self.after("MDMA", day: 1)
        var inquiry = scene.inquiry()
        inquiry.now = scene.moment(0, hour: 3)
        #expect(Engine(shipped).suggest(inquiry).contains { $0.reason.hasPrefix("Day 0") })
    }

    @Test func `meaning waits, and is there in the third week`() throws {
        #expect(Self.prompts(try Self.after("MDMA", day: 1).suggestions()).allSatisfy { $0.phase != .meaning })
        #expect(Self.prompts(try Self.after("MDMA", day: 20).suggestions()).contains { $0.phase == .meaning })
    }

    @Test func `what is for one medicine is not offered after another`() throws {
        for day in 0...30 {
            for prompt in Self.prompts(try Self.after("MDMA", day: day).suggestions()) {
                #expect(shipped.pack(ofPrompt: prompt.id)?.suits(.mdma) == true, "\(prompt.id)")
            }
        }
    }

    @Test func `little energy asks for little`() throws {
        var scene = try Self.after("MDMA", day: 20)
        try scene.add(Note.self, 0) { $0.checkIn["energy"] = 2 }
        let prompts = Self.prompts(scene.suggestions())
        #expect(!prompts.isEmpty)
        #expect(prompts.allSatisfy { $0.effort == 1 })
    }

    @Test func `packs that presume something are offered only to those who asked`() throws {
        let presuming = Set(shipped.packs.filter(\.asked).map(\.id))
        #expect(presuming.contains("uncertain-memories"))
        for day in 0...60 {
            for prompt in Self.prompts(try Self.after("ketamine", day: day).suggestions()) {
                #expect(!presuming.contains(shipped.pack(ofPrompt: prompt.id)?.id ?? ""), "\(prompt.id)")
            }
        }
        var found = false
        for day in 2...14 {
            var scene = try Self.after("ketamine", day: day)
            scene.settings.askedPacks = ["chronic-illness"]
            found = found || Self.prompts(scene.suggestions()).contains { $0.id.hasPrefix("chronic-illness.") }
        }
        #expect(found)
    }

    @Test func `the easiest activation comes first, by the person's own numbers`() throws {
        var scene = try Self.after("MDMA", day: 50)
        let hard = shipped.allDomains[0].id, easy = shipped.allDomains[1].id
        try scene.add(Work.self, 40) {
            $0.domain = hard; $0.prompt = hard + ".1"; $0.before = 9; $0.after = 8
        }
        try scene.add(Work.self, 40) {
            $0.domain = easy; $0.prompt = easy + ".1"; $0.before = 4; $0.after = 1
        }
        let queue = Engine(shipped).activationQueue(scene.inquiry())
        #expect(queue.first?.prompt.schema == easy)
        #expect(queue.first?.id != easy + ".1", "of equals what was left untouched comes first")
        #expect(queue.last?.prompt.schema == hard)
        let suggested = scene.suggestions().first { $0.kind == .activation }
        #expect(suggested?.id == queue.first?.id)
        #expect(suggested?.title == "One step with \(shipped.name(ofDomain: easy))")
        #expect(suggested?.reason.hasPrefix("Only if you feel steady.") == true)
    }

    @Test func `after too much it rests for two days, that pattern for a week`() throws {
        var scene = try Self.after("MDMA", day: 50)
        let domain = shipped.allDomains[0].id
        try scene.add(Work.self, 0) {
            $0.domain = domain; $0.prompt = domain + ".1"; $0.after = 0; $0.outcome = .tooMuch
        }
        #expect(Engine(shipped).activationBar(scene.inquiry()) == .tooMuch)
        #expect(Engine(shipped).activationBar(scene.inquiry(inDays: 1)) == .tooMuch)
        #expect(Engine(shipped).activationBar(scene.inquiry(inDays: 2)) == nil)
        let offered = (2...6).compactMap { day in scene.suggestions(inDays: day).first { $0.kind == .activation }?.id }
        #expect(!offered.isEmpty)
        #expect(offered.allSatisfy { shipped.prompt($0)?.schema != domain })
    }

    @Test func `before a first session nothing speaks of an earlier one`() throws {
        var scene = Scene()
        let day = scene.today + 6
        try scene.add(Session.self, 3) {
            $0.medicine = "MDMA"; $0.planned = day
        }
        for days in 0...6 {
            let prompts = Self.prompts(scene.suggestions(inDays: days))
            #expect(prompts.allSatisfy { shipped.pack(ofPrompt: $0.id)?.again == false })
        }
        try scene.add(Session.self, 60) {
            $0.medicine = "MDMA"; $0.began = $0.header.created
        }
        #expect(
            (0...3).contains { days in
                Self.prompts(scene.suggestions(inDays: days)).contains { shipped.pack(ofPrompt: $0.id)?.again == true }
            })
    }

    @Test func `activation in the first days only when it was asked for`() throws {
        var scene = try Self.after("MDMA", day: 2)
        #expect(Engine(shipped).activationBar(scene.inquiry()) == .firstDays)
        scene.settings.activationInFirstDays = true
        #expect(Engine(shipped).activationBar(scene.inquiry()) == nil)
    }

    @Test func `a heavy answer brings help and ground, quietly, and for two days`() throws {
        var scene = try Self.after("MDMA", day: 50)
        try scene.add(Response.self, 0) {
            $0.scale = "phq-9"; $0.answers = [0, 0, 0, 0, 0, 0, 0, 0, 1]
        }
        #expect(scene.suggestions().prefix(2).map(\.kind) == [.help, .ground])
        #expect(Engine(shipped).activationBar(scene.inquiry(inDays: 2)) == .itemNine)
        #expect(Engine(shipped).activationBar(scene.inquiry(inDays: 3)) == nil)
    }

    @Test func `a form is walked in its order`() throws {
        var scene = try Self.after("MDMA", day: 30)
        let steps = try #require(shipped.pack("habit-map")).prompts.map(\.id)
        let offers = Engine(shipped).offers(scene.inquiry(), pack: "habit-map").map(\.id)
        #expect(offers == steps)
        try scene.add(Note.self, 0) { $0.answers = [PromptAnswer(prompt: steps[0], words: "", text: "biting nails")] }
        scene.settings.limit = 5
        let shown = Self.prompts(scene.suggestions(inDays: 2)).first { $0.id.hasPrefix("habit-map.") }
        #expect(shown == nil || shown?.id == steps[1])
    }

    @Test func `a journal of which only a part is read is answered too`() throws {
        var scene = try Self.after("MDMA", day: 3)
        try scene.add(Note.self, 1) { $0.text = "tired" }
        let part = Journal(scene.records.prefix(1))
        let inquiry = PromptInquiry(journal: part, history: PromptHistory(part), now: scene.moment(0), seed: 7)
        #expect(Engine(shipped).suggest(inquiry).contains { $0.reason.hasPrefix("Day 3") })
    }
}
