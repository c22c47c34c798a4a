import JournalModel
import Testing
import TextUI

@testable import JournalUI

@Suite("Pictures of sessions and the ways out") struct SessionGoldenTests {
    /// A screen by its name, and how one gets there.
    struct Scene: Sendable, CustomTestStringConvertible {
        let name: String
        let arrive: @Sendable (inout Stage) -> Void
        var testDescription: String { name }
    }

    private static let november = TwoSessions.november.header.id

    static let scenes = [
        Scene(name: "begin") { $0.press("n") },
        Scene(name: "session-now") { $0.press("n", "s") },
        Scene(name: "session-live") { stage in
            stage.press("n", "s", "enter", "enter", "enter", "1")
            stage.wait(minutes: 63)
            stage.press("c")
            stage.type("warm hands")
            stage.press("enter")
            stage.wait(minutes: 20)
            stage.press("space", "enter")
        },
        Scene(name: "session-live-words") { stage in
            stage.press("n", "s", "enter", "enter", "enter", "1", "space")
            stage.type("the old kitchen, and 日本 on the radio")
        },
        Scene(name: "session") { $0.open(.session(november)) },
        Scene(name: "session-end") { stage in
            stage.open(.session(november))
            stage.press("end")
        },
        Scene(name: "session-plan") { $0.press("n", "a") },
        Scene(name: "preparation") { stage in
            stage.press("n", "a", "tab")
            stage.type("in 3 weeks")
            stage.press("escape", "p", "space", "down")
        },
        Scene(name: "later-look") { $0.open(.laterLook(november)) },
        Scene(name: "windows") { $0.open(.windows(november)) },
        Scene(name: "calendar") { stage in
            stage.open(.calendar)
            stage.press("left", "left", "enter")
        },
        Scene(name: "on-this-day") { $0.open(.onThisDay(nil)) },
        Scene(name: "grounding") { $0.press("ctrl-g") },
        Scene(name: "grounding-breath") { stage in
            stage.press("ctrl-g", "down", "enter")
            for _ in 0..<27 { stage.happen(.timer(.screen)) }
        },
        Scene(name: "grounding-step") { $0.press("ctrl-g", "end", "down", "down", "down", "down", "down", "enter") },
        Scene(name: "help-now") { $0.press("f1") },
        Scene(name: "help-own") { stage in
            stage.press("f1", "e")
            stage.type("Ana, 0171 55 66")
        },
    ]

    @Test("Each looks as it did when it was last looked at", arguments: scenes)
    func looks(scene: Scene) {
        for size in [Size(80, 24), Size(40, 12)] {
            var stage = Stage(TwoSessions.records, size: size)
            scene.arrive(&stage)
            Golden.check(stage.frame, "\(scene.name)-\(size.width)x\(size.height)")
        }
    }
}
