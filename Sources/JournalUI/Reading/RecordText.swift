import JournalExchange
import JournalModel
import JournalPrompts
import TextUI

/// A record as a page to read: its words first, then its other fields, then what was thought later.
struct RecordText {
    let context: Context
    /// Folded words to mark.
    var marked: [String] = []
    private(set) var lines: [StyledText] = []

    init(_ record: Record, in context: Context, marking words: [String] = []) {
        self.context = context
        marked = words
        write(record)
    }

    private mutating func write(_ record: Record) {
        lead(record)
        switch record {
        case .session(let session): write(session)
        case .note(let note): write(note)
        case .schema(let schema): fields(Schema.self, schema, ["feelings", "body", "urges", "origin", "protects"])
        case .work(let work): write(work)
        case .check(let check): write(check)
        case .response(let response): write(response)
        case .draft(let draft): write(draft)
        case .insight(let insight): write(insight)
        }
        close(record.header)
    }

    /// The main words of the record, as the person wrote them.
    private mutating func lead(_ record: Record) {
        switch record {
        case .session(let session): if !session.title.isEmpty { add(session.title, .heading) }
        case .work(let work): if !work.words.isEmpty { add(work.words, .quote) }
        default: markdown(record.value.text)
        }
    }

    private mutating func write(_ note: Note) {
        for answer in note.answers {
            gap()
            add(answer.words, .quote)
            markdown(answer.text)
        }
        fields(Note.self, note, ["body", "dreams"])
        list("discomforts", note.discomforts)
        list("practices", note.practices)
    }

    private mutating func write(_ session: Session) {
        if let guide = session.guide { field("with", [guide.label, session.guideName].joinedWords) }
        fields(Session.self, session, ["setting", "intention"])
        list("themes", session.themes)
        let done = session.preparation.filter(\.done).count
        if !session.preparation.isEmpty { field("preparation", "\(done) of \(session.preparation.count) lines") }
        for note in session.timeline { field(note.at.clock, [note.phase?.rawValue ?? "", note.text].joinedWords) }
        parts(session.stirred)
        fields(Session.self, session, ["shifted", "resistance"])
        if let signs = session.signs { field("signs", signs.label) }
        list("which", session.signsNoticed)
        if let tired = session.tired { field("tired after", "\(tired) of 10") }
        fields(Session.self, session, ["tiredness", "nextTime", "doses"])
        for look in session.looks {
            rule("looked at again, \(look.at.calendarDay.shortWithYear)")
            markers(look.markers)
            markdown(look.text)
        }
    }

    private mutating func write(_ work: Work) {
        if let before = work.before { field("before", "\(before) of 10") }
        parts(work.came)
        if !work.alsoTrue.isEmpty { field("also true", work.alsoTrue) }
        if let after = work.after { field("after", "\(after) of 10") }
        if let outcome = work.outcome { field("it went", outcome.label) }
    }

    private mutating func write(_ check: Check) {
        if let charge = check.charge { field("how strong", "\(charge) of 10") }
        markers(check.markers)
    }

    private mutating func write(_ response: Response) {
        if let scale = context.scales[response.scale] {
            gap()
            lines += ScaleResult(scale, response, in: context).lines
            return
        }
        field("scale", context.catalogue.name(ofScale: response.scale))
        if let total = response.total { field("total", numberText(total)) }
        let answered = response.answers.compactMap(\.self).count
        if !response.answers.isEmpty { field("answered", "\(answered) of \(response.answers.count)") }
    }

    private mutating func write(_ draft: Draft) {
        if let until = draft.holdUntil {
            field(until > context.today ? "rests until" : "rested", until.longWithYear)
        }
        for change in draft.holdChanges { field("moved", moved(change)) }
        for reread in draft.rereads {
            rule("read again, \(reread.at.calendarDay.shortWithYear)")
            if let now = reread.trueNow { field("true now", "\(now) of 10") }
            markdown(reread.changed)
        }
        for answer in draft.discernment where !answer.text.isEmpty {
            gap()
            add(answer.words, .quote)
            markdown(answer.text)
        }
        if let outcome = draft.outcome { field("became", outcome.label) }
        if !draft.whatHappened.isEmpty { field("happened", draft.whatHappened) }
        for version in draft.versions.reversed() {
            rule("as it was until \(version.at.calendarDay.shortWithYear)")
            add(version.text, .quiet)
        }
    }

    /// "Thu 19 Nov, from 2 Dec to 22 Nov: because".
    private func moved(_ change: HoldChange) -> String {
        let days = [change.from.map { "from \($0.dayMonth)" }, change.to.map { "to \($0.dayMonth)" }]
        let when = ([change.at.calendarDay.short + ","] + days.compactMap(\.self)).joined(separator: " ")
        return change.why.isEmpty ? when : "\(when): \(change.why)"
    }

