import JournalModel
import JournalPrompts
import TextUI

/// The help page as lines to read: the numbers first, what is said of them after.
struct HelpText {
    private(set) var lines: [StyledText] = []
    /// Where each section begins, as an index into the lines.
    private(set) var starts: [Int] = []

    /// - Parameter own: The person's own page; empty when nothing is written yet.
    init(_ page: HelpPage, own: String) {
        for section in page.sections { write(section, in: page, own: own) }
        gap()
        add(page.stale, .quiet)
        gap()
        add(page.never, .quiet)
    }

    private mutating func write(_ section: HelpSection, in page: HelpPage, own: String) {
        gap()
        starts.append(lines.count)
        add(section.title, .heading)
        let isOwn = section.id == "own"
        if isOwn, !own.isEmpty {
            lines += Markdown.styled(own)
            return
        }
        write(section.entries, in: page)
        if !section.intro.isEmpty { add(section.intro, section.entries.isEmpty ? .text : .quiet) }
        for line in section.lines { bullet(line) }
        if isOwn { lines.append(StyledText("e  ", .key) + StyledText("writes it", .text)) }
    }

    /// What all of them are for is said once, beneath them.
    private mutating func write(_ entries: [HelpEntry], in page: HelpPage) {
        let shared = entries.count > 1 && Set(entries.map(\.what)).count == 1
        for entry in entries {
            if !shared { gap(unlessAfterHeading: true) }
            let contact = entry.contact.joined(separator: ", or ")
            // "look up: NAME" says the name already.
            let who = shared ? entry.place : contact.contains(entry.name) ? "" : entry.name
            lines.append(StyledText(contact, .strong) + StyledText(who.isEmpty ? "" : "   \(who)", .text))
            if shared { continue }
            add([entry.place, entry.what].filter { !$0.isEmpty }.joined(separator: ". "), .quiet)
            if !entry.limits.isEmpty { add(entry.limits, .quiet) }
            if entry.certainty == "remembered" { add(page.meaning(ofCertainty: entry.certainty), .faint) }
        }
        if shared, let first = entries.first { add(first.what, .text) }
        if !shared, !entries.isEmpty { gap() }
    }

    private mutating func bullet(_ text: String) {
        var line = StyledText("·  ", .quiet)
        line.append(text, .text)
        line.hanging = 3
        lines.append(line)
    }

    private mutating func add(_ text: String, _ role: Role) {
        if !text.isEmpty { lines.append(StyledText(text, role)) }
    }

    private mutating func gap(unlessAfterHeading: Bool = false) {
        guard let last = lines.last, !last.isEmpty else { return }
        if unlessAfterHeading, starts.last == lines.count - 1 { return }
        lines.append(StyledText())
    }
}
