import JournalModel
import TextUI

/// What can be chosen, and where the journal lives. Every choice holds at once.
struct SettingsScreen: Screen {
    enum Action: Hashable, Sendable { case up, down, open, more, less }

    static let name = "settings"
    static let keys = KeyTable<Action>([
        KeyBinding(.open, [.enter], "Open it, or choose the next", group: "Settings", hint: "choose"),
        KeyBinding(.more, [.right, "l", " "], "The next choice", group: "Settings", hint: "next"),
        KeyBinding(.less, [.left, "h"], "The choice before", group: "Settings", hint: "before"),
        KeyBinding(.up, [.up, "k"], "Up", group: "Moving"),
        KeyBinding(.down, [.down, "j"], "Down", group: "Moving"),
    ])

    /// The lines there are, in order.
    enum Line: CaseIterable, Sendable {
        case theme, dayStart, motion, trackers, keys, people, vault, trash, problems, backups, takingIn, export
    }

    /// The themes that come with Loam, as their files are called.
    static let themes = ["dusk", "paper", "plain", "contrast"]

    private var selected = 0
    private var line: Line { Line.allCases[selected] }

    func title(in context: Context) -> String { "Settings" }

    func availability(of action: Action, in context: Context) -> Availability {
        switch (action, line) {
        case (.more, .theme), (.more, .dayStart), (.more, .motion), (.less, .theme), (.less, .dayStart),
            (.less, .motion):
            .enabled
        case (.more, _), (.less, _): .hidden
        default: .enabled
        }
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .up: selected = max(0, selected - 1)
        case .down: selected = min(Line.allCases.count - 1, selected + 1)
        case .open: return line.route.map { [.open($0)] } ?? choose(1, in: context)
        case .more: return choose(1, in: context)
        case .less: return choose(-1, in: context)
        }
        return []
    }

    private func choose(_ by: Int, in context: Context) -> [Command] {
        switch line {
        case .theme:
            let place = Self.themes.firstIndex(of: context.settings.theme) ?? 0
            let count = Self.themes.count
            return [.set(.theme(Self.themes[(place + by + count) % count]))]
        case .dayStart: return [.set(.dayStart((context.settings.dayStart + by + 13) % 13))]
        case .motion: return [.set(.motion(!context.settings.motion))]
        default: return []
        }
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .wheel(let rows): selected = max(0, min(Line.allCases.count - 1, selected + rows.signum()))
        case .clicked(let point):
            let index = top(context.bodySize.height, context) + point.y
            guard rows(context.bodySize.height).indices.contains(index), let line = rows(context.bodySize.height)[index]
            else {
                break
            }
            if self.line == line { return perform(.open, in: context) }
            selected = Line.allCases.firstIndex(of: line) ?? selected
        default: break
        }
        return []
    }

    // MARK: Drawing

    /// A row for each line, with air between the groups where there is room.
    private func rows(_ height: Int) -> [Line?] {
        guard height >= 14 else { return Line.allCases }
        return Line.allCases.flatMap { line in line == .trackers || line == .vault ? [nil, line] : [line] }
    }

    private func top(_ height: Int, _ context: Context) -> Int {
        let place = rows(height).firstIndex(of: line) ?? 0
        return max(0, place - (height - about(context).count - 2))
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        let rows = rows(canvas.height)
        let about = about(context)
        let top = top(canvas.height, context)
        let room = canvas.height - about.count - 1
        for (y, row) in rows.dropFirst(top).prefix(room).enumerated() {
            guard let row else { continue }
            canvas.within(canvas.bounds.row(y).split(left: 78).left) { line in
                draw(row, on: &line, in: context)
                if row == self.line { line.select(line.bounds) }
            }
        }
        for (y, line) in about.enumerated() { canvas.write(line, at: Point(0, canvas.height - about.count + y)) }
    }

    private func draw(_ line: Line, on canvas: inout Canvas, in context: Context) {
        let label = canvas.width < 60 ? 16 : 33
        canvas.write(canvas.width < 60 ? line.short : line.label, in: Rect(1, 0, label - 2, 1), role: .text)
        canvas.write(
            line.value(in: context), in: canvas.bounds.inset(left: label), role: line.isChoice ? .accent : .quiet)
    }

    /// What the line under the bar means, then where the journal lives.
    private func about(_ context: Context) -> [StyledText] {
        let width = min(72, context.bodySize.width)
        var lines = StyledText(line.about, .quiet).wrapped(to: width)
        if !context.folder.isEmpty {
            lines += (StyledText("The journal lives in ", .faint) + StyledText(context.folder, .quiet)).wrapped(
                to: context.bodySize.width)
        }
        return lines
    }
}

