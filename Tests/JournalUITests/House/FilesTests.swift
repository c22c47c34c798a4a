import JournalExchange
import JournalModel
import Testing
import TextUI

@testable import JournalUI

@Suite struct FilesTests {
    private static let picture = JournalModel.Attachment(
        at: Moment(seconds: 0), name: "canal.png", type: "image/png", size: 348_160, sha256: "ab")

    private func stage(_ attachments: [JournalModel.Attachment] = []) throws -> (Stage, RecordID) {
        var note = Note(
            header: Header(
                id: try #require(RecordID("2026-11-20-aaaa")), created: Moment(seconds: 1_795_205_643, offset: 3600)))
        note.text = "By the canal"
        note.header.attachments = attachments
        return (Stage([.note(note)]), note.header.id)
    }

    @Test func `a file is added by its path, and u takes it back`() throws {
        var (stage, id) = try stage()
        stage.open(.reading(id))
        stage.press("A")
        #expect(stage.shows("Nothing yet. a adds a picture"))
        stage.press("a")
        #expect(stage.effects.contains(.listPaths("~/")))
        stage.happen(.paths(PathListing(typed: "~/", paths: ["~/canal.png", "~/canal/"])))
        #expect(stage.shows("canal.png"))
        stage.press("tab")
        #expect(stage.effects.last == .listPaths("~/canal"))
        stage.happen(.paths(PathListing(typed: "~/canal", paths: ["~/canal.png", "~/canal/"])))
        stage.press("down", "enter")
        #expect(stage.effects.contains(.attach(path: "~/canal.png", to: id)))
        stage.happen(.attached(Self.picture, to: id))
        #expect(stage.journal[id]?.header.attachments == [Self.picture])
        #expect(stage.shows("image, 340 KB"))
        stage.happen(.attached(Self.picture, to: id))
        #expect(stage.journal[id]?.header.attachments.count == 1)
        stage.press("esc", "u")
        #expect(stage.journal[id]?.header.attachments == [])
    }

    @Test func `what is attached is opened, taken away, and brought back`() throws {
        var (stage, id) = try stage([Self.picture])
        stage.open(.attachments(id))
        stage.press("enter")
        #expect(stage.effects.contains(.showPicture(Self.picture)))
        stage.press("o")
        #expect(stage.effects.contains(.openAttachment(Self.picture)))
        stage.press("D")
        #expect(stage.journal[id]?.header.attachments == [] && stage.shows("Nothing yet"))
        stage.press("u")
        #expect(stage.journal[id]?.header.attachments == [Self.picture])
    }

    @Test func `every page of an entry names what is attached, and A opens it there`() throws {
        let created = Moment(seconds: 1_795_205_643, offset: 3600)
        func header(_ id: String) throws -> Header {
            var header = Header(id: try #require(RecordID(id)), created: created)
            header.attachments = [Self.picture]
            return header
        }
        var session = Session(header: try header("2026-11-20-aaaa"))
        session.began = created
        var draft = Draft(header: try header("2026-11-20-aaab"))
        draft.text = "A letter"
        var insight = Insight(header: try header("2026-11-20-aaac"))
        insight.text = "Seen"
        var schema = Schema(header: try header("2026-11-20-aaad"))
        schema.belief = "If I stop"
        var response = Response(header: try header("2026-11-20-aaae"))
        (response.scale, response.answers) = ("phq-9", [1, 1])
        var work = Work(header: try header("2026-11-20-aaaf"))
        work.alsoTrue = "The canal"
        let records: [(Record, Route)] = [
            (.session(session), .session(session.header.id)), (.draft(draft), .draft(draft.header.id)),
            (.insight(insight), .insight(insight.header.id)), (.schema(schema), .schema(schema.header.id)),
            (.response(response), .scaleResult(response.header.id)), (.work(work), .reading(work.header.id)),
        ]
        for (record, route) in records {
            var stage = Stage([record])
            stage.open(route)
            stage.press("end")
            #expect(stage.shows("canal.png"), "\(record.kind)")
            stage.press("A", "a")
            stage.type("~/x.png")
            stage.press("enter")
            #expect(
                stage.effects.contains { if case .attach(_, record.id) = $0 { true } else { false } },
                "\(record.kind)")
        }
        var empty = Stage([])
        empty.press("A")
        #expect(empty.shows("A file is added to an entry; open one first"))
    }

    @Test func `a listing that comes too late is not shown`() throws {
        var (stage, id) = try stage()
        stage.open(.attach(id))
        stage.type("x")
        stage.happen(.paths(PathListing(typed: "~/", paths: ["~/old.png"])))
        #expect(!stage.shows("old.png"))
    }

    @Test func `an export asks where to, shows how far it is, and says where it went`() throws {
        var (stage, _) = try stage()
        stage.open(.export)
        #expect(stage.shows("In which shape?") && stage.shows("Loam's archive") && stage.shows("A book"))
        stage.press("down", "enter")
        #expect(stage.shows("~/loam-2026-11-22-markdown"))
        stage.press("enter")
        #expect(stage.effects.contains(.export(ExportWish(.markdown, to: "~/loam-2026-11-22-markdown"))))
        stage.happen(.exporting(.moved(done: 16, of: 101)))
        #expect(stage.shows("16 of 101"))
        stage.press("s")
        #expect(stage.effects.last == .stopExport)
        stage.happen(.exporting(.done(path: "/home/you/out", entries: 1, attachments: 0, leftOut: 0)))
        #expect(stage.shows("It stands at") && stage.shows("/home/you/out") && stage.shows("1 entry"))
    }

    @Test func `only some of it goes out when the journal is narrowed first`() throws {
        var (stage, _) = try stage()
        stage.open(.export)
        #expect(stage.shows("All of it: 1 entry"))
        stage.press("f")
        stage.press("4")
        #expect(stage.shows("only work with prompts: 0 entries"))
        stage.press("x")
        #expect(stage.shows("All of it: 1 entry"))
        stage.press("f", "9")
        stage.type("2 nov")
        stage.press("enter", "enter")
        #expect(stage.shows("only from Mon 2 Nov 2026: 1 entry"))
        stage.press("enter", "enter")
        let day = Day(year: 2026, month: 11, day: 2)
        #expect(
            stage.effects.contains { if case .export(let wish) = $0 { wish.query.from == day } else { false } })
    }

    @Test func `what stands there is written over only after a yes, and a sealed journal leaves only after one`() throws
    {
        var (stage, _) = try stage()
        stage.happen(.vault(.stands(VaultStanding(isOn: true))))
        stage.open(.export)
        stage.press("enter", "enter")
        #expect(
            stage.shows("Write it in the plain?")
                && !stage.effects.contains { if case .export = $0 { true } else { false } })
        stage.press("2")
        let wish = ExportWish(.loam, to: "~/loam-2026-11-22.zip")
        #expect(stage.effects.contains(.export(wish)))
        stage.happen(.exporting(.alreadyThere(path: "~/loam-2026-11-22.zip")))
        #expect(stage.shows("It is there already"))
        stage.press("2")
        #expect(stage.effects.contains(.export(ExportWish(.loam, to: "~/loam-2026-11-22.zip", mayReplace: true))))
    }

    @Test(arguments: [(80, 24), (40, 12), (200, 60)])
    func `the screens of files stand at every size`(width: Int, height: Int) throws {
        let long = JournalModel.Attachment(
            at: Moment(seconds: 0), name: String(repeating: "日本語", count: 40) + ".png", type: "image/png", size: 1,
            sha256: "cd")
        var (stage, id) = try stage([Self.picture, long])
        stage.resize(width, height)
        for route in [Route.attachments(id), .attach(id), .export] {
            stage.open(route)
            stage.happen(.paths(PathListing(typed: "~/", paths: (0..<60).map { "~/a-rather-long-name-\($0).png" })))
            stage.press("down", "down")
            #expect(!stage.text.isEmpty)
            stage.press("esc")
        }
    }
}
