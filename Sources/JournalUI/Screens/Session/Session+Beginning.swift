import JournalModel
import JournalPrompts

extension Context {
    /// A session of which nothing is known yet.
    func newSession() -> Session {
        var header = newHeader()
        header.session = nil
        return Session(header: header)
    }

    /// A session to be logged afterwards; its day is a guess that stands in the form to be corrected.
    func pastSession() -> Session {
        var session = newSession()
        let day = now.hour >= 16 ? today : today + -1
        session.began = Moment(day: day, hour: 10, offset: now.offset, zone: now.zone)
        return session
    }

    /// A session that lies ahead, with the first preparation list laid out.
    func plannedSession() -> Session {
        var session = newSession()
        session.preparation = firstChecklist
        return session
    }

    /// The first preparation list; each line is the person's to keep, change or drop.
    var firstChecklist: [ChecklistLine] { safety.markers.checklist.items.map { ChecklistLine($0.text) } }

    /// The heading a line of the preparation list stands under, when the line is still one of the first list.
    func checklistGroup(of text: String) -> String? {
        let list = safety.markers.checklist
        guard let item = list.items.first(where: { $0.text == text }) else { return nil }
        return list.groups.first { $0.id == item.group }?.title
    }
}
