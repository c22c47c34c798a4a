import JournalModel

/// The forms around an insight: looking at it again, and deciding.
extension FormSpec {
    /// How true it is now; the decision too once its day has come, and lightly how the small step went.
    static func revisit(_ insight: Insight, in context: Context) -> FormSpec {
        let last = max(0, insight.revisits.count - 1)
        var lines = [
            FormLine("revisits.\(last).trueNow", "How true now", .rating(0...10)),
            FormLine("revisits.\(last).text", "In your words", .text, hint: "if there are any"),
        ]
        if insight.isDecisionDue(on: context.today) { lines += decisionLines }
        if let step = insight.step {
            let place = max(0, step.followUps.count - 1)
            lines.append(
                FormLine("step.followUps.\(place).text", "Your step", .line, hint: "how it went; anything, or nothing"))
        }
        var spec = FormSpec(noun: "Insight", title: "Looked at again", tab: .insights, lines: lines)
        spec.lead = { record, context in record.insight?.lead(in: context) ?? [] }
        spec.saved = "Kept, how true it is now"
        spec.changed = { record, _, _ in
            guard case .insight(var insight) = record else { return record }
            insight.dropEmptyParts()
            return .insight(insight)
        }
        return spec
    }

    /// What was decided, or how long it waits still.
    static func deciding(_ insight: Insight) -> FormSpec {
        var spec = FormSpec(noun: "Decision", title: "A decision", tab: .insights, lines: decisionLines)
        spec.lead = { record, context in record.insight?.lead(in: context) ?? [] }
        spec.saved = "Kept with the decision"
        return spec
    }

    private static var decisionLines: [FormLine] {
        [
            FormLine("decision.decided", "You decide", .text, hint: "also: not to decide"),
            FormLine("decision.until", "or wait until", .day, hint: "in 2 weeks"),
        ]
    }

    /// Gives a decision its wait, when none was named.
    static func withWait(_ record: Record, in context: Context) -> Record {
        guard case .insight(var insight) = record else { return record }
        insight.wait(until: context.usualRest)
        return .insight(insight)
    }
}

extension Insight {
    /// True then, and each time since.
    var truths: [Int] { (sure.map { [$0] } ?? []) + revisits.compactMap(\.trueNow) }

    /// It begins to be looked at again: an empty look, and an empty word on its step.
    mutating func beginRevisit(at now: Moment) {
        revisits.append(Revisit(at: now, trueNow: nil, text: ""))
        step?.followUps.append(Annotation(at: now, text: ""))
    }

    mutating func dropEmptyParts() {
        revisits.removeAll { $0.trueNow == nil && trimmed($0.text).isEmpty }
        step?.followUps.removeAll { trimmed($0.text).isEmpty }
    }

    /// The lines above a form about it.
    func lead(in context: Context) -> [String] {
        var lines = [text]
        if let sure { lines.append("\(sure) of 10 then.") }
        if let decision, isDecisionDue(on: context.today) {
            lines.append("The decision: \(decision.what)")
            for (word, text) in [
                ("For", decision.reasonsFor), ("Against", decision.against), ("Left alone", decision.untouched),
            ]
            where !text.isEmpty { lines.append("\(word): \(text)") }
        }
        if let step { lines.append("If \(step.cue), then I will \(step.action).") }
        return lines
    }
}
