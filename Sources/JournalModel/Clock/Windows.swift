/// The windows a session opens, in order. Names as they stand in the file.
package enum WindowName: String, Choice {
    case afterEffects = "after-effects"
    case afterglow
    case settling

    package var label: String { rawValue }

    /// The last day of the window after a medicine, by default; nil where the person is asked.
    ///
    /// After-effects of about three days and six weeks of settling: Open MDMA manual v6, 8.3 and 8.5; afterglow of
    /// one to two weeks is anecdotal. Defaults, not facts, and shown as such.
    package func defaultDays(after medicine: Medicine) -> Int? {
        switch (self, medicine) {
        case (.afterEffects, _): 3
        case (.afterglow, .mdma), (.afterglow, .psilocybin): 14
        case (.afterglow, .ketamine): 3
        case (.afterglow, .other): nil
        case (.settling, _): 42
        }
    }
}

extension Session {
    package var family: Medicine { Medicine(named: medicine) }

    /// The last day of a window of this session: as the person set it, else the default.
    package func lastDay(of window: WindowName) -> Int? {
        windows.first { $0.name == window.rawValue }?.days ?? window.defaultDays(after: family)
    }

    /// The windows open on a day after this session, the shortest first.
    package func openWindows(onDay day: Int) -> [WindowName] {
        guard day >= 0 else { return [] }
        return WindowName.allCases.filter { (lastDay(of: $0) ?? -1) >= day }
    }
}
