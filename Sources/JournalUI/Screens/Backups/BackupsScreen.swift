import JournalModel
import TextUI

/// How many backups are kept, and which there are; one can be made now.
struct BackupsScreen: Screen {
    enum Action: Hashable, Sendable { case make, more, less, move(Move) }

    static let name = "backups"
    static let keys = KeyTable<Action>(
        [
            KeyBinding(.make, ["b"], "Make a backup now", group: "Backups", hint: "back up now"),
            KeyBinding(.more, [.right, "l", .enter], "More, or on and off", group: "Backups", hint: "more"),
            KeyBinding(.less, [.left, "h"], "Fewer", group: "Backups", hint: "fewer"),
        ] + Move.lines(Move.shelf, Action.move))

    /// A line of the screen.
    enum Row: Hashable, Sendable {
        case automatic, daily, weekly, monthly
        case backup(MadeBackup)
    }

    private var shelf = Shelf<Row>(readsBelow: true)
    private var asking = FirstAsking(.listBackups)

    func title(in context: Context) -> String { "Backups" }

    func availability(of action: Action, in context: Context) -> Availability {
        switch (action, shelf.selected) {
        case (.more, .backup), (.less, .backup), (.less, .automatic), (.more, nil), (.less, nil): .hidden
        default: .enabled
        }
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .make: return [.makeBackup, .notify("Making a backup")]
        case .more: return change(1, in: context)
        case .less: return change(-1, in: context)
        case .move(let move): shelf.move(move)
        }
        refresh(in: context)
        return []
    }

    private func change(_ by: Int, in context: Context) -> [Command] {
        var plan = context.settings.backups
        switch shelf.selected {
        case .automatic: plan.automatic.toggle()
        case .daily: plan.daily = max(0, min(366, plan.daily + by))
        case .weekly: plan.weekly = max(0, min(520, plan.weekly + by))
        case .monthly: plan.monthly = max(0, min(1200, plan.monthly + by))
        case .backup, nil: return []
        }
        return [.set(.backups(plan))]
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        _ = shelf.take(event)
        refresh(in: context)
        return asking.commands(at: event)
    }

    private mutating func refresh(in context: Context) {
        var rows: [ShelfRow<Row>] = [
            .heading("Kept"), .item(.automatic), .item(.daily), .item(.weekly), .item(.monthly),
        ]
        if let made = context.backups, !made.isEmpty {
            rows += [.heading("There are")] + made.map { .item(.backup($0)) }
        }
        shelf.set(rows)
        shelf.fit(context.bodySize)
        shelf.read(0) { Self.about($0, context) }
    }

    // MARK: Words

    private static func about(_ row: Row, _ context: Context) -> [StyledText] {
        switch row {
        case .automatic:
            return [
                StyledText("One each day", .heading), StyledText(),
                StyledText("When Loam opens for the first time on a day, it copies every file as it stands.", .text),
                StyledText(),
                StyledText(
                    "This helps against a slip of the hand or a damaged file. It lies on the same disk: against a lost machine, put one elsewhere now and then.",
                    .text),
                StyledText(), StyledText("loam backup --to FOLDER", .accent),
            ]
        case .daily, .weekly, .monthly:
            return [
                StyledText("How long they stay", .heading), StyledText(),
                StyledText(
                    "The last backup of each day, week and month stays, so many of each. Nothing of the last two days goes.",
                    .text),
                StyledText(),
                StyledText("What you erase for good goes from these too; copies elsewhere keep theirs.", .quiet),
            ]
        case .backup(let backup):
            return [
                StyledText(words(backup, context), .heading), StyledText(),
                StyledText("It is a folder with your journal's files, as they were:", .text),
                StyledText("\(context.folder)/backups/\(backup.name)", .quiet), StyledText(),
                StyledText("To bring it back, close Loam and type", .text),
                StyledText("loam restore \(backup.name)", .accent), StyledText(),
                StyledText("It shows first what would change, and keeps what it replaces.", .quiet),
            ]
        }
    }

    private static func words(_ backup: MadeBackup, _ context: Context) -> String {
        "\(context.clock.day(of: backup.made).short(beside: context.today)), \(backup.made.clock)"
    }

    private static func label(_ row: Row, _ context: Context) -> (String, String) {
        let plan = context.settings.backups
        return switch row {
        case .automatic: ("One each day", plan.automatic ? "on" : "off")
        case .daily: ("Days", "\(plan.daily)")
        case .weekly: ("Weeks", "\(plan.weekly)")
        case .monthly: ("Months", "\(plan.monthly)")
        case .backup(let backup): (words(backup, context), "")
        }
    }

    // MARK: Drawing

    func draw(on canvas: inout Canvas, in context: Context) {
        shelf.draw(on: &canvas) { row, item in
            let (label, value) = Self.label(item, context)
            row.write(StyledText(" " + label, .text), aside: value, role: .accent)
        }
    }
}

extension Context {
    /// When the last backup was made, in few words.
    var lastBackup: String {
        guard let last = backups?.first else { return settings.backups.automatic ? "one each day" : "off" }
        return "the last \(clock.day(of: last.made).short(beside: today)), \(last.made.clock)"
    }
}
