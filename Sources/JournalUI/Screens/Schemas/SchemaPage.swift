import JournalModel
import JournalPrompts
import TextUI

/// A schema as a page: wrapped lines, and among them those that open something.
struct SchemaPage {
    private let schema: Schema
    private let marks: [ChargeMark]
    private let related: RelatedEntries
    private let context: Context
    private let glyphs: GlyphSet
    private let width: Int
    private(set) var lines: [StyledText] = []
    /// What can be opened, each with the line it stands on.
    private(set) var links: [(id: RecordID, line: Int)] = []

    init(
        _ schema: Schema, _ marks: [ChargeMark], _ related: RelatedEntries, _ room: (width: Int, glyphs: GlyphSet),
        in context: Context
    ) {
        self.schema = schema
        self.marks = marks
        self.related = related
        self.context = context
        glyphs = room.glyphs
        width = room.width
        write()
    }

    private mutating func write() {
        for line in Self.summary(schema, marks, in: context) { add(line) }
        wordsThenAndNow()
        facts()
        if !schema.header.attachments.isEmpty { gap() }
        schema.header.attachedLines.forEach { add($0) }
        work()
        history()
        relations()
    }

    /// The words, where it belongs, how it stands, and what the numbers would say; also shown beside the ledger.
    static func summary(_ schema: Schema, _ marks: [ChargeMark], in context: Context) -> [StyledText] {
        var lines = [StyledText(schema.belief, .heading)]
        let since = context.clock.day(of: schema.stateSince)
        let name = schema.domain.isEmpty ? "" : context.catalogue.name(ofDomain: schema.domain)
        lines.append(StyledText([name, "\(schema.state.rawValue) since \(since.shortWithYear)"].joinedWords, .quiet))
        let check = context.checkWords(of: schema, marks)
        if !check.isEmpty { lines.append(StyledText(check, check == "check due" ? .accent : .quiet)) }
        if let (state, reason) = schema.suggestedState(marks) {
            lines += [StyledText(), StyledText("\(reason) If it fits, s says \(state.rawValue).", .accent)]
        }
        return lines
    }

    /// What it said at first, where the words have changed since.
    private mutating func wordsThenAndNow() {
        let earlier = schema.header.earlier.filter { $0.field == "belief" }.sorted { $0.at < $1.at }
        guard let first = earlier.first else { return }
        rule("in your words")
        field("at first", first.text)
        for text in earlier.dropFirst().suffix(3) { field("until \(day(text.at))", text.text) }
        field("now", schema.belief)
    }

    private mutating func facts() {
        let parts = [
            ("feelings", schema.feelings), ("body", schema.body), ("urges", schema.urges),
            ("protects", schema.protects),
            ("began", schema.origin),
        ].filter { !$0.1.isEmpty }
        guard !parts.isEmpty else { return }
        gap()
        for (label, text) in parts { field(label, text) }
    }

    /// The chart, and the same as a table.
    private mutating func work() {
        rule("what was done")
        guard !marks.isEmpty else {
            return add(StyledText("Nothing yet. enter meets the easiest of its small scenes.", .quiet))
        }
        let chart = ChargeChart.lines(marks, glyphs: glyphs, width: width)
        if !chart.isEmpty {
            add(StyledText("\(glyphs.start) before  \(glyphs.dot) after, 0 to 10", .quiet))
            lines += chart
            gap()
        }
        for (index, mark) in marks.enumerated() { row(index, mark) }
    }

    private mutating func row(_ index: Int, _ mark: ChargeMark) {
        var line = StyledText(right("\(index + 1)", 3) + "  " + left(day(mark.at), 12), .quiet)
        line.append(left(what(mark), width < 56 ? 7 : 12), .text)
        line.append(left(numbers(mark), 9), mark.charge.map { Role.charge($0) } ?? .quiet)
        line.append(mark.outcome?.label ?? "", .quiet)
        link(mark.record, line)
    }

    private func what(_ mark: ChargeMark) -> String {
        guard !mark.isCheck else { return "check" }
        let all = context.catalogue.activations(of: mark.domain)
        return all.firstIndex { $0.id == mark.prompt }.map { "\($0 + 1) of \(all.count)" } ?? "worked"
    }

    private func numbers(_ mark: ChargeMark) -> String {
        switch (mark.before, mark.after) {
        case (let before?, let after?): "\(before) to \(after)"
        case (let before?, nil): "\(before)"
        case (nil, let after?): "\(after)"
        case (nil, nil): ""
        }
    }

    private mutating func history() {
        guard !schema.states.isEmpty else { return }
        rule("its states")
        for change in schema.states {
            field(day(change.at), change.state.rawValue + (change.text.isEmpty ? "" : ": \(change.text)"))
        }
    }

    private mutating func relations() {
        let session = schema.header.session.flatMap { context.journal[$0] }
        guard !related.records.isEmpty || !related.discomforts.isEmpty || session != nil else { return }
        rule("nearby")
        if !related.discomforts.isEmpty { field("discomforts", related.discomforts.joined(separator: ", ")) }
        for record in ([session] + related.records.map { context.journal[$0] }).compactMap({ $0 }) {
            let head = left(day(record.when), 12) + left(record.kind.label.lowercased(), 9)
            link(record.id, StyledText(head, .quiet) + StyledText(record.summary(in: context), .text))
        }
    }

    // MARK: Pieces

    private func day(_ moment: Moment) -> String {
        let day = context.clock.day(of: moment)
        return day.year == context.today.year ? "\(day.day) \(day.monthName.prefix(3))" : day.iso
    }

    private mutating func add(_ line: StyledText) { lines += line.isEmpty ? [line] : line.wrapped(to: width) }

    private mutating func gap() { if let last = lines.last, !last.isEmpty { lines.append(StyledText()) } }

    private mutating func rule(_ label: String) {
        gap()
        let line = String(repeating: String(glyphs.horizontal), count: 2)
        lines.append(StyledText("\(line) \(label) \(line)", .rule))
    }

    private mutating func field(_ label: String, _ text: String) {
        var line = StyledText(left(label, 14), .quiet) + StyledText(text.oneLine, .text)
        line.hanging = 14
        add(line)
    }

    private mutating func link(_ id: RecordID, _ line: StyledText) {
        links.append((id, lines.count))
        lines.append(line.truncated(to: width, ellipsis: glyphs.ellipsis))
    }

    private func left(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - displayWidth(of: text)))
    }

    private func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