extension SettingsScreen.Line {
    var label: String {
        switch self {
        case .theme: "Theme"
        case .dayStart: "A day begins at"
        case .motion: "Motion"
        case .trackers: "Your own trackers"
        case .keys: "Keys"
        case .people: "Your people and your plan"
        case .takingIn: "Take in from another program"
        case .vault: "Vault"
        case .backups: "Backups"
        case .export: "Write it out"
        case .trash: "Trash"
        case .problems: "Files that could not be opened"
        }
    }

    /// The label where there is little room.
    var short: String {
        switch self {
        case .dayStart: "Day begins"
        case .trackers: "Trackers"
        case .people: "Your people"
        case .takingIn: "Take in"
        case .problems: "Odd files"
        default: label
        }
    }

    var about: String {
        switch self {
        case .theme: "Dusk is dark, paper is light, plain has no colour at all, contrast is for tired eyes."
        case .dayStart: "Nights are long: what is written before this hour still belongs to the evening before."
        case .motion: "The breathing line and the letters that thin out. Off, everything goes by keys."
        case .trackers:
            "Asked each day beside mood, energy, sleep, tension and openness: a number, yes or no, one of a few words, or a length of time."
        case .keys: "Every key can be another one."
        case .people: "Shown under Help now: who to turn to, and what helps you. Only you write it."
        case .takingIn: "What you wrote in jrnl, Day One, Daylio, Markdown and others. It shows all of it first."
        case .vault: "A passphrase for all of it, so that nobody else reads it."
        case .backups: "Loam copies the journal once a day and keeps some days, weeks and months of it."
        case .export: "For another program, or as a book to read. The journal stays as it is."
        case .trash: "What was deleted waits here for 30 days."
        case .problems: "They are left as they are; everything else opens."
        }
    }

    /// Whether it is chosen on its own line.
    var isChoice: Bool { route == nil }

    var route: Route? {
        switch self {
        case .theme, .dayStart, .motion: nil
        case .trackers: .trackers
        case .keys: .keySettings
        case .people: .ownPeople
        case .takingIn: .takingIn
        case .vault: .vault
        case .backups: .backups
        case .export: .export
        case .trash: .trash
        case .problems: .problems
        }
    }

    func value(in context: Context) -> String {
        let settings = context.settings
        switch self {
        case .theme: return SettingsScreen.themes.contains(settings.theme) ? settings.theme : SettingsScreen.themes[0]
        case .dayStart: return "\(padded(settings.dayStart, 2)):00"
        case .motion: return settings.motion ? "on" : "off"
        case .trackers:
            return settings.trackers.isEmpty ? "none yet" : settings.trackers.map(\.name).joined(separator: ", ")
        case .keys: return settings.keys.isEmpty ? "as they came" : "some are your own"
        case .people: return settings.ownPeople.isEmpty ? "nothing written yet" : firstLine(settings.ownPeople)
        case .takingIn: return "jrnl, Day One, Markdown, ..."
        case .vault: return context.vault.words
        case .backups: return context.lastBackup
        case .export: return "eight shapes"
        case .trash: return "30 days"
        case .problems:
            let count = context.journal.unreadable.count
            return count == 0 ? "none" : count == 1 ? "1 file" : "\(count) files"
        }
    }
}

extension VaultStanding {
    /// How it stands, in a few words.
    fileprivate var words: String { conversion == nil ? isOn ? "on" : "off" : "not done yet" }
}
