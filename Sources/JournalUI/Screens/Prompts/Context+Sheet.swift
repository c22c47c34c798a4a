import JournalModel
import JournalPrompts

extension Context {
    /// The session a sheet is chosen for: the one under way, else the next one planned.
    var sheetSession: Session? { journal.sessionToPrepare(now: now, today: today) }

    /// "your session on Tue 2 Dec".
    func sheetName(_ session: Session) -> String {
        if session.began != nil { return "the session under way" }
        return session.planned.map { "your session on \($0.short)" } ?? "your next session"
    }

    /// Puts a prompt on the sheet of the next session or takes it off; without a session, asks for a day first.
    func toggleOnSheet(_ prompt: String) -> [Command] {
        guard let session = sheetSession else { return [.ask(Self.planning)] }
        var changed = session
        let isOn = session.prompts.contains(prompt)
        if isOn { changed.prompts.removeAll { $0 == prompt } } else { changed.prompts.append(prompt) }
        changed.header.edited = now
        let label = isOn ? "Taken off the sheet" : "On the sheet for \(sheetName(session))"
        return [.commit(.put(.session(changed), over: .session(session), label: label))]
    }

    private static let planning = Question(
        "plan", "No session is planned yet", ["When might it be? A day is enough: in 3 weeks, 2 december."], text: "")

    /// Plans a session on the day that was said, with a prompt on its sheet.
    func planned(_ words: String, with prompt: String) -> [Command] {
        guard !trimmed(words).isEmpty else { return [] }
        guard let day = comingDay(words) else {
            return [.notify("That day was not understood. t asks again")]
        }
        var session = plannedSession()
        session.planned = day
        session.header.at = Moment(day: day, hour: 12, offset: now.offset, zone: now.zone)
        session.prompts = [prompt]
        return [.commit(.put(.session(session), over: nil, label: "Planned for \(day.short), the prompt on its sheet"))]
    }

    /// A day from today on; a date without a year is the next such date.
    private func comingDay(_ words: String) -> Day? {
        guard let day = DateWords(now: now, dayStart: settings.dayStart).day(words) else { return nil }
        if day >= today { return day }
        let hasYear =
            words.contains { $0.isNumber } && words.split(whereSeparator: { !$0.isNumber }).contains { $0.count == 4 }
        guard !hasYear else { return nil }
        return Day(year: day.year + 1, month: day.month, day: day.day)
    }
}
