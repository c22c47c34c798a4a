import JournalModel
import JournalUI
import Testing
import TextUI

@Suite("The app") struct AppTests {
    @Test("A note is written with one key, and saved when it is left")
    func writesNote() throws {
        var stage = Stage()
        stage.press("w")
        stage.type("The heron was there again.")
        stage.press("escape")
        let note = try #require(stage.only(.note)?.note)
        #expect(note.text == "The heron was there again.")
        #expect(stage.saved.count == 1)
        #expect(stage.shows("saved"))
    }

    @Test("Three check-in values are typed as digits, and the digits do not change the tab")
    func typesCheckIn() throws {
        var stage = Stage()
        stage.press("w")
        stage.type("Slow.")
        stage.press("tab", "3", "tab", "2", "tab", "6", "escape")
        let note = try #require(stage.only(.note)?.note)
        #expect(note.checkIn.measures == [Measure("mood", 3), Measure("energy", 2), Measure("sleep", 6)])
    }

    @Test("A date that is not understood is named once, and never keeps anyone in the form")
    func everyFieldCanBeLeft() throws {
        var stage = Stage()
        stage.press("n", "p")
        stage.type("MDMA")
        stage.press("tab")
        stage.type("soonish")
        stage.press("escape")
        #expect(stage.shows("Began: a time"))
        stage.press("escape")
        #expect(stage.only(.session)?.session?.medicine == "MDMA")
        #expect(!stage.shows("soonish"))
    }

    @Test("A word is found in the text being written, and its words are counted")
    func findsAndCounts() {
        var stage = Stage()
        stage.press("w")
        stage.type("A heron, and later the heron again.")
        stage.press("ctrl-f")
        stage.type("later")
        stage.press("enter")
        // What was found stands selected, so that typing puts other words in its place.
        stage.type("much")
        #expect(stage.shows("A heron, and much the heron again."))
        stage.press("ctrl-f")
        stage.type("stork")
        stage.press("enter")
        #expect(stage.shows("does not stand in this text"))
        stage.press("alt-c")
        #expect(stage.shows("words, "))
    }

    @Test("Escape at the last door does not end the program")
    func escapeStays() {
        var stage = Stage()
        stage.press("escape", "escape")
        #expect(!stage.effects.contains(.quit))
        stage.press("q")
        #expect(stage.effects.contains(.quit))
    }

    @Test("An empty note leaves nothing behind")
    func emptyNote() {
        var stage = Stage()
        stage.press("w", "escape")
        #expect(stage.journal.isEmpty)
        #expect(stage.saved.isEmpty)
    }

    @Test("Typing asks for the text to be kept, once, and leaving lets it go with the save")
    func keepsWriting() throws {
        var stage = Stage()
        stage.press("w")
        stage.type("abc")
        let timers = stage.effects.filter { $0 == .schedule(.keepWriting, after: 1500) }
        #expect(timers.count == 1)
        stage.happen(.timer(.keepWriting))
        let kept = stage.effects.compactMap { if case .keep(let writing) = $0 { writing } else { nil } }
        #expect(kept.count == 1)
        #expect(kept.first?.record.note?.text == "abc")
        stage.press("escape")
        let finishing = stage.effects.compactMap { if case .save(_, let ids) = $0 { ids } else { nil } }
        #expect(finishing == [[try #require(kept.first).id]])
    }

    @Test("The way out opens over writing, and returns to the same cursor", arguments: ["f1", "ctrl-g"])
    func wayOut(key: String) {
        var stage = Stage()
        stage.press("w")
        stage.type("In the middle of a")
        let before = stage.frame
        stage.press(key)
        #expect(stage.frame != before)
        stage.press("escape")
        #expect(stage.frame.cursor == before.cursor)
        #expect(stage.shows("In the middle of a"))
        stage.type(" word")
        #expect(stage.shows("In the middle of a word"))
    }

    @Test("Hiding the screen shows nothing at once, and enter brings it back")
    func hides() {
        var stage = Stage()
        stage.press("w")
        stage.type("private")
        stage.press("f12")
        #expect(stage.text.allSatisfy { $0 == " " || $0 == "\n" })
        stage.type("x")
        #expect(!stage.shows("private"))
        stage.press("enter")
        #expect(stage.shows("private"))
        #expect(!stage.shows("privatex"))
    }

