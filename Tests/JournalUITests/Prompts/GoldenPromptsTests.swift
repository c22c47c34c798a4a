import JournalModel
import JournalUI
import Testing
import TextUI

@Suite("Golden screens of prompts and the ledger") struct GoldenPromptsTests {
    static let sizes = [Size(80, 24), Size(40, 12)]

    private func check(_ stage: Stage, _ name: String) {
        Golden.check(stage.frame, "\(name)-\(stage.frame.size.width)x\(stage.frame.size.height)")
    }

    @Test("Packs", arguments: sizes) func packs(size: Size) {
        var stage = Stage(Worked.records, size: size)
        stage.press("3")
        check(stage, "prompts")
        stage.press("enter")
        check(stage, "pack")
    }

    @Test("The ledger and a schema", arguments: sizes) func ledger(size: Size) {
        var stage = Stage(Worked.records, size: size)
        stage.press("4")
        check(stage, "ledger")
        stage.press("enter")
        check(stage, "schema")
        stage.press("p")
        check(stage, "pattern")
    }

    @Test("Working a prompt, from how one is to how it went", arguments: sizes) func working(size: Size) {
        var stage = Stage(Worked.records, size: size)
        stage.press("4", "enter", "p", "enter")
        check(stage, "working-ready")
        stage.press("1", "6")
        check(stage, "working-meet")
        stage.press("enter", "enter")
        stage.type("I am too much, so they leave")
        stage.press("tab")
        check(stage, "working-write")
        stage.press("tab", "tab", "tab", "tab", "tab", "4", "enter")
        check(stage, "working-outcome")
        stage.press("1")
        check(stage, "working-close")
    }

    @Test("A check", arguments: sizes) func asked(size: Size) {
        var stage = Stage(Worked.records, size: size)
        stage.press("4", "enter", "c", "2", "2", "enter")
        check(stage, "check-marker")
        stage.press("1", "1", "1", "tab")
        check(stage, "check-end")
    }

    @Test("The sheet", arguments: sizes) func sheet(size: Size) {
        let planned = Worked.planned(inDays: 10, prompts: ["first-reflection.1", "abandonment.1"])
        var stage = Stage([.session(planned)], size: size)
        stage.press("3", "enter")
        check(stage, "sheet")
    }
}
