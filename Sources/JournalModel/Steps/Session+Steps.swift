/// What can be done with a session.
extension Session {
    /// The session begun at a moment.
    package func begun(at moment: Moment) -> Session {
        var session = self
        session.began = moment
        session.header.at = moment
        session.header.edited = moment
        return session
    }

    /// The session standing at its day: when it began, else noon of the day it is planned for.
    package func atItsDay(beside now: Moment) -> Session {
        var session = self
        session.header.at =
            began ?? planned.map { Moment(day: $0, hour: 12, offset: now.offset, zone: now.zone) }
        session.header.session = nil
        return session
    }

    /// Sets how many days a window lasts; 0 goes back to the default.
    package mutating func set(_ window: WindowName, days: Int) {
        windows.removeAll { $0.name == window.rawValue }
        if days > 0 { windows.append(Window(window.rawValue, days: days)) }
        let order = WindowName.allCases.map(\.rawValue)
        windows.sort { (order.firstIndex(of: $0.name) ?? order.count) < (order.firstIndex(of: $1.name) ?? order.count) }
    }
}

extension Journal {
    /// The first day after the afterglow window a day lies in; nil outside of one.
    package func afterglowEnd(on today: Day, _ clock: SessionClock) -> Day? {
        guard let place = clock.place(of: today), let session = self[place.session]?.session,
            let start = clock.day(ofSession: place.session), let last = session.lastDay(of: .afterglow),
            start + last >= today
        else { return nil }
        return start + (last + 1)
    }

    /// How long a letter or a decision rests when nothing else is said: to the end of the window, else a week.
    package func usualRest(on today: Day, _ clock: SessionClock) -> Day { afterglowEnd(on: today, clock) ?? today + 7 }
}