    @Test("A failed save keeps the text, says why, and tries again")
    func failedSave() {
        var stage = Stage()
        stage.trouble = .diskFull
        stage.press("w")
        stage.type("kept")
        stage.press("escape")
        #expect(stage.shows("the disk is full"))
        #expect(stage.only(.note)?.note?.text == "kept")
        #expect(stage.effects.contains(.schedule(.retrySave, after: 5000)))
        stage.trouble = nil
        stage.happen(.timer(.retrySave))
        #expect(stage.saved.count == 2)
        #expect(!stage.shows("not on disk"))
    }

    @Test("Deleting can be undone, and undone again")
    func undo() throws {
        var stage = Stage(Example.notes(3))
        stage.press("2", "D")
        #expect(stage.journal.count == 2)
        stage.press("u")
        #expect(stage.journal.count == 3)
        stage.press("ctrl-r")
        #expect(stage.journal.count == 2)
    }

    @Test("A later thought stands beneath a sealed entry, which stays as it was")
    func annotates() throws {
        var stage = Stage(Example.notes(1))
        let before = try #require(stage.only(.note))
        stage.press("2", "a")
        stage.type("Still true.")
        stage.press("escape")
        let after = try #require(stage.only(.note))
        #expect(after.note?.text == before.note?.text)
        #expect(after.header.annotations.map(\.text) == ["Still true."])
    }

    @Test("Correcting a sealed entry keeps what it said")
    func corrects() throws {
        var stage = Stage(Example.notes(1))
        let before = try #require(stage.only(.note)?.note?.text)
        stage.press("2", "enter", "E")
        stage.type("Really: ")
        stage.press("escape")
        let after = try #require(stage.only(.note))
        #expect(after.header.earlier.map(\.text) == [before])
        #expect(after.note?.text.contains("Really: ") == true)
    }

    @Test("What changed outside appears, and undo will not write over it")
    func changedOutside() throws {
        var stage = Stage(Example.notes(2))
        var record = try #require(stage.journal.newest(1, of: .note).first?.note)
        record.text = "Changed by another hand"
        stage.press("2")
        stage.happen(.changedOutside(put: [.note(record)], removed: [], unreadable: []))
        #expect(stage.shows("Changed by another hand"))
        stage.press("u")
        #expect(stage.shows("Nothing to undo"))
    }

    @Test("A clash keeps both")
    func clash() throws {
        var stage = Stage(Example.notes(1))
        let base = try #require(stage.only(.note)?.note)
        var theirs = base
        theirs.text = "theirs"
        stage.trouble = .clash(theirs: .note(theirs), oursNow: try #require(RecordID("2026-11-20-copy")))
        stage.press("2", "a")
        stage.type("ours")
        stage.press("escape")
        let texts = Set(stage.journal.records(of: .note).compactMap(\.note?.text))
        #expect(stage.journal.count == 2)
        #expect(texts.contains("theirs"))
    }

    @Test("Read-only says so and saves nothing")
    func readOnly() {
        var stage = Stage(Example.notes(1))
        stage.happen(.openedReadOnly("another Loam has this journal open"))
        #expect(stage.shows("Read only: another Loam"))
        stage.press("down")
        #expect(stage.shows("read only"))
        stage.press("w")
        #expect(stage.shows("Read only: another Loam") && !stage.shows("tab next"))
        stage.press("2", "D")
        #expect(stage.journal.count == 1)
        #expect(stage.saved.isEmpty)
    }

    @Test(
        "Every size down to nothing and back is drawn",
        arguments: [Size(1, 1), Size(0, 0), Size(39, 11), Size(40, 12), Size(200, 60), Size(500, 3)])
    func sizes(size: Size) {
        for tab in 1...7 {
            var stage = Stage(Example.notes(40))
            stage.press("\(tab)")
            stage.resize(size.width, size.height)
            #expect(stage.frame.size == size)
            stage.press("down", "enter", "escape")
            stage.resize(80, 24)
            #expect(stage.frame.size == Size(80, 24))
        }
    }
}

/// Records for tests, made up for them.
enum Example {
    /// Notes of the days before 22 November 2026, the newest first day before.
    static func notes(_ count: Int) -> [Record] {
        (0..<count).compactMap { index in
            guard let first = Moment("2026-11-21T21:14:00+01:00[Europe/Berlin]") else { return nil }
            let when = first.advanced(by: -86_400 * index)
            guard let id = RecordID("\(when.calendarDay.iso)-example\(index)") else { return nil }
            var note = Note(header: Header(id: id, created: when))
            note.text = "Note number \(index). The walk by the canal."
            note.checkIn["mood"] = Double(3 + index % 5)
            return .note(note)
        }
    }
}
