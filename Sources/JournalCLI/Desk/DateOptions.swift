import ArgumentParser
import JournalModel

extension Desk {
    /// The day an option's words mean.
    func day(_ words: String?, option: String) throws -> Day? {
        guard let words else { return nil }
        if let day = self.words.day(words) { return day }
        throw ValidationError(
            "\(option) takes a day, like today, last friday, 3 weeks ago or 17 nov; \"\(Printable.line(words))\" is not one."
        )
    }

    /// The moment an option's words mean, not in the future.
    func moment(_ words: String?, option: String) throws -> Moment? {
        guard let words else { return nil }
        guard let moment = self.words.moment(words) else {
            throw ValidationError(
                "\(option) takes a time, like 21:00, yesterday 21:00 or 17 nov 9:30; \"\(Printable.line(words))\" is not one."
            )
        }
        guard moment <= now else {
            throw ValidationError("\(option) lies in the future: \(moment.calendarDay.shortWithYear), \(moment.clock).")
        }
        return moment
    }
}
