import JournalModel
import JournalPrompts
import Testing
import TextUI

@testable import JournalUI

@Suite("Grounding") struct GroundingTests {
    private var texts: Grounding { Stage.safety.grounding }

    private func stage(_ size: Size = Size(80, 24), motion: Bool = true, theme: String = "") -> Stage {
        var settings = Settings()
        settings.motion = motion
        settings.theme = theme
        var stage = Stage(size: size, settings: settings)
        stage.press("ctrl-g")
        return stage
    }

    /// Begins the way so many places down the list.
    private func begun(_ place: Int, _ size: Size = Size(80, 24), motion: Bool = true) -> Stage {
        var stage = stage(size, motion: motion)
        for _ in 0..<place { stage.press("down") }
        stage.press("enter")
        return stage
    }

    private func ways() -> [GroundingWay] { GroundingWay.all(of: texts) }

    private func lineWidth(_ stage: Stage) -> Int { stage.text.count { $0 == "─" } }

    @Test("Everything it offers is on the first screen", arguments: [Size(80, 24), Size(40, 12), Size(200, 60)])
    func list(size: Size) {
        let stage = stage(size)
        #expect(ways().count == 9)
        for way in ways() { #expect(stage.shows(way.title(in: texts))) }
    }

    @Test("It runs no timer until a breath begins, and none after it is left")
    func timers() {
        var stage = stage()
        stage.press("down", "down", "up")
        #expect(stage.wakes == 0)
        stage.press("enter")
        #expect(stage.wake == 100)
        stage.press("escape", "escape")
        #expect(stage.wake == nil)
        let before = stage.wakes
        stage.happen(.timer(.screen))
        #expect(stage.wakes == before)
    }

    @Test("The line grows with the breath in, and shrinks with the breath out")
    func moves() {
        var stage = begun(1)
        #expect(stage.shows("breathe in"))
        var widths = [lineWidth(stage)]
        for _ in 0..<40 {
            stage.happen(.timer(.screen))
            widths.append(lineWidth(stage))
        }
        #expect(widths == widths.sorted())
        #expect((widths.last ?? 0) > widths[0] + 30)
        #expect(stage.shows("breathe out"))
        for _ in 0..<60 { stage.happen(.timer(.screen)) }
        #expect(stage.shows("breathe in"))
        #expect(lineWidth(stage) == widths[0])
    }

    @Test(
        "With motion off, or in the plain theme, words and counts stand in its place",
        arguments: [(false, "dusk"), (true, "plain")])
    func still(motion: Bool, theme: String) {
        var stage = stage(motion: motion, theme: theme)
        stage.press("down", "enter")
        #expect(stage.wake == 1000)
        #expect(lineWidth(stage) == 0)
        #expect(stage.shows("breathe in   4"))
        for expected in ["breathe in   3", "breathe in   2", "breathe in   1", "breathe out   6"] {
            stage.happen(.timer(.screen))
            #expect(stage.shows(expected))
        }
    }

    @Test("Every rhythm comes to its end after a whole breath, and its timer with it", arguments: 0..<5)
    func ends(place: Int) {
        var stage = begun(place, motion: false)
        var ticks = 0
        while stage.wake != nil, !stage.shows("That was about"), ticks < 2000 {
            stage.happen(.timer(.screen))
            ticks += 1
        }
        #expect(stage.shows("That was about"))
        let before = stage.wakes
        stage.happen(.timer(.screen))
        #expect(stage.wakes == before)
        let rhythm = texts.breathing[place]
        if rhythm.length > 0 {
            #expect(ticks >= rhythm.minutes * 60)
            #expect(Double(ticks) < Double(rhythm.minutes * 60) + rhythm.length + 1)
        }
    }

    @Test("Space lets it wait, and go on where it was")
    func waits() {
        var stage = begun(1, motion: false)
        stage.happen(.timer(.screen))
        stage.press("space")
        let still = stage.text
        #expect(stage.shows("waiting"))
        stage.happen(.timer(.screen))
        #expect(stage.text == still)
        stage.press("space")
        stage.happen(.timer(.screen))
        #expect(stage.shows("breathe in   2"))
    }

    @Test("A breath is never fuller than full, changes smoothly, and holding keeps it", arguments: 1..<5)
    func breath(place: Int) throws {
        let rhythm = texts.breathing[place]
        var last: Double?
        for elapsed in stride(from: 0, through: Int(rhythm.length * 3000), by: 50) {
            let breath = try #require(Breath(rhythm, at: elapsed))
            #expect((0...1).contains(breath.fullness))
            if let last { #expect(abs(breath.fullness - last) < 0.05) }
            last = breath.fullness
            #expect(breath.count >= 1)
        }
    }

    @Test("Help opens over a breath, which goes on when it closes")
    func helpOver() {
        var stage = begun(1)
        stage.happen(.timer(.screen))
        stage.press("f1")
        #expect(stage.shows("Emergency"))
        stage.press("escape")
        #expect(stage.shows("breathe in"))
        #expect(stage.wake == 100)
    }

    @Test("Every word can be read, at every size", arguments: [Size(80, 24), Size(40, 12)])
    func readable(size: Size) {
        for (place, way) in ways().enumerated() {
            var stage = stage(size)
            for _ in 0..<place { stage.press("down") }
            stage.press("enter")
            let steps = way.steps(in: texts)
            var left = Set(steps.map(\.text.oneSpaced))
            for step in steps.indices {
                left = left.filter { !stage.words.contains($0) }
                if !steps[step].gentle.isEmpty, way != .sentence {
                    #expect(stage.words.contains(steps[step].gentle.oneSpaced))
                }
                stage.press("enter")
            }
            #expect(left.isEmpty, "\(way) at \(size)")
        }
    }

    @Test("A step with a time goes on by itself, and after the last the list is back")
    func timedSteps() {
        var stage = begun(6)
        #expect(stage.wake == 30_000)
        let count = GroundingWay.bodyScan.steps(in: texts).count
        for _ in 1..<count { stage.happen(.timer(.screen)) }
        #expect(stage.words.contains(texts.bodyScan.end.oneSpaced))
        stage.press("enter")
        #expect(stage.shows(texts.walk.title))
    }

    @Test("The same key closes it, and what was being written is as it was")
    func toggles() {
        var stage = Stage()
        stage.press("w")
        stage.type("In the middle")
        let before = stage.frame
        stage.press("ctrl-g", "enter", "ctrl-g")
        #expect(stage.frame == before)
        #expect(stage.wake == nil)
    }
}
