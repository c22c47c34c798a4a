import JournalModel
import Testing
import TextUI

@testable import JournalUI

@Suite("The calendar") struct CalendarTests {
    private func note(_ id: String, _ when: String, _ text: String = "words") -> Record {
        var note = Note(header: TwoSessions.header(id, when))
        note.text = text
        return .note(note)
    }

    private func stage(_ size: Size = Size(80, 24), _ records: [Record] = TwoSessions.records, now: String? = nil)
        -> Stage
    {
        var stage = now.map { Stage(records, size: size, now: $0) } ?? Stage(records, size: size)
        stage.open(.calendar)
        return stage
    }

    @Test(
        "Days with entries have a dot and a number, session days a full dot",
        arguments: [Size(80, 24), Size(40, 12), Size(200, 60)])
    func marks(size: Size) {
        let stage = stage(size)
        #expect(stage.shows("November 2026"))
        #expect(stage.shows("17●"))
        #expect(stage.shows("18·2"))
        #expect(stage.shows("14·"))
        #expect(!stage.shows("13·"))
        #expect(stage.words.contains("Sun 22 Nov, day 5, nothing yet"))
    }

    @Test("With ASCII alone the marks are still there")
    func ascii() {
        let text = stage().app.draw(glyphs: .ascii).text
        #expect(text.contains("17o"))
        #expect(text.contains("18-2"))
    }

    @Test("Arrows go by days and weeks, brackets and page keys by months")
    func moves() {
        var stage = stage()
        stage.press("left", "up")
        #expect(stage.words.contains("Sat 14 Nov, day 73, 1 entry"))
        stage.press("page-up")
        #expect(stage.shows("October 2026"))
        stage.press("[", "]", "page-down")
        #expect(stage.shows("November 2026"))
        stage.press("t")
        #expect(stage.shows("Sun 22 Nov"))
    }

    @Test("A month later than the 31st is the last of a shorter month, also in leap years")
    func monthEnds() {
        let day = Day(year: 2028, month: 1, day: 31)
        #expect(day.map { Month.day($0, monthsOn: 1) } == Day(year: 2028, month: 2, day: 29))
        #expect(day.map { Month.day($0, monthsOn: -2) } == Day(year: 2027, month: 11, day: 30))
        #expect(day.map { Month.day($0, monthsOn: -25) } == Day(year: 2025, month: 12, day: 31))
    }

    @Test("Every month of thirty years shows each of its days once")
    func everyMonth() {
        let context = stage().app.context
        for month in 0..<360 {
            guard let day = Day(year: 2000 + month / 12, month: month % 12 + 1, day: 1) else { continue }
            let shown = Month(of: day, in: context)
            let days = shown.weeks.flatMap { week in (0..<7).map { week + $0 } }.filter { shown.contains($0) }
            #expect(days.map(\.day) == Array(1...shown.last.day))
            #expect(shown.weeks.count <= 6)
            #expect(shown.weeks.allSatisfy { $0.weekday == 0 })
        }
    }

    @Test(
        "Enter opens a day's entries, then one of them; escape goes back the same way",
        arguments: [Size(80, 24), Size(40, 12)])
    func opens(size: Size) {
        var stage = stage(size)
        stage.press("left", "left", "enter", "down")
        #expect(stage.shows("21:14  Low and slow."))
        stage.press("enter")
        #expect(stage.shows("Then a walk."))
        stage.press("escape")
        #expect(stage.shows("21:14  Low and slow."))
        stage.press("escape")
        #expect(stage.shows("November 2026"))
        stage.press("escape")
        #expect(!stage.shows("November 2026"))
    }

    @Test("A day with one entry opens it at once, and an empty one says so")
    func oneEntry() {
        var stage = stage()
        stage.press("enter")
        #expect(stage.shows("Nothing was written on this day"))
        stage.press("up", "left", "enter")
        #expect(stage.words.contains("PHQ-9"))
    }

    @Test("What was written in the night belongs to the day before")
    func night() {
        let stage = stage(records: [note("a", "2026-11-20T02:30:00+01:00")])
        #expect(stage.shows("19·"))
        #expect(!stage.shows("20·"))
    }

    @Test("Days keep their entries over a change of the clocks and of zones")
    func clocks() {
        let stage = stage(
            records: [
                note("a", "2026-10-25T23:30:00+01:00"), note("b", "2026-10-25T04:10:00+02:00"),
                note("c", "2026-10-31T23:50:00-11:00"),
                note("d", "2026-10-01T04:01:00+14:00"),
            ], now: "2026-10-26T10:00:00+01:00[Europe/Berlin]")
        for mark in ["25·2", "31·", " 1·"] { #expect(stage.shows(mark)) }
    }

    @Test("A planned session stands on its day")
    func planned() {
        var session = TwoSessions.november
        session.began = nil
        session.planned = Day("2026-11-28")
        session.header.at = TwoSessions.moment("2026-11-28T12:00:00+01:00")
        #expect(stage(records: [.session(session)]).shows("28●"))
    }

    private func stage(records: [Record], now: String? = nil) -> Stage { stage(Size(80, 24), records, now: now) }

    @Test("A click chooses a day, a second one opens it")
    func clicks() throws {
        var stage = stage()
        let row = try #require((0..<24).first { stage.frame.text(row: $0).contains("18·2") })
        let line = stage.frame.text(row: row)
        let column = try #require(line.firstRange(of: "18·2")).lowerBound.utf16Offset(in: line)
        stage.happen(.input(.mouse(MouseEvent(.press, at: Point(column, row)))))
        #expect(stage.words.contains("Wed 18 Nov, day 1, 2 entries"))
        stage.happen(.input(.mouse(MouseEvent(.press, at: Point(column, row)))))
        stage.press("enter")
        #expect(stage.shows("Mostly slept"))
    }
}

@Suite("On this day") struct OnThisDayTests {
    @Test(
        "The same day after another session, and the same date in other years", arguments: [Size(80, 24), Size(40, 12)])
    func groups(size: Size) {
        var stage = Stage(TwoSessions.records, size: size)
        stage.open(.onThisDay(nil))
        #expect(stage.shows("Day 5 after the 1st session, MDMA"))
        #expect(stage.shows("Day five, the first"))
        #expect(stage.shows("Saturday 22 November 2025"))
        #expect(stage.shows("A year ago, rain."))
        stage.press("enter")
        #expect(stage.shows("certain of everything") || stage.words.contains("certain of everything"))
    }

    @Test("A day that was never before says so")
    func empty() {
        var stage = Stage()
        stage.open(.onThisDay(nil))
        #expect(stage.shows("Nothing stood on this day before."))
    }

    @Test("The 29th of February looks back to leap years only")
    func leapDay() {
        var notes: [Record] = []
        for (year, month, day) in [(2024, 2, 29), (2027, 2, 28), (2027, 3, 1)] {
            var note = Note(
                header: TwoSessions.header(
                    "n\(year)-\(month)", "\(year)-0\(month)-\(day < 10 ? "0" : "")\(day)T12:00:00+01:00"))
            note.text = "in \(year)"
            notes.append(.note(note))
        }
        var stage = Stage(notes)
        stage.open(.onThisDay(Day(year: 2028, month: 2, day: 29)))
        #expect(stage.shows("in 2024"))
        #expect(!stage.shows("in 2027"))
    }

    @Test("It opens from the calendar for the day under the bar")
    func fromCalendar() {
        var stage = Stage(TwoSessions.records)
        stage.open(.calendar)
        stage.press("left", "o")
        #expect(stage.shows("Saturday 21 November 2026"))
    }
}
