import JournalModel
import JournalPrompts
import TextUI

/// What a session was, told from its preparation to the later looks; words only.
struct SessionStory {
    private let context: Context
    private var lines: [StyledText] = []

    /// The story as rows of a page so many columns wide.
    static func rows(_ session: Session, width: Int, in context: Context) -> [ArcRow] {
        var story = SessionStory(context: context)
        story.write(session)
        let measure = max(20, min(72, width))
        return story.lines.flatMap { $0.wrapped(to: measure) }.map(ArcRow.words)
    }

    private init(context: Context) { self.context = context }

    private mutating func write(_ session: Session) {
        before(session)
        timeline(session)
        stirred(session)
        afterwards(session)
        heading("Attached")
        lines += session.header.attachedLines
        for look in session.looks { write(look) }
        for (index, annotation) in session.header.annotations.enumerated() {
            if index == 0 { heading("Later") }
            add(StyledText(dated(annotation.at), .quiet))
            lines += Markdown.styled(annotation.text)
        }
        dropEmptyHeading()
    }

    private mutating func before(_ session: Session) {
        heading("Before")
        if session.began == nil {
            for line in SessionFacts.lines(before: session, in: context) { add(StyledText(line, .quiet)) }
        }
        field("intention", session.intention)
        field("themes", session.themes.joined(separator: ", "))
        let prompts = session.prompts.map { context.catalogue.prompt($0)?.text ?? $0 }
        for (index, prompt) in prompts.enumerated() { field(index == 0 ? "prompts" : "", prompt) }
        let done = session.preparation.filter(\.done).count
        if !session.preparation.isEmpty { field("prepared", "\(done) of \(session.preparation.count) lines") }
        field("where", session.setting)
    }

    private mutating func timeline(_ session: Session) {
        guard !session.timeline.isEmpty else { return }
        heading("As it went")
        for note in session.timeline {
            field(note.at.clock, [note.phase?.label ?? "", note.text].joinedWords, keepsEmpty: true)
        }
    }

    private mutating func stirred(_ session: Session) {
        heading("What was stirred")
        for spec in Stirred.fields.fields { field(spec.label, spec.read(session.stirred)?.string ?? "") }
        field("shifted", session.shifted)
        field("resistance", session.resistance)
        if let signs = session.signs {
            field("signs", ([signs.label] + session.signsNoticed).joined(separator: ", "))
        }
    }

    private mutating func afterwards(_ session: Session) {
        heading("After")
        let tired = session.tired.map { "\($0) of 10" } ?? ""
        field("tired", [tired, session.tiredness].joinedWords)
        field("doses", session.doses)
        field("next time", session.nextTime)
        field("tags", session.header.tags.map { "#\($0)" }.joined(separator: " "))
    }

    private mutating func write(_ look: LaterLook) {
        let day = context.clock.place(of: look.at)?.day
        heading("Looked at again, \(dated(look.at))\(day.map { ", day \($0)" } ?? "")")
        for spec in Markers.fields.fields {
            guard let answer = spec.read(look.markers)?.bool else { continue }
            field(answer ? "yes" : "not yet", spec.label)
        }
        if !look.text.isEmpty { lines += Markdown.styled(look.text) }
    }

    // MARK: Pieces

    private func dated(_ moment: Moment) -> String {
        let day = context.clock.day(of: moment)
        return day.year == context.today.year ? day.short : day.shortWithYear
    }

    /// A heading with nothing beneath it is taken back by the next one.
    private mutating func heading(_ text: String) {
        dropEmptyHeading()
        if !lines.isEmpty { lines.append(StyledText()) }
        lines.append(StyledText(text, .heading))
    }

    private mutating func dropEmptyHeading() {
        guard let last = lines.last, last.runs.first?.role == .heading else { return }
        lines.removeLast()
        if lines.last?.isEmpty == true { lines.removeLast() }
    }

    private mutating func add(_ line: StyledText) { lines.append(line) }

    private mutating func field(_ label: String, _ text: String, keepsEmpty: Bool = false) {
        guard keepsEmpty || !text.isEmpty else { return }
        let width = 12
        for (index, part) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let head = index == 0 ? label : ""
            var line = StyledText(head + String(repeating: " ", count: max(1, width - head.count)), .quiet)
            line.append(String(part), .text)
            line.hanging = width
            lines.append(line)
        }
    }
}
