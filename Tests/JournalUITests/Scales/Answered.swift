import JournalModel

/// Responses made up for the tests of scales.
enum Answered {
    /// A response to a scale: answers, or a total typed in.
    static func response(_ scale: String, _ when: String, _ answers: [Int?] = [], total: Double? = nil) -> Record {
        let moment = Moment(when) ?? Moment(seconds: 0)
        let id =
            RecordID("\(scale)-\(moment.calendarDay.iso)")
            ?? Header(id: TwoSessions.november.header.id, created: moment).id
        var response = Response(header: Header(id: id, created: moment))
        response.scale = scale
        response.version = "1"
        response.answers = answers
        response.total = total
        return .response(response)
    }

    /// PHQ-9 before both sessions and after, one of them not complete.
    static let phq: [Record] = [
        response("phq-9", "2026-08-20T18:00:00+02:00", [2, 2, 2, 2, 2, 2, 2, 2, 0, 1]),
        response("phq-9", "2026-09-14T18:00:00+02:00", [2, 1, 2, 2, 1, 1, 1, 1, 0, 1]),
        response("phq-9", "2026-10-05T18:00:00+02:00", [2, 1, 2, nil, 1, 1, 1, 1, 0, 1]),
        response("phq-9", "2026-11-03T18:00:00+01:00", [2, 2, 2, 1, 1, 1, 1, 1, 0, 1]),
        response("phq-9", "2026-11-21T18:00:00+01:00", [1, 1, 1, 1, 1, 1, 0, 0, 0, 0]),
    ]

    /// Two sessions and notes, and no answers to any scale yet.
    static let unasked = TwoSessions.records.filter { $0.kind != .response }
    static let all = unasked + phq + checkIns

    private static let checkIns: [Record] = (0..<20).map { number in
        let day = Moment(seconds: 1_793_700_000 + number * 86_400, offset: 3600)
        var note = Note(
            header: Header(id: RecordID("check-in-\(number)") ?? TwoSessions.november.header.id, created: day))
        note.checkIn["mood"] = Double(number % 7 + 2)
        if number % 3 != 0 { note.checkIn["sleep"] = Double(9 - number % 5) }
        return .note(note)
    }

    /// Settings with two trackers, one of words.
    static let trackers: Settings = {
        var settings = Settings()
        settings.trackers = [
            Tracker(name: "appetite", kind: .choice, options: ["none", "some", "plenty"]),
            Tracker(name: "walk", kind: .duration),
        ]
        return settings
    }()

    /// A day with all five numbers and both trackers.
    static let tracked: Record = {
        let when = Moment("2026-11-21T20:00:00+01:00") ?? Moment(seconds: 0)
        var note = Note(header: Header(id: RecordID("tracked") ?? TwoSessions.november.header.id, created: when))
        let numbers = [
            ("mood", 6.0), ("energy", 4), ("sleep", 7), ("tension", 3), ("openness", 5), ("appetite", 1), ("walk", 130),
        ]
        note.checkIn = CheckIn(numbers.map { Measure($0.0, $0.1) })
        return .note(note)
    }()
}
