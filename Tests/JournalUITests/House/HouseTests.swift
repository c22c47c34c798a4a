import JournalModel
import JournalUI
import Testing
import TextUI

@Suite("Trash, problems and unfinished writing") struct HouseTests {
    private var deleted: TrashedRecord {
        TrashedRecord(
            name: "trash/one.json", record: .draft(Correspondence.kept),
            deleted: Correspondence.moment("2026-11-10T12:00:00"))
    }

    private func trash() -> Stage {
        var stage = Stage()
        stage.press(",")
        for _ in 0..<7 { stage.press("down") }
        stage.press("enter")
        return stage
    }

    @Test("The trash is asked for once, shows how long things stay, and brings them back")
    func restores() {
        var stage = trash()
        #expect(stage.effects.count { $0 == .readTrash } == 1)
        stage.happen(.trash([deleted]))
        #expect(stage.effects.count { $0 == .readTrash } == 1)
        #expect(stage.shows("18 days left"))
        stage.press("enter")
        #expect(stage.effects.contains(.restoreFromTrash("trash/one.json")))
        stage.happen(.restored(.draft(Correspondence.kept)))
        stage.happen(.trash([]))
        #expect(stage.shows("The trash is empty"))
        #expect(stage.journal.drafts.count == 1)
    }

    @Test("Erasing asks first")
    func erases() {
        var stage = trash()
        stage.happen(.trash([deleted]))
        stage.press("D", "1")
        #expect(!stage.effects.contains(.eraseFromTrash("trash/one.json")))
        stage.press("D", "2")
        #expect(stage.effects.contains(.eraseFromTrash("trash/one.json")))
    }

    @Test("A file that could not be opened is named with its reason and what is safe")
    func problems() {
        var stage = Stage(Example.notes(2))
        stage.happen(
            .changedOutside(
                put: [], removed: [],
                unreadable: [
                    UnreadableFile(path: "notes/2026-11-20-k3f9x2pa.json", reason: "line 4: a comma is missing")
                ]))
        stage.press(",", "down", "down", "down", "down", "down", "down", "down", "down")
        #expect(stage.shows("1 file"))
        stage.press("enter")
        #expect(stage.shows("line 4: a comma is missing"))
        #expect(stage.shows("kept as they are"))
        #expect(stage.effects.count { $0 == .rescan } == 1)
    }

    private func unfinished(_ writing: Writing, over records: [Record] = []) -> Stage {
        var stage = Stage(records)
        stage.happen(.foundWriting([writing]))
        stage.press("up", "up", "enter")
        return stage
    }

    private var note: Note {
        var note = Note(header: Correspondence.header("note0001", "2026-11-21T20:00:00"))
        note.text = "It was on the bridge that"
        return note
    }

    @Test("Unfinished writing is shown and kept as it is")
    func keeps() {
        var stage = unfinished(Writing(record: .note(note), base: nil))
        #expect(stage.shows("It was on the bridge that"))
        stage.press("K")
        #expect(stage.only(.note)?.note?.text == "It was on the bridge that")
        #expect(stage.app.context.recovered.isEmpty)
        #expect(stage.effects.contains { if case .save(_, let ids) = $0 { ids == [note.header.id] } else { false } })
    }

    @Test("It can be gone on with, and is saved when it is left even if nothing was added")
    func goesOn() {
        var stage = unfinished(Writing(record: .note(note), base: nil))
        stage.press("enter", "escape")
        #expect(stage.only(.note)?.note?.text == "It was on the bridge that")
        #expect(stage.app.context.recovered.isEmpty)
    }

    @Test("Where the entry has changed since, both are kept", arguments: ["K", "enter"])
    func beside(key: String) {
        var newer = note
        newer.text = "Changed on another machine"
        var stage = unfinished(Writing(record: .note(note), base: nil), over: [.note(newer)])
        stage.press(key, "escape")
        let texts = Set(stage.journal.records(of: .note).compactMap(\.note?.text))
        #expect(texts == ["Changed on another machine", "It was on the bridge that"])
        #expect(stage.app.context.recovered.isEmpty)
        #expect(
            stage.effects.contains { if case .save(_, let ids) = $0 { ids.contains(note.header.id) } else { false } })
    }

    @Test("It is let go only when asked twice")
    func discards() {
        var stage = unfinished(Writing(record: .note(note), base: nil))
        stage.press("D", "1")
        #expect(stage.app.context.recovered.count == 1)
        stage.press("D", "2")
        #expect(stage.app.context.recovered.isEmpty)
        #expect(stage.effects.contains(.discard(note.header.id)))
        #expect(stage.journal.isEmpty)
    }

    @Test("Earlier wordings are read with their dates")
    func earlier() {
        var stage = Stage(Example.notes(1))
        stage.press("2", "enter", "E")
        stage.type("Rather: ")
        stage.press("escape", "v")
        #expect(stage.shows("until Sun 22 Nov, 21:14"))
        #expect(stage.shows("Note number 0."))
    }
}
