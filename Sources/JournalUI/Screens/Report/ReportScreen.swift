import JournalModel
import JournalReport
import TextUI

/// A report for a therapist: what goes in is chosen entry by entry, words are masked, and everything is seen before it
/// leaves.
struct ReportScreen: Screen {
    enum Action: Hashable, Sendable { case tick, all, mask, since, look, write, choose, move(Move) }

    static let name = "report"
    static let keys = KeyTable<Action>(
        [
            KeyBinding(.tick, [" ", .enter], "Put it in, or leave it out", group: "The report", hint: "in or out"),
            KeyBinding(.all, ["a"], "All under this heading, or none", group: "The report", hint: "all"),
            KeyBinding(.mask, ["m"], "Mask names and words", group: "The report", hint: "mask"),
            KeyBinding(.since, ["f"], "Only from a day on", group: "The report", hint: "since"),
            KeyBinding(.look, ["v"], "See what will leave, or choose again", group: "The report", hint: "see it"),
            KeyBinding(.write, ["o"], "Write it to a file", group: "The report", hint: "write it"),
            KeyBinding(.choose, [.escape], "Back to choosing", group: "The report", hint: "choose again"),
        ] + Move.lines(Move.list, Action.move))

    private var offer: ReportOffer
    private var chosen: Set<ReportItem>
    private var maskLine = ""
    private var list = SectionedList<ReportRow>()
    /// Everything that will leave, while it is looked at.
    private var preview: ScrollText?
    private var standing = ""
    private var seen: (revision: Int, from: Day?)?

    init(session: RecordID?, in context: Context) {
        offer = ReportOffer(session: session)
        chosen = offer.first(in: context)
        refresh(in: context)
    }

    var tab: Tab? { offer.session == nil ? .scales : .journal }
    func title(in context: Context) -> String { "A report for a therapist" }

