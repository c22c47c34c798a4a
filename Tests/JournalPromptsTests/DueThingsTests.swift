import JournalModel
import JournalPrompts
import Testing

/// A day, and records told by how many days before it they lie.
struct Scene {
    let today = Day(number: 20_780)
    var records: [Record] = []
    var memory = PromptMemory()
    var settings = PromptSettings()
    private var count = 0

    func moment(_ daysAgo: Int, hour: Int = 12) -> Moment { Moment(day: today + -daysAgo, hour: hour, offset: 3600) }

    mutating func header(_ daysAgo: Int) throws -> Header {
        count += 1
        return Header(id: try #require(RecordID("record-\(count)")), created: moment(daysAgo))
    }

    /// A record made so many days ago.
    mutating func add<Kind: JournalRecord>(_ kind: Kind.Type, _ daysAgo: Int, _ fill: (inout Kind) -> Void) throws {
        var record = Kind(header: try header(daysAgo))
        fill(&record)
        records.append(Record(record))
    }

    func inquiry(inDays days: Int = 0) -> PromptInquiry {
        let journal = Journal(records)
        return PromptInquiry(
            journal: journal, history: PromptHistory(journal), memory: memory, settings: settings,
            now: moment(-days), seed: 7)
    }

    func suggestions(inDays days: Int = 0) -> [Suggestion] { Engine(shipped).suggest(inquiry(inDays: days)) }

    func reason(_ kind: SuggestionKind, inDays days: Int = 0) -> String? {
        suggestions(inDays: days).first { $0.kind == kind }?.reason
    }
}

@Suite struct DueThingsTests {
    @Test func `a letter is offered when its rest is over, and not before`() throws {
        var scene = Scene()
        let rests = scene.today + 4
        try scene.add(Draft.self, 10) {
            $0.to = "Anna"; $0.holdUntil = rests
        }
        #expect(scene.reason(.letter, inDays: 3) == nil)
        #expect(scene.reason(.letter, inDays: 4) == "You set this letter aside 14 days ago; its rest is over")
        #expect(scene.suggestions(inDays: 4).first { $0.kind == .letter }?.title == "Your letter to Anna")
    }

    @Test func `a letter that was read again comes back after two weeks, and one that is closed does not`() throws {
        var scene = Scene()
        let rested = scene.today + -5, read = scene.moment(0)
        try scene.add(Draft.self, 20) {
            $0.holdUntil = rested; $0.rereads = [Reread(at: read, trueNow: 4, changed: "")]
        }
        #expect(scene.reason(.letter, inDays: 13) == nil)
        #expect(scene.reason(.letter, inDays: 14) == "You last read it again 14 days ago")
        var closed = Scene()
        try closed.add(Draft.self, 20) {
            $0.holdUntil = rested; $0.outcome = .letGo
        }
        #expect(closed.reason(.letter) == nil)
    }

    @Test func `an insight is offered after 7, 14 and 42 days, until it is looked at`() throws {
        var scene = Scene()
        try scene.add(Insight.self, 7) { $0.text = "Rest is allowed" }
        #expect(scene.reason(.insight) == "You saw this 7 days ago. How true is it now?")
        #expect(scene.reason(.insight, inDays: -1) == nil)
        let looked = scene.moment(0)
        var seen = Scene()
        try seen.add(Insight.self, 7) {
            $0.text = "Rest is allowed"; $0.revisits = [Revisit(at: looked, trueNow: 6, text: "")]
        }
        #expect(seen.reason(.insight) == nil)
        #expect(seen.reason(.insight, inDays: 6) == nil)
        #expect(seen.reason(.insight, inDays: 7) == "You saw this 14 days ago. How true is it now?")
    }

    @Test func `a quiet schema is asked about after 2, 6 and 12 weeks`() throws {
        var scene = Scene()
        let since = scene.moment(0)
        try scene.add(Session.self, 40) {
            $0.medicine = "MDMA"; $0.began = $0.header.created
        }
        try scene.add(Schema.self, 30) {
            $0.state = .quiet; $0.states = [StateChange(at: since, state: .quiet)]
        }
        #expect(scene.reason(.check, inDays: 13) == nil)
        #expect(scene.reason(.check, inDays: 14) == "It has been quiet for 2 weeks. Is it still?")
        #expect(scene.reason(.check, inDays: 42) == "It has been quiet for 6 weeks. Is it still?")
        #expect(scene.reason(.check, inDays: 84) == "It has been quiet for 12 weeks. Is it still?")
        let schema = try #require(scene.records.last?.id)
        try scene.add(Check.self, -14) { $0.schema = schema }
        #expect(scene.reason(.check, inDays: 15) == nil)
        #expect(scene.reason(.check, inDays: 42) != nil)
    }

