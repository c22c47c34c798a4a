import JournalModel
import JournalPrompts
import TextUI

/// A prompt as it is read before it is answered.
enum PromptReading {
    /// - Parameter shows: Whether the words of an activation are shown; they wait until they are asked for.
    static func lines(_ prompt: Prompt, shows: Bool, full: Bool = false, in context: Context) -> [StyledText] {
        var lines: [StyledText] = []
        if prompt.isActivation { lines += [StyledText(context.place(ofActivation: prompt), .heading), StyledText()] }
        if prompt.isActivation, !shows {
            let about = context.catalogue.domain(prompt.schema)?.about ?? ""
            if !about.isEmpty { lines += [StyledText(about, .text), StyledText()] }
            lines.append(StyledText("Its words wait until you open it.", .quiet))
        } else {
            let words = full && !prompt.full.isEmpty ? prompt.full : prompt.text
            lines += words.split(separator: "\n").map { StyledText(String($0), .text) }
            if !prompt.hint.isEmpty { lines += [StyledText(), StyledText(prompt.hint, .quiet)] }
        }
        return lines + [StyledText()] + facts(prompt, in: context).map { StyledText($0, .quiet) }
    }

    private static func facts(_ prompt: Prompt, in context: Context) -> [String] {
        var facts = [[form(prompt), effort(prompt.effort)].joinedWords]
        if let days = prompt.days, let words = span(days) { facts.append(words) }
        if let used = context.lastUse(of: prompt.id) {
            facts.append("\(prompt.isActivation ? "Met" : "Answered") \(context.ago(used)).")
        }
        if context.isSkipped(prompt.id) { facts.append("It rests. x brings it back.") }
        if context.sheetSession?.prompts.contains(prompt.id) == true { facts.append("On the sheet for your session.") }
        return facts.filter { !$0.isEmpty }
    }

    private static func form(_ prompt: Prompt) -> String {
        guard prompt.isActivation else { return prompt.form.label }
        return prompt.intensity.map { "meant to be about \($0) of 10" } ?? ""
    }

    private static func effort(_ effort: Int) -> String {
        switch effort {
        case 1: "a minute"
        case 2: "some minutes"
        default: "a while"
        }
    }

    private static func span(_ days: DaySpan) -> String? {
        switch (days.from, days.to) {
        case (let from?, let to?): "Made for day \(from) to \(to)."
        case (let from?, nil): "Made for day \(from) and after."
        case (nil, let to?): "Made for the time until day \(to)."
        case (nil, nil): nil
        }
    }
}
