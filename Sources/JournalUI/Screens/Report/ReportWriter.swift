import JournalModel
import JournalReport
import TextUI

/// Makes a report of what was chosen, from a journal that holds nothing else: what was not chosen cannot slip in.
struct ReportWriter {
    let chosen: Set<ReportItem>
    let offer: ReportOffer
    /// A context whose journal is only what was chosen.
    let context: Context

    init(_ chosen: Set<ReportItem>, of offer: ReportOffer, in context: Context) {
        self.chosen = chosen
        self.offer = offer
        var narrow = context
        narrow.journal = Journal(Self.records(chosen, offer, context))
        let shown = narrow.journal.sessions.map(\.header.id)
        narrow.clock = context.clock.showing(Set(shown))
        narrow.settings.trackers = context.settings.trackers
        self.context = narrow
    }

    /// The chosen entries whole; of what only lends its numbers, the numbers.
    private static func records(_ chosen: Set<ReportItem>, _ offer: ReportOffer, _ context: Context) -> [Record] {
        var records: [RecordID: Record] = [:]
        for record in context.journal.ids.lazy.compactMap({ context.journal[$0] }) {
            if chosen.contains(.record(record.id)) {
                records[record.id] = record
            } else if offer.holds(record.when, in: context), let bare = bare(record, chosen) {
                records[record.id] = bare
            }
        }
        return Array(records.values)
    }

    private static func bare(_ record: Record, _ chosen: Set<ReportItem>) -> Record? {
        let old = record.header
        let header = Header(id: old.id, created: old.created, at: old.at)
        switch record {
        case .session(let session) where chosen.contains(.marks):
            var bare = Session(header: header)
            bare.began = session.began
            return .session(bare)
        case .note(let note) where chosen.contains(.daily) && !note.checkIn.measures.isEmpty:
            var bare = Note(header: header)
            bare.checkIn = note.checkIn
            return .note(bare)
        case .response(let response) where chosen.contains(.scale(response.scale)):
            var bare = Response(header: header)
            (bare.scale, bare.version, bare.answers) = (response.scale, response.version, response.answers)
            (bare.total, bare.parts) = (response.total, response.parts)
            return .response(bare)
        default: return nil
        }
    }

    // MARK: The report

    var report: Report {
        Report(
            title: "A report from a journal", subtitle: subtitle, lead: lead, sections: sections,
            closing: [
                "Written with Loam, a private journal. It was not sent anywhere: this file was made on the writer's own "
                    + "machine, and they gave it to you."
            ])
    }

    private var subtitle: String {
        let days = context.journal.ids.compactMap { context.journal[$0] }.map { context.clock.day(of: $0.when) }
        let made = "made on \(context.today.longWithYear)"
        guard let first = days.first, let last = days.last else { return made }
        let time = first == last ? first.shortWithYear : "\(first.shortWithYear) to \(last.shortWithYear)"
        return "\(time), \(made)"
    }

    private var lead: [String] {
        [
            "The person who kept this journal chose what stands here, entry by entry. What is missing was left out, or "
                + "was never written; a gap says nothing by itself.",
            "The numbers are answers they gave about themselves. They describe, they do not diagnose, and what brought "
                + "a change about they cannot say." + (context.clock.count > 0 ? markWords : ""),
        ]
    }

    private var markWords: String {
        context.journal.sessions.isEmpty ? "" : " A mark under a chart is the day of a session."
    }

    private var sections: [ReportSection] {
        let numbers = ReportNumbers(context)
        let scales = context.scales.scales.filter { chosen.contains(.scale($0.id)) }.compactMap { numbers.part($0) }
        let daily = chosen.contains(.daily) ? [numbers.daily].compactMap(\.self) : []
        var sections = [ReportSection("Questionnaires over time", scales), ReportSection("Numbers of the day", daily)]
        for (kind, heading) in ReportOffer.kinds {
            let own = context.journal.records(of: kind).filter { chosen.contains(.record($0.id)) }
            sections.append(ReportSection(heading, own.map(part)))
        }
        return sections.filter { !$0.parts.isEmpty }
    }

    // MARK: Entries

    private func part(_ record: Record) -> ReportPart {
        let day = context.clock.day(of: record.when)
        let place = context.placeWords(of: record.when)
        let title: String
        var when = [day.shortWithYear, place].joinedWords
        switch record {
        case .note:
            title = day.longWithYear
            when = place
        case .response(let response): title = context.scales[response.scale]?.title ?? response.scale
        case .session(let session):
            title = session.title.orElse(session.medicine).orElse("A session")
            when =
                [
                    day.shortWithYear,
                    context.clock.ordinal(ofSession: record.id).map { "\(ordinalText($0)) session" } ?? "",
                ]
                .joinedWords
        default: title = record.summary(in: context)
        }
        return ReportPart(title, when: when, [.words(words(record))].filter { $0 != .words([]) })
    }

    /// The entry as it is read, with what its head says on the screen.
    private func words(_ record: Record) -> [StyledText] {
        var head: [(String, String)] = []
        switch record {
        case .note(let note):
            head = [("that day", context.settings.shown(note.checkIn).joined(separator: ", "))]
        case .session(let session):
            let times = [session.began?.clock ?? "", session.ended.map { "to \($0.clock)" } ?? ""].spaced
            head = [("medicine", session.medicine), ("time", times)]
        case .draft(let draft): head = [("to", draft.to)]
        case .schema(let schema): head = [("now", schema.state.label)]
        default: break
        }
        let fields = head.filter { !$0.1.isEmpty }.map { name, text in
            var line = StyledText(name, .quiet) + StyledText(" " + text)
            line.hanging = 12
            return line
        }
        var lines = RecordText(record, in: context).lines
        if case .session = record, lines.first?.runs.first?.role == .heading { lines.removeFirst() }
        while lines.first?.isEmpty ?? false { lines.removeFirst() }
        return fields.isEmpty || lines.isEmpty ? fields + lines : fields + [StyledText()] + lines
    }
}

extension Context {
    /// "day 5 after the 2nd session"; empty before the first.
    func placeWords(of moment: Moment) -> String {
        guard let place = clock.place(of: moment) else { return "" }
        return place.day == 0
            ? "the day of the \(ordinalText(place.ordinal)) session"
            : "day \(place.day) after the \(ordinalText(place.ordinal)) session"
    }
}
