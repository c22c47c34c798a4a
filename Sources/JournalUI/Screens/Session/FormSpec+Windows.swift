import JournalModel
import JournalPrompts

extension FormSpec {
    /// Short enough to stand at the left of a line.
    private static func words(_ window: WindowName) -> String {
        window == .afterEffects ? "aftereffects" : window.label
    }

    /// How long the windows of a session last; an empty line leaves one open.
    static var windows: FormSpec {
        let lines = WindowName.allCases.enumerated().map { index, window in
            FormLine("windows.\(index).days", words(window), .whole, hint: "days")
        }
        var spec = FormSpec(noun: "Session", title: "Windows", tab: .journal, lines: lines)
        spec.lead = { _, context in
            ["The last day of each, counted from the session's own day as 0.", context.safety.windows.note]
        }
        spec.finished = { record, _ in
            guard case .session(var session) = record else { return record }
            session.windows.removeAll { $0.days <= 0 }
            return .session(session)
        }
        return spec
    }
}

extension Session {
    /// The session with every window written out, as it holds now.
    var withAllWindows: Session {
        var session = self
        session.windows = WindowName.allCases.map { Window($0.rawValue, days: lastDay(of: $0) ?? 0) }
        return session
    }
}
