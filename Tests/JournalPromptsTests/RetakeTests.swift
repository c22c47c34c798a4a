import JournalModel
import LoamResources
import Testing

@testable import JournalPrompts

@Suite struct RetakeTests {
    /// Loam's catalogue with what the scale files say of taking them again.
    private static let engine: Engine = {
        var catalogue = shipped
        catalogue.retakes = ScaleShelf(Resource.folder("scales")).retakes
        return Engine(catalogue)
    }()

    private func due(_ scene: Scene, inDays days: Int) -> [SuggestionTarget] {
        Self.engine.suggest(scene.inquiry(inDays: days)).filter(\.isDue).map(\.target)
    }

    private func scene(_ scale: String, answered: Int) throws -> Scene {
        var scene = Scene()
        // What a programme asks for comes first, and one scale at a time is enough.
        scene.settings.programmesOff = Set(shipped.programmes.map(\.id))
        try scene.add(Session.self, 0) {
            $0.medicine = "MDMA"; $0.began = $0.header.created
        }
        try scene.add(Response.self, answered) {
            $0.scale = scale; $0.answers = Array(repeating: 0, count: 21)
        }
        return scene
    }

    @Test func `what was answered before a session is offered again on the days its file names, for a week`() throws {
        let scene = try scene("dass-21", answered: 9)
        #expect(!due(scene, inDays: 5).contains(.scale("dass-21")))
        #expect(due(scene, inDays: 8).contains(.scale("dass-21")))
        #expect(due(scene, inDays: 29).contains(.scale("dass-21")))
        #expect(!due(scene, inDays: 40).contains(.scale("dass-21")))
    }

    @Test func `what was never answered, or was answered just now, is not`() throws {
        var other = try scene("phq-9", answered: 9)
        #expect(!due(other, inDays: 8).contains(.scale("dass-21")))
        try other.add(Response.self, -6) {
            $0.scale = "dass-21"; $0.answers = [0]
        }
        #expect(!due(other, inDays: 8).contains(.scale("dass-21")))
    }

    @Test func `the rest after an answer is as long as its scale's file says`() throws {
        var scene = try scene("mine", answered: 0)
        try scene.add(Response.self, -50) {
            $0.scale = "mine"; $0.restDays = 5
        }
        #expect(Self.engine.activationBar(scene.inquiry(inDays: 55)) == .itemNine)
        #expect(Self.engine.activationBar(scene.inquiry(inDays: 56)) != .itemNine)
    }
}
