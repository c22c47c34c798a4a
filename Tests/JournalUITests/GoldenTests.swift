import JournalModel
import Testing
import TextUI

/// The screens as they look, kept as pictures.
@Suite("Golden screens") struct GoldenTests {
    private static let sizes = [Size(80, 24), Size(40, 12)]

    private func check(_ name: String, _ records: [Record] = [], _ keys: [String] = []) {
        for size in Self.sizes {
            var stage = Stage(records, size: size)
            for key in keys { stage.press(key) }
            Golden.check(stage.frame, "\(name)-\(size.width)x\(size.height)")
        }
    }

    @Test("Today, empty") func todayEmpty() { check("today-empty") }
    @Test("Today, with notes") func todayNotes() { check("today-notes", Example.notes(9)) }
    @Test("Journal, empty") func journalEmpty() { check("journal-empty", [], ["2"]) }
    @Test("Journal, with notes") func journalNotes() { check("journal-notes", Example.notes(30), ["2"]) }
    @Test("Reading") func reading() { check("reading", Example.notes(3), ["2", "enter"]) }
    @Test("A later thought") func annotating() { check("annotating", Example.notes(3), ["2", "a"]) }
    @Test("Writing a note") func writing() { check("writing", [], ["w", "H", "i"]) }
    @Test("A question on top") func question() { check("question", Example.notes(3), ["2", "f"]) }
}
