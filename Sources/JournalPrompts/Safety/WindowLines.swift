package import JournalModel

/// What is said in one window after one medicine.
package struct WindowText: Fielded, Hashable, Identifiable {
    /// The window as it stands in a session (`WindowName`), or later.
    package var id = ""
    package var title = ""
    /// From its first to its last day by default; open where the person is asked.
    package var days = DaySpan(from: nil, to: nil)
    /// Pairs of quiet lines.
    package var lines: [[String]] = []
    /// The question, where the length is asked for.
    package var ask = ""
    package var source = ""
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<WindowText>([
        Field("id", \.id, .text),
        Field("title", \.title, .text),
        Field("days", \.days, .part),
        Field("lines", \.lines, .part),
        Field("ask", \.ask, .text),
        Field("source", \.source, .text),
    ])

    /// The two lines of a day: another pair each day, the same all day.
    package func lines(onDay day: Int) -> [String] {
        lines.isEmpty ? [] : lines[(day % lines.count + lines.count) % lines.count]
    }
}

/// The windows after one medicine.
package struct MedicineWindows: Fielded, Hashable, Identifiable {
    package var id = ""
    package var title = ""
    package var windows: [WindowText] = []
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<MedicineWindows>([
        Field("id", \.id, .text),
        Field("title", \.title, .text),
        Field("windows", \.windows, .part),
    ])
}

/// What Today says of the windows a session opens: defaults, not facts, and said so.
package struct WindowLines: Fielded, Hashable {
    /// That these are defaults.
    package var note = ""
    package var source = ""
    package var rule = ""
    package var medicines: [MedicineWindows] = []
    /// What is said once the windows have closed.
    package var later = WindowText()
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<WindowLines>([
        Field("note", \.note, .text),
        Field("source", \.source, .text),
        Field("rule", \.rule, .text),
        Field("medicines", \.medicines, .part),
        Field("later", \.later, .part),
    ])

    /// What is said of a window after a medicine; of no window what is said later on.
    package func text(of window: WindowName?, after medicine: Medicine) -> WindowText {
        guard let window else { return later }
        let own = medicines.first { $0.id == medicine.rawValue }
        return own?.windows.first { $0.id == window.rawValue } ?? later
    }
}
