import JournalExchange
import JournalModel
import JournalUI
import Testing
import TextUI

@Suite("Taking in from another program") struct ImportScreenTests {
    private static let notes: [Record] = (1...3).compactMap { number in
        guard let id = RecordID("2020-01-0\(number)-aaaaaaa\(number + 1)"),
            let day = Day(year: 2020, month: 1, day: number)
        else { return nil }
        var note = Note(header: Header(id: id, created: Moment(day: day, hour: 10, offset: 3600)))
        note.text = "Day \(number) elsewhere"
        return .note(note)
    }

    /// What adding them makes of the journal.
    private static func change(_ report: ImportReport) -> Change {
        Change(
            label: "3 entries taken in",
            edits: report.added.map { added in
                let created = Moment(day: added.day, hour: 10, offset: 3600)
                return Edit(
                    id: added.id, before: nil, after: .note(Note(header: Header(id: added.id, created: created))))
            })
    }

    /// What reading a small journal of jrnl says.
    private static func report() throws -> ImportReport {
        var sink = ImportSink(
            .jrnl, ImportSetting(now: Moment(seconds: 1_795_377_600), zone: ZoneRules(offset: 3600), batch: "b"))
        let text = "[2020-01-01 10:00] One\n[2020-01-02 10:00] Two\n[2020-01-03 10:00] Three\n[2020-01-04 10:00]\n"
        let file = SourceFile(path: "j.txt", bytes: HeldBytes(Array(text.utf8)))
        try ImportFormat.jrnl.read(.file(file), into: &sink)
        return sink.report
    }

    private func opened(_ size: Size = Size(80, 24)) -> Stage {
        var stage = Stage(size: size)
        stage.press("ctrl-p")
        stage.type("take in what")
        stage.press("enter")
        return stage
    }

    private func asked(_ stage: Stage) -> [ImportRequest] {
        stage.effects.compactMap { if case .importing(let request) = $0 { request } else { nil } }
    }

    @Test("It goes from the program to the file to what would come, and adds it as one step that u takes back")
    func whole() throws {
        var stage = opened()
        #expect(stage.shows("Which program wrote it?"))
        #expect(stage.shows("PsychonautWiki Journal"))
        stage.press("enter")
        #expect(stage.effects.last == .listPaths("~/"))
        stage.happen(.paths(PathListing(typed: "~/", paths: ["~/journal.txt", "~/music/"])))
        #expect(stage.shows("journal.txt"))
        stage.press("enter")
        #expect(asked(stage).isEmpty, "the home alone is no journal")
        stage.type("jo")
        #expect(stage.effects.last == .listPaths("~/jo"))
        stage.happen(.paths(PathListing(typed: "~/jo", paths: ["~/journal.txt"])))
        stage.press("tab", "enter")
        #expect(asked(stage).last == .look(.jrnl, path: "~/journal.txt"))
        stage.happen(.importing(.counted(500)))
        #expect(stage.shows("500 entries so far"))
        stage.happen(.importing(.looked(try Self.report())))
        #expect(stage.shows("jrnl: 3 new entries, Wed 1 Jan 2020 to Fri 3 Jan 2020"))
        #expect(stage.shows("entry 4, line 4: nothing is written in it"))
        #expect(stage.journal.isEmpty)
        stage.press("enter")
        #expect(asked(stage).last == .takeIn)
        let change = try Self.change(Self.report())
        stage.happen(.importing(.added(change, try Self.report())))
        #expect(stage.journal.count == 3)
        #expect(stage.shows("3 entries came in."))
        #expect(stage.saved.isEmpty, "they are on disk already")
        stage.press("u")
        #expect(stage.journal.isEmpty)
        #expect(stage.saved.last == change.inverse)
        #expect(stage.shows("All of it was taken back.") && !stage.shows("came in."))
        stage.press("ctrl-r")
        #expect(stage.shows("3 entries came in."))
    }

    @Test("Escape goes back a step at a time, stops what is being read, and adds nothing")
    func back() throws {
        var stage = opened()
        stage.press("enter")
        stage.type("x")
        stage.press("enter")
        #expect(stage.shows("Looking through it."))
        stage.press("escape")
        #expect(asked(stage).last == .stop)
        stage.happen(.importing(.looked(try Self.report())))
        #expect(!stage.shows("3 new entries"), "an answer that comes too late is dropped")
        stage.press("escape")
        #expect(stage.shows("Which program wrote it?"))
        stage.press("escape")
        #expect(!stage.shows("Which program wrote it?"))
        #expect(stage.journal.isEmpty)
    }

    @Test("A file that cannot be read says why, and the path stays to be put right")
    func fails() {
        var stage = opened()
        stage.press("enter")
        stage.type("gone.txt")
        stage.press("enter")
        stage.happen(.importing(.failed("It was not read: there is nothing in it. Nothing was added.")))
        #expect(stage.shows("It was not read: there is nothing in it."))
        #expect(stage.shows("~/gone.txt"))
        stage.type("q")
        #expect(stage.shows("~/gone.txtq"))
        #expect(!stage.shows("It was not read"))
    }

    @Test("Leaving while it would be added stops it; a journal that is read only takes nothing in")
    func leaves() throws {
        var stage = opened()
        stage.press("enter")
        stage.type("x")
        stage.press("enter")
        stage.happen(.importing(.looked(try Self.report())))
        stage.press("1")
        #expect(asked(stage).last == .stop)
        stage = opened()
        stage.happen(.openedReadOnly("another Loam has it open"))
        stage.press("enter")
        stage.type("x")
        stage.press("enter")
        stage.happen(.importing(.looked(try Self.report())))
        stage.press("enter")
        #expect(asked(stage).last != .takeIn)
    }

    @Test(
        "Every step fits a small screen, also with a very long path",
        arguments: [Size(40, 12), Size(80, 24), Size(200, 60)])
    func sizes(size: Size) throws {
        var stage = opened(size)
        stage.press("enter")
        stage.paste(String(repeating: "日本語/", count: 80))
        stage.press("enter")
        stage.happen(.importing(.failed(String(repeating: "It was not read. ", count: 12))))
        #expect(stage.shows("It was not read"))
        stage.press("enter")
        stage.happen(.importing(.looked(try Self.report())))
        #expect(stage.shows("3 new entries"))
    }

    @Test("A very large change gives the same journal and finds the same words as one record after another")
    func large() {
        let records: [Record] = (0..<700).compactMap { number in
            guard let day = Day(year: 2020, month: 1 + number % 12, day: 1 + number % 28) else { return nil }
            var note = Note(
                header: Header(
                    id: RecordID(day: day, number: UInt64(number) &* 7919),
                    created: Moment(day: day, hour: number % 24, offset: 0)))
            note.text = "word\(number) and the rest"
            return .note(note)
        }
        let change = Change(label: "", edits: records.map { Edit(id: $0.id, before: nil, after: $0) })
        var journal = Journal(Self.notes)
        var index = SearchIndex(journal)
        journal.apply(change)
        index.apply(change)
        #expect(Array(journal.ids) == Array(Journal(Self.notes + records).ids))
        #expect(Query(words: "word77").run(on: journal, index: index, dayStart: 4).count == 1)
        journal.apply(change.inverse)
        index.apply(change.inverse)
        #expect(Array(journal.ids) == Self.notes.map(\.id))
        #expect(Query(words: "word77").run(on: journal, index: index, dayStart: 4).isEmpty)
        #expect(Query(words: "elsewhere").run(on: journal, index: index, dayStart: 4).count == 3)
    }
}
