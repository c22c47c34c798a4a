import JournalModel
import Testing

@testable import JournalPrompts

@Suite struct ComingDaysTests {
    /// One record of each kind that comes due, none of them touched yet.
    static let kinds: [@Sendable (inout Scene) throws -> Void] = [
        { scene in
            let rests = scene.today + 4
            try scene.add(Draft.self, 3) { $0.holdUntil = rests }
        },
        { scene in
            let (rested, read) = (scene.today + -5, scene.moment(1))
            try scene.add(Draft.self, 20) {
                $0.holdUntil = rested
                $0.rereads = [Reread(at: read, trueNow: 4, changed: "")]
            }
        },
        { scene in try scene.add(Insight.self, 2) { $0.text = "Rest is allowed" } },
        { scene in
            let until = scene.today + 9
            try scene.add(Insight.self, 60) {
                $0.decision = Decision()
                $0.decision?.what = "Move away"
                $0.decision?.until = until
            }
        },
        { scene in
            try scene.add(Insight.self, 3) {
                $0.step = SmallStep()
                $0.step?.cue = "it rains"
                $0.step?.action = "walk"
            }
        },
        { scene in
            let began = scene.moment(10)
            try scene.add(Session.self, 10) { $0.began = began }
        },
        { scene in
            let since = scene.moment(3)
            let began = scene.moment(300)
            try scene.add(Session.self, 300) { $0.began = began }
            try scene.add(Schema.self, 90) {
                $0.state = .quiet
                $0.states = [StateChange(at: since, state: .quiet)]
            }
        },
    ]

    private func due(_ scene: Scene, _ days: Int) -> Set<SuggestionTarget> {
        Set(DueThings(situation: Situation(scene.inquiry(inDays: days))).all.map(\.target))
    }

    @Test(arguments: kinds.indices)
    func `each day foretold is the day it comes due, when nothing is done before`(kind: Int) throws {
        var scene = Scene()
        try Self.kinds[kind](&scene)
        let coming = Engine(shipped).comingDays(scene.inquiry()).filter { $0.target.kind != .scale }
        #expect(!coming.isEmpty)
        for one in coming {
            #expect(
                due(scene, one.day - scene.today).contains(one.target), "\(one.key) on day \(one.day - scene.today)")
        }
        let first = try #require(coming.map(\.day).min()) - scene.today
        for day in 1..<max(1, first) { #expect(due(scene, day).isEmpty, "day \(day), before \(first)") }
        // Nothing comes due that was not foretold.
        for day in max(1, first)...100 where !due(scene, day).isEmpty {
            #expect(coming.contains { $0.day - scene.today <= day && due(scene, day).contains($0.target) })
        }
        #expect(Set(coming.map(\.key)).count == coming.count)
    }

    @Test func `scales of the programmes are foretold from the session on, and not once they are answered`() throws {
        var scene = Scene()
        let began = scene.moment(2)
        try scene.add(Session.self, 2) {
            $0.medicine = "MDMA"
            $0.began = began
        }
        let scales = Engine(shipped).comingDays(scene.inquiry()).filter { $0.target.kind == .scale }
        let first = try #require(scales.first { $0.day > scene.today })
        guard case .scale(let id) = first.target else { return }
        let later = first.day - scene.today
        try scene.add(Response.self, -later) { $0.scale = id }
        let after = Engine(shipped).comingDays(scene.inquiry(inDays: later))
        #expect(!after.contains { $0.key == first.key })
    }
}
