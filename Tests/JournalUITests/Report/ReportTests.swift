import JournalModel
import JournalReport
import Testing
import TextUI

@testable import JournalUI

@Suite("The report for a therapist") struct ReportTests {
    /// The text that was asked to be written, and where to.
    private static func written(_ stage: Stage) -> (path: String, text: String)? {
        let written = stage.effects.compactMap { effect -> (path: String, text: String)? in
            if case .writeOut(let text, let path) = effect { (path, text) } else { nil }
        }
        return written.last
    }

    private static func open() -> Stage {
        var stage = Stage(Answered.all)
        stage.press("5", "R")
        return stage
    }

    @Test("Numbers are in at first, and no entry's words are")
    func first() throws {
        var stage = Self.open()
        stage.press("o", "enter")
        let (path, text) = try #require(Self.written(stage))
        #expect(path == "~/loam-report-2026-11-22.html")
        #expect(text.contains("Patient Health Questionnaire") && text.contains("<svg"))
        for word in ["warm hands", "To stay with whatever", "MDMA", "Ana"] { #expect(!text.contains(word), "\(word)") }
    }

    @Test("What is seen is what is written: every line of the preview stands in the file")
    func seen() throws {
        var stage = Self.open()
        stage.press("G", "space", "v")
        stage.resize(200, 60)
        #expect(stage.shows("This is all of it."))
        #expect(stage.shows("A report from a journal"))
        stage.press("escape")
        #expect(stage.shows("Only what is ticked leaves"))
        stage.press("escape")
        #expect(stage.shows("Questionnaires"))
    }

    @Test("Nothing that was not chosen is in it, whatever refers to it", arguments: ReportOffer.kinds.map(\.kind))
    func closed(kind: RecordKind) throws {
        var context = Stage(Answered.all).app.context
        for (number, id) in context.journal.ids.enumerated() {
            guard var record = context.journal[id] else { continue }
            record.header.tags = ["marker\(number)"]
            record.header.annotations = [Annotation(at: context.now, text: "later marker\(number)")]
            context.journal.put(record)
        }
        let offer = ReportOffer()
        let all = offer.rows(in: context).compactMap(\.item)
        let own = all.filter { if case .record(let id) = $0 { context.journal[id]?.kind == kind } else { false } }
        let text = "\(ReportWriter(Set(own), of: offer, in: context).report.json)"
        let marked = context.journal.ids.compactMap { context.journal[$0] }.filter {
            text.contains("\($0.header.tags[0])\"") || text.contains("\($0.header.tags[0]) ")
        }
        #expect(marked.allSatisfy { $0.kind == kind }, "\(marked.map(\.id))")
        #expect(own.isEmpty || !marked.isEmpty)
    }

    @Test("A masked word stands nowhere, and the preview says in how many places")
    func masked() throws {
        var stage = Self.open()
        stage.press("G", "a", "m")
        stage.type("kitchen, PHQ-9=Q, session")
        stage.press("enter", "v")
        #expect(stage.shows("masked in"))
        stage.press("o", "enter")
        let text = try #require(Self.written(stage)).text
        #expect(!text.lowercased().contains("kitchen") && !text.contains("PHQ-9"))
    }

    @Test("A name that ends in .md makes Markdown")
    func markdown() throws {
        var stage = Self.open()
        stage.press("o")
        for _ in 0..<5 { stage.press("backspace") }
        stage.type(".md")
        stage.press("enter")
        let (path, text) = try #require(Self.written(stage))
        #expect(path.hasSuffix(".md") && text.hasPrefix("# A report from a journal"))
    }

    @Test("From a session it offers what belongs to that session, with its own words in")
    func session() throws {
        var context = Stage(Answered.all).app.context
        context.size = Size(80, 24)
        let offer = ReportOffer(session: TwoSessions.november.header.id)
        #expect(offer.first(in: context).contains(.record(TwoSessions.november.header.id)))
        #expect(!offer.rows(in: context).contains(.item(.record(TwoSessions.september.header.id))))
    }

    @Test("Days count from the session they followed, also where another is left out")
    func truthful() {
        let context = Stage(Answered.all).app.context
        let clock = context.clock.showing([TwoSessions.september.header.id])
        let late = Day(2026, 11, 20)
        #expect(clock.place(of: late) == nil)
        #expect(clock.place(of: Day(2026, 9, 20))?.day == 18)
        #expect(context.clock.showing([TwoSessions.november.header.id]).place(of: late)?.ordinal == 2)
    }

    @Test("An empty journal says what would come here")
    func empty() {
        var stage = Stage()
        stage.press("5", "R")
        #expect(stage.shows("There is nothing to report yet"))
    }

    @Test("Its screens as they look") func golden() {
        for size in [Size(80, 24), Size(40, 12)] {
            var stage = Stage(Answered.all, size: size)
            stage.press("5", "R")
            Golden.check(stage.frame, "report-\(size.width)x\(size.height)")
            stage.press("v", "page-down")
            Golden.check(stage.frame, "report-seen-\(size.width)x\(size.height)")
        }
    }
}

extension Day {
    fileprivate init(_ year: Int, _ month: Int, _ day: Int) {
        self = Day(year: year, month: month, day: day) ?? Day(number: 0)
    }
}