    @Test func `a decision comes on its day, a small step after a week`() throws {
        var scene = Scene()
        let day = scene.today + 2
        try scene.add(Insight.self, 5) {
            $0.text = "I could move"
            $0.decision = Decision()
            $0.decision?.what = "Move to the sea"
            $0.decision?.until = day
        }
        #expect(scene.reason(.decision) == nil)
        #expect(scene.reason(.decision, inDays: 2) == "You wanted to wait with this until \(day.short)")
        var stepping = Scene()
        try stepping.add(Insight.self, 8) {
            $0.text = "Walking helps"
            $0.step = SmallStep()
            $0.step?.cue = "I wake early"
            $0.step?.action = "walk round the block"
        }
        let step = stepping.suggestions().first { $0.kind == .step }
        #expect(step?.title == "If I wake early, then walk round the block")
    }

    @Test func `a scale is due on its days and done when it is answered`() throws {
        var scene = Scene()
        try scene.add(Session.self, 7) {
            $0.medicine = "MDMA"; $0.began = $0.header.created
        }
        #expect(scene.suggestions().contains { $0.target == .scale("phq-9") && $0.isDue })
        try scene.add(Response.self, 1) { $0.scale = "phq-9" }
        #expect(!scene.suggestions().contains { $0.target == .scale("phq-9") })
    }

    @Test func `a session is looked back at after six weeks`() throws {
        var scene = Scene()
        try scene.add(Session.self, 42) {
            $0.medicine = "MDMA"; $0.began = $0.header.created
        }
        #expect(scene.reason(.look, inDays: -1) == nil)
        #expect(scene.reason(.look) == "6 weeks since it. What stayed, and what did not?")
        #expect(scene.suggestions().first { $0.kind == .look }?.title == "A look back at MDMA")
    }

    @Test func `a planned session is in sight in its last week`() throws {
        var scene = Scene()
        let day = scene.today + 7
        try scene.add(Session.self, 3) {
            $0.medicine = "ketamine"; $0.planned = day
        }
        #expect(scene.reason(.session) == "In 7 days. What would you like to have ready?")
        #expect(scene.reason(.session, inDays: 6) == "Tomorrow. What would you like to have ready?")
        #expect(scene.reason(.session, inDays: 7) == "Today is the day. Everything here can wait until after")
        #expect(
            scene.reason(.session, inDays: -1) == nil
                || scene.suggestions(inDays: -1).allSatisfy { !$0.isDue || $0.kind != .session })
    }

    @Test func `what is skipped stays away for a while, what is snoozed until its day`() throws {
        var scene = Scene()
        try scene.add(Insight.self, 7) { $0.text = "Rest is allowed" }
        let id = try #require(scene.suggestions().first { $0.kind == .insight }?.id)
        scene.memory.skip(id, on: scene.today)
        #expect(scene.reason(.insight) == nil)
        scene.memory.restore(id)
        scene.memory.snooze(id, until: scene.today + 2)
        #expect(scene.reason(.insight, inDays: 1) == nil)
        #expect(scene.reason(.insight, inDays: 2) != nil)
    }

    @Test func `a schema that went quiet is asked about also where there never was a session`() throws {
        var scene = Scene()
        let quiet = scene.moment(3)
        try scene.add(Schema.self, 30) {
            $0.state = .quiet
            $0.states = [StateChange(at: quiet, state: .quiet)]
        }
        #expect(scene.reason(.check, inDays: 10) == nil)
        #expect(scene.reason(.check, inDays: 11) == "It has been quiet for 2 weeks. Is it still?")
    }

    @Test func `a plan whose day went by is asked about for two weeks, and nothing else asks for a session meanwhile`()
        throws
    {
        var scene = Scene()
        let day = scene.today + 2
        try scene.add(Session.self, 10) { $0.planned = day }
        #expect(
            scene.reason(.session, inDays: 4) == "Its day was 2 days ago. Was it? You can say when, or let it go"
        )
        #expect(scene.suggestions(inDays: 4).count { $0.kind == .session } == 1)
        #expect(scene.reason(.session, inDays: 17)?.hasPrefix("Its day") == false)
    }

    @Test func `no scene is suggested of a pattern that went quiet`() throws {
        var scene = Scene()
        let quiet = scene.moment(3)
        try scene.add(Schema.self, 30) {
            $0.domain = "abandonment"
            $0.state = .quiet
            $0.states = [StateChange(at: quiet, state: .quiet)]
        }
        for day in 0...20 {
            for case .activation(let prompt, _) in scene.suggestions(inDays: day).map(\.target) {
                #expect(!prompt.hasPrefix("abandonment"))
            }
        }
    }
}
