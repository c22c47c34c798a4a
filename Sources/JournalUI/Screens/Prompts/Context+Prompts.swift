import JournalModel
import JournalPrompts

extension Context {
    /// When a prompt was last answered or worked with.
    func lastUse(of prompt: String) -> Moment? { history.lastUse(ofPrompt: prompt) }

    /// How many prompts of a pack were ever answered.
    func used(of pack: Pack) -> Int { pack.prompts.count { lastUse(of: $0.id) != nil } }

    /// "today", "5 days ago", "6 weeks ago".
    func ago(_ moment: Moment) -> String { dayWords(today - clock.day(of: moment)) }

    /// Whether a prompt was passed over and still rests.
    func isSkipped(_ prompt: String) -> Bool {
        guard let day = memory[prompt]?.skipped else { return false }
        return today - day < inquiry.settings.skipRest
    }
}

/// How long ago so many days are, in words.
func dayWords(_ days: Int) -> String {
    switch days {
    case ...0: "today"
    case 1: "yesterday"
    case 2..<14: "\(days) days ago"
    case 14..<84: "\(days / 7) weeks ago"
    case 84..<730: "\(days / 30) months ago"
    default: "\(days / 365) years ago"
    }
}

/// "1 prompt", "3 prompts".
func numbered(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
