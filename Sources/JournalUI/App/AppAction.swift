package import TextUI

/// What can be done anywhere.
package enum AppAction: String, CaseIterable, Hashable, Sendable {
    case help, helpQuick, ground, palette, save, externalEditor, hide, lock, suspend, quit
    case today, journal, prompts, schemas, scales, drafts, insights
    case write, new, search, keyHelp, settings, undo, redo, back, session, annotateLatest, attachments, ahead, trash,
        backups, problems, export, takeIn

    /// Those that also work while text is being written; all of them on keys that type nothing.
    var isAlways: Bool {
        switch self {
        case .help, .ground, .palette, .save, .externalEditor, .hide, .lock, .suspend, .quit: true
        default: false
        }
    }

    /// Those that also work while the journal is locked.
    var isForLocked: Bool {
        switch self {
        case .help, .ground, .hide, .lock, .suspend, .quit, .back: true
        default: false
        }
    }

    /// The tab it goes to.
    var tab: Tab? {
        switch self {
        case .today: .today
        case .journal: .journal
        case .prompts: .prompts
        case .schemas: .schemas
        case .scales: .scales
        case .drafts: .drafts
        case .insights: .insights
        default: nil
        }
    }
}

extension AppAction {
    /// The one table of keys that hold everywhere.
    package static let keys = KeyTable<AppAction>([
        KeyBinding(.help, [.function(1)], "Help now: emergency, crisis and peer lines", group: "A way out"),
        KeyBinding(.helpQuick, ["!"], "Help now, where letters are not text", group: "A way out"),
        KeyBinding(.ground, [.ctrl("g")], "Grounding, over anything", group: "A way out"),
        KeyBinding(.hide, [.function(12), .ctrl("\\")], "Hide the screen at once", group: "A way out"),
        KeyBinding(.lock, [.ctrl("l")], "Lock the journal, where there is a vault", group: "A way out"),
        KeyBinding(.back, [.escape, "q"], "Back", group: "Moving"),
        KeyBinding(.today, ["1"], "Today", group: "Moving"),
        KeyBinding(.journal, ["2"], "Journal: read what was written", group: "Moving"),
        KeyBinding(.prompts, ["3"], "Prompts", group: "Moving"),
        KeyBinding(.schemas, ["4"], "Schemas: the ledger", group: "Moving"),
        KeyBinding(.scales, ["5"], "Scales", group: "Moving"),
        KeyBinding(.drafts, ["6"], "Drafts: letters that are not sent", group: "Moving"),
        KeyBinding(.insights, ["7"], "Insights", group: "Moving"),
        KeyBinding(.ahead, [], "The days ahead: what comes back, and when", group: "Moving"),
        KeyBinding(.search, ["/"], "Search everything", group: "Moving", hint: "search"),
        KeyBinding(.palette, [.ctrl("p")], "All commands", group: "Moving", hint: "commands"),
        KeyBinding(.keyHelp, ["?"], "Keys of this screen", group: "Moving", hint: "keys"),
        KeyBinding(.write, ["w"], "Write today's note", group: "Writing"),
        KeyBinding(.new, ["n"], "Begin something new", group: "Writing"),
        KeyBinding(.session, [], "Log a session, or begin one now", group: "Writing"),
        KeyBinding(.save, [.ctrl("s")], "Save now; it saves by itself anyway", group: "Writing"),
        KeyBinding(.externalEditor, [.ctrl("e")], "Write in your own editor", group: "Writing"),
        KeyBinding(.undo, ["u"], "Undo the last change", group: "Writing"),
        KeyBinding(.redo, [.ctrl("r")], "Redo", group: "Writing"),
        KeyBinding(.annotateLatest, [], "Add a later thought to the newest entry", group: "Writing"),
        KeyBinding(.attachments, ["A"], "What is attached to this entry: look, add, take away", group: "Writing"),
        KeyBinding(.settings, [","], "Settings", group: "The program"),
        KeyBinding(.trash, [], "Trash: what was deleted in the last 30 days", group: "The program"),
        KeyBinding(.backups, [], "Backups: the last one, and one now", group: "The program"),
        KeyBinding(.problems, [], "Files that could not be opened", group: "The program"),
        KeyBinding(.takeIn, [], "Take in (import) what was written in another program", group: "The program"),
        KeyBinding(
            .export, [], "Write the journal out (export), for other programs or for reading", group: "The program"),
        KeyBinding(.suspend, [.ctrl("z")], "Step out to the shell", group: "The program"),
        KeyBinding(.quit, [.ctrl("q")], "Leave Loam", group: "The program"),
    ])
}