    private mutating func write(_ insight: Insight) {
        if let sure = insight.sure { field("sure then", "\(sure) of 10") }
        for revisit in insight.revisits {
            rule(revisit.at.calendarDay.shortWithYear)
            if let now = revisit.trueNow { field("true now", "\(now) of 10") }
            markdown(revisit.text)
        }
        if let decision = insight.decision {
            rule("a decision")
            add(decision.what, .text)
            if let until = decision.until { field("waits until", until.longWithYear) }
            for (label, text) in [
                ("for", decision.reasonsFor), ("against", decision.against), ("left alone", decision.untouched),
                ("decided", decision.decided),
            ] where !text.isEmpty { field(label, text) }
        }
        if let step = insight.step {
            rule("a small step")
            add("If \(step.cue), then I will \(step.action)", .text)
            for follow in step.followUps { field(follow.at.calendarDay.short, follow.text) }
        }
    }

    private mutating func close(_ header: Header) {
        if !header.tags.isEmpty {
            gap()
            add(header.tags.map { "#\($0)" }.joined(separator: " "), .link)
        }
        if let origin = header.origin, origin.kept["starred"]?.bool == true {
            if header.tags.isEmpty { gap() }
            add("starred in \(ImportFormat(rawValue: origin.tool)?.label ?? origin.tool)", .quiet)
        }
        if !header.attachments.isEmpty { gap() }
        lines += header.attachedLines
        if !header.annotations.isEmpty { rule("later") }
        for annotation in header.annotations {
            let day = annotation.at.calendarDay
            lines.append(StyledText(day.year == context.today.year ? day.short : day.shortWithYear, .quiet))
            markdown(annotation.text)
            gap()
        }
        if !header.earlier.isEmpty {
            gap()
            add(
                "Corrected; \(header.earlier.count == 1 ? "an earlier wording is" : "earlier wordings are") kept.",
                .faint)
        }
    }

    // MARK: Pieces

    private mutating func fields<R: Fielded>(_ type: R.Type, _ root: R, _ keys: [String]) {
        for key in keys {
            guard let spec = R.fields[key], let text = spec.read(root)?.string else { continue }
            field(spec.label.lowercased(), text)
        }
    }

    private mutating func parts(_ stirred: Stirred) {
        fields(Stirred.self, stirred, ["belief", "feeling", "body", "urge", "memory"])
    }

    private mutating func markers(_ markers: Markers) {
        for spec in Markers.fields.fields {
            guard let answer = spec.read(markers)?.bool else { continue }
            field(answer ? "yes" : "not yet", spec.label)
        }
    }

    private mutating func list(_ label: String, _ items: [String]) {
        if !items.isEmpty { field(label, items.joined(separator: ", ")) }
    }

    /// "body      the throat, cold hands", the text hanging under itself.
    private mutating func field(_ label: String, _ text: String) {
        if let last = lines.last, !last.isEmpty, !lastIsField { gap() }
        let width = 12
        let head = label.count < width ? label + String(repeating: " ", count: width - label.count) : label + "  "
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            var styled = StyledText(index == 0 ? head : String(repeating: " ", count: width), .quiet)
            styled.append(mark(String(line), .text))
            styled.hanging = width
            lines.append(styled)
        }
        lastIsField = true
    }

    private var lastIsField = false

    private mutating func rule(_ label: String) {
        gap()
        lines.append(StyledText("── \(label) ──", .rule))
        lastIsField = false
    }

    private mutating func gap() {
        if let last = lines.last, !last.isEmpty { lines.append(StyledText()) }
        lastIsField = false
    }

    private mutating func add(_ text: String, _ role: Role) {
        guard !text.isEmpty else { return }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            lines.append(mark(String(line), role))
        }
        lastIsField = false
    }

    private mutating func markdown(_ text: String) {
        guard !text.isEmpty else { return }
        lines += Markdown.styled(text).map { marked.isEmpty ? $0 : remark($0) }
        lastIsField = false
    }

    private func remark(_ line: StyledText) -> StyledText {
        var result = StyledText()
        result.hanging = line.hanging
        for run in line.runs { result.append(mark(run.text, run.role)) }
        return result
    }

    private func mark(_ text: String, _ role: Role) -> StyledText {
        markedText(text, role, words: marked)
    }
}

/// A text with the folded words in it marked as found.
func markedText(_ text: String, _ role: Role, words: [String]) -> StyledText {
    guard !words.isEmpty else { return StyledText(text, role) }
    var result = StyledText()
    var position = text.startIndex
    for range in Fold.ranges(of: words, in: text) {
        result.append(String(text[position..<range.lowerBound]), role)
        result.append(String(text[range]), .searchHit)
        position = range.upperBound
    }
    result.append(String(text[position...]), role)
    return result
}

extension [String] {
    /// The parts that say something, with a comma between.
    var joinedWords: String { filter { !$0.isEmpty }.joined(separator: ", ") }
}
