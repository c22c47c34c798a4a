import JournalModel

extension RecordWriter {
    /// The share of the wished size that the longest text of a record gets.
    private func most(_ percent: Int) -> Int { max(40, (bytes - 420) * percent / 100) }

    mutating func writeNote(_ header: Header) -> Note {
        var note = Note(header: header)
        note.text = scribe.text(most(78))
        for name in ["mood", "energy", "sleep", "tension"] where !scribe.oneIn(4) {
            note.checkIn[name] = Double(scribe.below(11))
        }
        note.answers = [PromptAnswer(prompt: "sample.\(scribe.below(90))", words: scribe.line(9), text: scribe.text(most(10)))]
        note.body = scribe.text(most(6))
        if scribe.oneIn(3) { note.dreams = scribe.text(most(8)) }
        if scribe.oneIn(4) { note.discomforts = [scribe.line(4)] }
        return note
    }

    mutating func writeSession(_ header: Header, _ moment: Moment) -> Session {
        var session = Session(header: header)
        session.medicine = scribe.pick(["MDMA", "ketamine", "psilocybin"])
        session.began = moment
        session.ended = moment.advanced(by: 6 * 3600)
        session.header.at = moment
        session.setting = scribe.line(4)
        session.guide = scribe.pick([.solo, .sitter, .practitioner, .clinic])
        session.intention = scribe.text(most(15))
        session.preparation = (0..<4).map { _ in ChecklistLine(scribe.line(4), done: scribe.oneIn(2)) }
        session.timeline = (0..<8).map {
            TimedNote(at: moment.advanced(by: $0 * 2400), text: scribe.text(most(5)), phase: .peak)
        }
        session.stirred = stirred(most(4))
        session.shifted = scribe.text(most(12))
        session.tired = scribe.below(11)
        return session
    }

    mutating func writeSchema(_ header: Header, _ moment: Moment) -> Schema {
        var schema = Schema(header: header)
        schema.belief = scribe.text(most(20))
        schema.domain = scribe.word()
        schema.state = .working
        schema.feelings = scribe.line(5)
        schema.origin = scribe.text(most(35))
        schema.protects = scribe.text(most(35))
        schema.states = [StateChange(at: moment, state: .noticed, text: scribe.line(6))]
        return schema
    }

    mutating func writeWork(_ header: Header) -> Work {
        var work = Work(header: header)
        work.schema = schemas.isEmpty ? nil : scribe.pick(schemas)
        work.prompt = "sample.\(scribe.below(108))"
        work.words = scribe.text(most(6))
        work.readiness = .steady
        work.before = scribe.below(11)
        work.after = scribe.below(11)
        work.came = stirred(most(12))
        work.alsoTrue = scribe.text(most(38))
        work.outcome = scribe.pick([.softened, .same, .turnedAway, .tooMuch])
        return work
    }

    mutating func writeCheck(_ header: Header) -> Check {
        var check = Check(header: header)
        check.schema = schemas.isEmpty ? nil : scribe.pick(schemas)
        check.prompts = ["sample.1", "sample.2"]
        check.markers.quiet = scribe.oneIn(2)
        check.charge = scribe.below(11)
        check.text = scribe.text(most(95))
        return check
    }

    mutating func writeResponse(_ header: Header) -> Response {
        var response = Response(header: header)
        response.scale = "sample-scale"
        response.version = "1"
        response.answers = (0..<20).map { _ in scribe.oneIn(12) ? nil : scribe.below(5) }
        response.text = scribe.text(most(92))
        return response
    }

    mutating func writeDraft(_ header: Header, _ moment: Moment) -> Draft {
        var draft = Draft(header: header)
        draft.to = scribe.word()
        draft.form = "letter"
        draft.text = scribe.text(most(55))
        draft.versions = [DraftVersion(at: moment, text: scribe.text(most(30)))]
        draft.holdUntil = moment.calendarDay + 14
        draft.rereads = [Reread(at: moment.advanced(by: 800_000), trueNow: scribe.below(11), changed: scribe.text(most(8)))]
        return draft
    }

    mutating func writeInsight(_ header: Header, _ moment: Moment) -> Insight {
        var insight = Insight(header: header)
        insight.text = scribe.text(most(70))
        insight.sure = scribe.below(11)
        insight.revisits = [
            Revisit(at: moment.advanced(by: 2_000_000), trueNow: scribe.below(11), text: scribe.text(most(22)))
        ]
        return insight
    }

    private mutating func stirred(_ each: Int) -> Stirred {
        var stirred = Stirred()
        stirred.belief = scribe.text(each)
        stirred.feeling = scribe.line(3)
        stirred.body = scribe.line(4)
        stirred.urge = scribe.line(4)
        stirred.memory = scribe.text(each)
        return stirred
    }
}
