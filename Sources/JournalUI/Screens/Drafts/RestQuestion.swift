import JournalModel
import TextUI

/// How long something rests: until the afterglow ends, a week, or a day in words.
struct RestQuestion {
    let name: String
    let title: String
    let context: Context

    /// What an answer came to.
    enum Reply {
        case day(Day)
        case ask(Question)
        case unclear(String)
    }

    private var days: [(label: String, day: Day)] {
        let week = context.today + 7
        let end = context.afterglowEnd.map { ("Until the afterglow ends (\($0.dayMonth))", $0) }
        return [end, ("A week, until \(week.short)", week)].compactMap(\.self)
    }

    var question: Question {
        let lines = context.afterglowEnd == nil ? [] : ["The window is a usual one, not a rule; yours may differ."]
        return Question(name, title, lines, options: days.map(\.label) + ["Until a day you name"])
    }

    /// Reads an answer to the question; nil when it was another one's.
    func reply(to answer: Answer) -> Reply? {
        switch answer {
        case .chose(name, let index):
            if days.indices.contains(index) { return .day(days[index].day) }
            let lines = ["2 december, in 3 weeks, next friday"]
            return .ask(Question(name, "Until which day", lines, text: ""))
        case .wrote(name, let words):
            let reader = DateWords(now: context.now, dayStart: context.settings.dayStart)
            guard let day = reader.dayAhead(words) else {
                return .unclear("That day was not understood, and nothing is changed; in 3 weeks would do")
            }
            return day > context.today ? .day(day) : .unclear("\(day.short) is not ahead of today; nothing is changed")
        default: return nil
        }
    }
}

extension Context {
    /// The first day after the afterglow window today lies in; nil outside of one.
    var afterglowEnd: Day? { journal.afterglowEnd(on: today, clock) }

    /// How long a letter or a decision rests when nothing else is said: to the end of the window, else a week.
    var usualRest: Day { journal.usualRest(on: today, clock) }
}

extension Day {
    /// "2 Dec".
    var dayMonth: String { "\(day) \(monthName.prefix(3))" }

    /// "Tue 17 Nov", with the year where it is not the one of `today`.
    func short(beside today: Day) -> String { year == today.year ? short : shortWithYear }
}