    func availability(of action: Action, in context: Context) -> Availability {
        switch action {
        case .choose: return preview == nil ? .hidden : .enabled
        case .tick, .all, .since: return preview == nil && !list.isEmpty ? .enabled : .hidden
        case .mask: return list.isEmpty ? .hidden : .enabled
        case .look, .write:
            if list.isEmpty { return .hidden }
            return chosen.isEmpty ? .disabled("Nothing is in it yet; space puts something in") : .enabled
        case .move: return .enabled
        }
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .tick: if let item = list.selected?.item { chosen.formSymmetricDifference([item]) }
        case .all: toggleAll()
        case .mask: return [.ask(maskQuestion)]
        case .since:
            let words = ["today, 3 weeks ago, 1 september; empty: from the beginning"]
            return [.ask(Question("since", "Only from this day on", words, text: offer.from?.iso ?? ""))]
        case .look: if preview == nil { show(in: context) } else { preview = nil }
        case .choose: preview = nil
        case .write: return [.ask(placeQuestion(context))]
        case .move(let move): if preview == nil { step(move) } else { preview?.move(move) }
        }
        return []
    }

    private var maskQuestion: Question {
        let lines = [
            "Names and words with commas between. Anna=A. puts A. in her place; Ann* covers all that begins so."
        ]
        return Question("mask", "Words to mask", lines, text: maskLine)
    }

    private func placeQuestion(_ context: Context) -> Question {
        let lines = [
            "A page for any browser, plain for everyone who has the file. A name that ends in .md makes Markdown."
        ]
        return Question("place", "Write it where?", lines, text: "~/loam-report-\(context.today.iso).html")
    }

    private mutating func step(_ move: Move) {
        switch move {
        case .up: list.step(-1)
        case .down: list.step(1)
        case .pageUp: list.step(-list.page)
        case .pageDown: list.step(list.page)
        case .first: list.selectFirst()
        case .last: list.selectLast()
        default: break
        }
    }

    /// Everything under the heading the bar is beneath: in, or out where all of it is in already.
    private mutating func toggleAll() {
        guard let row = list.selected, let place = list.rows.firstIndex(of: row) else { return }
        let start = list.rows[...place].lastIndex { $0.isHeading }.map { $0 + 1 } ?? 0
        let items = Set(list.rows[start...].prefix { !$0.isHeading }.compactMap(\.item))
        chosen = items.isSubset(of: chosen) ? chosen.subtracting(items) : chosen.union(items)
    }

    // MARK: What will leave

    private func masked(in context: Context) -> MaskedReport {
        ReportWriter(chosen, of: offer, in: context).report.masked(by: Mask(line: maskLine))
    }

    private mutating func show(in context: Context) {
        let masked = masked(in: context)
        let width = min(72, context.bodySize.width)
        var page = ScrollText(masked.report.lines(width: width, glyphs: .unicode))
        page.fit(context.bodySize.below(2))
        preview = page
        standing = "This is all of it."
        if !maskLine.isEmpty { standing = "All of it\(placesText(masked.count))." }
        if !masked.longerWords.isEmpty {
            standing += " Still there: \(masked.longerWords.prefix(4).joined(separator: ", "))."
        }
    }

    private func placesText(_ count: Int) -> String {
        count == 0 ? "; no masked word is in it" : ", masked in \(count == 1 ? "1 place" : "\(count) places")"
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .answered(.wrote("mask", let words)):
            maskLine = trimmed(words)
            if preview != nil { show(in: context) }
        case .answered(.wrote("since", let words)): return since(trimmed(words), in: context)
        case .answered(.wrote("place", let path)) where !trimmed(path).isEmpty:
            let report = masked(in: context).report
            let isMarkdown = path.hasSuffix(".md")
            return [
                .writeOut(isMarkdown ? ReportMarkdown(report).text : ReportPage(report).text, to: trimmed(path))
            ]
        case .wheel(let rows): if preview == nil { list.step(rows.signum()) } else { preview?.wheel(rows) }
        case .clicked(let point): click(point, in: context)
        default: break
        }
        refresh(in: context)
        return []
    }

    private mutating func click(_ point: Point, in context: Context) {
        guard preview == nil, point.y >= 2 else { return }
        if list.click(row: point.y - 2, visible: context.bodySize.below(2).height), let item = list.selected?.item {
            chosen.formSymmetricDifference([item])
        }
    }

    private mutating func since(_ words: String, in context: Context) -> [Command] {
        guard !words.isEmpty else {
            offer.from = nil
            refresh(in: context)
            return []
        }
        guard let day = DateWords(now: context.now, dayStart: context.settings.dayStart).day(words) else {
            return [.notify("That day was not understood; 3 weeks ago or 1 sep would be")]
        }
        offer.from = day
        refresh(in: context)
        return []
    }

    private mutating func refresh(in context: Context) {
        let size = context.bodySize.below(2)
        if seen.map({ $0 != (context.journal.revision, offer.from) }) ?? true {
            seen = (context.journal.revision, offer.from)
            list.set(offer.rows(in: context), visible: size.height)
            chosen.formIntersection(Set(list.rows.compactMap(\.item)))
            if preview != nil { show(in: context) }
        } else {
            list.set(list.rows, visible: size.height)
        }
        preview?.fit(size)
    }

    // MARK: Drawing

    func draw(on canvas: inout Canvas, in context: Context) {
        guard !list.isEmpty else {
            return canvas.say("There is nothing to report yet: scales and entries come here once there are some.")
        }
        let head = preview == nil ? choosingHead(canvas.width) : standing
        canvas.write(head, in: canvas.bounds.row(0), role: .quiet)
        canvas.within(canvas.bounds.inset(top: 2)) { inner in
            if let preview { return preview.draw(on: &inner) }
            inner.within(inner.bounds.split(left: min(90, inner.width)).left) { list in
                self.list.draw(on: &list) { row, line in draw(line, on: &row, in: context) }
            }
        }
    }

    private func choosingHead(_ width: Int) -> String {
        let count = chosen.count == 1 ? "1 thing in it" : "\(chosen.count) things in it"
        let since = offer.from.map { ", from \($0.shortWithYear) on" } ?? ""
        let masks = maskLine.isEmpty ? "" : ", masked: \(maskLine)"
        if width < 60 { return "\(chosen.count) ticked, and only that leaves\(since)\(masks)" }
        return "\(count)\(since)\(masks). Only what is ticked leaves, and v shows it."
    }

    private func draw(_ line: ReportRow, on row: inout Canvas, in context: Context) {
        switch line {
        case .heading(let words): row.write(words, in: row.bounds, role: .heading)
        case .item(let item):
            let isIn = chosen.contains(item)
            let box = isIn ? "[\(row.glyphs.checked)] " : "[ ] "
            let (words, aside) = words(item, context)
            row.write(StyledText(box, isIn ? .accent : .quiet) + StyledText(words), aside: aside)
        }
    }

    private func words(_ item: ReportItem, _ context: Context) -> (String, String) {
        switch item {
        case .marks: return ("Days of sessions, as marks", "\(context.clock.count)")
        case .daily:
            let count = context.journal.records(of: .note).count { record in
                record.note.map { !$0.checkIn.measures.isEmpty } ?? false && offer.holds(record.when, in: context)
            }
            return ("Mood, sleep and the other numbers of the day", count == 1 ? "1 day" : "\(count) days")
        case .scale(let id):
            let count = context.journal.responses.count { $0.scale == id && offer.holds($0.header.when, in: context) }
            return (context.scales[id]?.title ?? id, count == 1 ? "1 result" : "\(count) results")
        case .record(let id):
            guard let record = context.journal[id] else { return ("", "") }
            let day = context.clock.day(of: record.when)
            return (record.summary(in: context), day.year == context.today.year ? day.short : day.shortWithYear)
        }
    }
}
