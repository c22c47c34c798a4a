import JournalModel
import JournalPrompts
import TextUI

/// How a letter stands: resting, rested, or with something that became of it.
extension Draft {
    /// "letter to M.", or what else it is.
    var name: String {
        let what = form.isEmpty ? "letter" : form
        return to.isEmpty ? what : "\(what) to \(to)"
    }

    /// How many of the pages have an answer.
    func answered(_ pages: [DiscernmentPage]) -> Int {
        pages.count { page in discernment.contains { $0.prompt == page.id && !trimmed($0.text).isEmpty } }
    }
}

extension Context {
    /// Whether a letter's words may be carried out: its rest is over and its pages are answered.
    func mayCopy(_ draft: Draft) -> Availability {
        guard let until = draft.holdUntil else {
            return .disabled("It has not rested yet. H gives it a rest; copying opens after it.")
        }
        guard until <= today else {
            return .disabled(
                "It rests until \(until.short(beside: today)). Copying opens then, once the pages are answered.")
        }
        let pages = safety.markers.discernment.pages
        let open = pages.count - draft.answered(pages)
        if open == 0 { return .enabled }
        return .disabled(
            open == 1
                ? "One of the pages is still open; d goes there"
                : "\(open) of \(pages.count) pages are still open; d goes there")
    }
}

extension Draft {
    /// The lines above a letter: to whom, when, how it stands, and how true it stayed.
    func head(in context: Context) -> [StyledText] {
        let day = context.clock.day(of: header.when)
        let place = context.clock.place(of: header.when).map { " · day \($0.day)" } ?? ""
        let name = StyledText(self.name.prefix(1).uppercased() + self.name.dropFirst(), .heading)
        let when = StyledText(day.short(beside: context.today) + place, .quiet)
        return [name, when + StyledText(" · ", .quiet) + StyledText(restWords(context), .accent)]
            + [trueLine].compactMap(\.self) + [
                StyledText()
            ]
    }

    private func restWords(_ context: Context) -> String {
        if let outcome {
            let since = outcomeAt.map { " since \(context.clock.day(of: $0).short(beside: context.today))" } ?? ""
            return outcome.label + since
        }
        guard let until = holdUntil else { return "has no rest yet" }
        let left = until - context.today
        if left > 0 {
            return "rests until \(until.short(beside: context.today)), \(left == 1 ? "1 day" : "\(left) days")"
        }
        return left == 0 ? "rested, since today" : "rested, since \(until.short(beside: context.today))"
    }

    private var trueLine: StyledText? {
        let values = rereads.compactMap(\.trueNow)
        guard !values.isEmpty else { return nil }
        return trueText("true now, each time  ", values)
    }
}

/// "8 6 5" with a small chart beside, where there is more than one.
func trueText(_ label: String, _ values: [Int]) -> StyledText {
    var text = StyledText(label, .quiet)
    for (index, value) in values.enumerated() {
        text.append(index == 0 ? "" : "  ", .quiet)
        text.append(String(value), .charge(value))
    }
    if values.count > 1 { text.append("   " + Sparkline(values.map(Double.init)).text(), .chart) }
    return text
}
