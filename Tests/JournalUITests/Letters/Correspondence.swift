import JournalModel

/// Letters and insights for tests, in the weeks after a made-up session on 17 November 2026.
enum Correspondence {
    static func moment(_ text: String) -> Moment { Moment("\(text)+01:00[Europe/Berlin]") ?? Moment(seconds: 0) }

    static func header(_ name: String, _ when: String, session: Bool = true) -> Header {
        let created = moment(when)
        let id = RecordID("\(created.calendarDay.iso)-\(name)") ?? fallback
        return Header(id: id, created: created, session: session ? self.session.header.id : nil)
    }

    private static let fallback = {
        var chance = SystemRandomNumberGenerator()
        return RecordID(day: Day(number: 0), using: &chance)
    }()

    static let session: Session = {
        let created = moment("2026-11-17T10:00:00")
        var session = Session(header: Header(id: RecordID("2026-11-17-session1") ?? fallback, created: created))
        session.medicine = "MDMA"
        session.began = created
        return session
    }()

    /// Rests until 2 December, the day after the afterglow window.
    static let resting: Draft = {
        var draft = Draft(header: header("resting1", "2026-11-19T21:00:00"))
        draft.to = "M."
        draft.text =
            "You were kind when it counted.\nI said nothing then, and I say it here.\n\nThe river was high that week."
        draft.holdUntil = Day("2026-12-02")
        return draft
    }()

    /// Rested on 20 November, read again once, rewritten once.
    static let rested: Draft = {
        var draft = Draft(header: header("rested01", "2026-11-17T22:00:00"))
        draft.to = "my father"
        draft.form = "letter"
        draft.text = "You did what you knew how to do.\nI needed more, and that is also true."
        draft.holdUntil = Day("2026-11-20")
        draft.versions = [
            DraftVersion(at: moment("2026-11-18T09:00:00"), text: "You never did what I needed.\nI needed more.")
        ]
        draft.rereads = [Reread(at: moment("2026-11-20T20:00:00"), trueNow: 7, changed: "Softer than on the day.")]
        return draft
    }()

    static let kept: Draft = {
        var draft = Draft(header: header("kept0001", "2026-09-04T12:00:00", session: false))
        draft.to = "the neighbours"
        draft.text = "About the music."
        draft.holdUntil = Day("2026-09-11")
        draft.outcome = .kept
        draft.outcomeAt = moment("2026-09-20T12:00:00")
        return draft
    }()

    static let seen: Insight = {
        var insight = Insight(header: header("seen0001", "2026-11-18T08:00:00"))
        insight.text = "I can be tired and still be kind."
        insight.sure = 9
        insight.revisits = [Revisit(at: moment("2026-11-21T08:00:00"), trueNow: 7, text: "On most days.")]
        return insight
    }()

    static let deciding: Insight = {
        var insight = Insight(header: header("decide01", "2026-11-18T09:00:00"))
        insight.text = "The work no longer fits me."
        insight.sure = 8
        var decision = Decision()
        decision.what = "Whether to leave the job"
        decision.until = Day("2026-12-02")
        decision.reasonsFor = "Sunday evenings"
        insight.decision = decision
        return insight
    }()

    static let stepping: Insight = {
        var insight = Insight(header: header("step0001", "2026-11-19T09:00:00"))
        insight.text = "Rest comes before answers."
        var step = SmallStep()
        step.cue = "I come home tired"
        step.action = "sit down before I answer anyone"
        insight.step = step
        return insight
    }()

    static let all: [Record] = [
        .session(session), .draft(resting), .draft(rested), .draft(kept), .insight(seen), .insight(deciding),
        .insight(stepping),
    ]
}
