import JournalModel

/// A small journal: two sessions, the days after them, and what came of them.
enum TwoSessions {
    static var september: Session {
        var session = Session(header: header("2026-09-02-first", "2026-09-02T20:00:00+02:00"))
        session.medicine = "MDMA"
        session.began = moment("2026-09-02T10:00:00+02:00")
        session.header.at = session.began
        session.nextTime = "A warmer blanket, and no phone in the room"
        return session
    }

    static var november: Session {
        var session = Session(header: header("2026-11-17-second", "2026-11-17T20:00:00+01:00"))
        session.medicine = "MDMA"
        session.began = moment("2026-11-17T10:05:00+01:00")
        session.ended = moment("2026-11-17T15:30:00+01:00")
        session.header.at = session.began
        session.guide = .sitter
        session.guideName = "Ana"
        session.intention = "To stay with whatever is there, and to stop explaining it while it is happening"
        session.themes = ["being left", "rest"]
        session.preparation = [
            ChecklistLine("The room: warm, dim, lockable", done: true), ChecklistLine("A song for afterwards"),
        ]
        session.timeline = [
            TimedNote(at: moment("2026-11-17T10:52:00+01:00"), text: "warm hands", phase: .comeUp),
            TimedNote(at: moment("2026-11-17T11:40:00+01:00"), text: "the old kitchen, and nobody in it", phase: .peak),
            TimedNote(at: moment("2026-11-17T14:10:00+01:00"), text: ""),
        ]
        session.stirred.belief = "If I stop, no one will stay"
        session.stirred.body = "throat"
        session.shifted = "It was quieter than in September."
        session.signs = .neither
        session.tired = 7
        var look = LaterLook()
        look.at = moment("2026-11-21T09:00:00+01:00")
        look.markers.quiet = false
        look.text = "Four days on. Too early to say."
        session.looks = [look]
        return session
    }

    static var records: [Record] {
        [.session(september), .session(november)] + notes + others
    }

    private static var notes: [Record] {
        let texts = [
            ("2026-11-15T21:00:00+01:00", "Two days to go. Slept badly."),
            ("2026-11-18T11:00:00+01:00", "Mostly slept"),
            ("2026-11-19T20:00:00+01:00", "Crying at the radio, in a good way."),
            ("2026-11-20T21:14:00+01:00", "Low and slow."),
            ("2026-11-20T22:30:00+01:00", "Then a walk."), ("2025-11-22T18:00:00+01:00", "A year ago, rain."),
            ("2026-09-07T18:00:00+02:00", "Day five, the first time: certain of everything."),
        ]
        return texts.enumerated().map { index, item in
            var note = Note(header: header("note-\(index)", item.0))
            note.text = item.1
            if index == 3 { note.checkIn["mood"] = 3 }
            return .note(note)
        }
    }

    private static var others: [Record] {
        var work = Work(header: header("work-1", "2026-11-21T10:00:00+01:00", november.header.id))
        (work.before, work.after, work.outcome) = (7, 4, .softened)
        var letter = Draft(header: header("letter-1", "2026-11-19T22:00:00+01:00", november.header.id))
        letter.to = "M."
        letter.text = "I kept wanting to call."
        var insight = Insight(header: header("insight-1", "2026-11-18T12:00:00+01:00", november.header.id))
        insight.text = "I can be tired and still be kind."
        var before = Response(header: header("scale-1", "2026-11-14T12:00:00+01:00"))
        (before.scale, before.total) = ("phq-9", 16)
        var after = Response(header: header("scale-2", "2026-11-21T12:00:00+01:00", november.header.id))
        (after.scale, after.total) = ("phq-9", 12)
        return [.work(work), .draft(letter), .insight(insight), .response(before), .response(after)]
    }

    static func moment(_ text: String) -> Moment { Moment(text) ?? Moment(seconds: 0) }

    static func header(_ id: String, _ when: String, _ session: RecordID? = nil) -> Header {
        guard let id = RecordID(id) else { preconditionFailure("\(id) is no id") }
        return Header(id: id, created: moment(when), session: session)
    }
}
