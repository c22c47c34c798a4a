/// What the person has chosen; kept in settings.json, keys this Loam does not know included.
package struct Settings: Fielded, Hashable {
    package var theme = ""
    /// The hour a day begins, 0-12.
    package var dayStart = 4
    package var motion = true
    package var trackers: [Tracker] = []
    /// The person's own help page: people and a safety plan.
    package var ownPeople = ""
    /// screen name -> action name -> key names.
    package var keys = JSONObject()
    package var backgrounds = true
    /// Minutes without a key after which a journal with a vault locks; 0 is never.
    package var lockAfter = 5.0
    /// Which of the person's own editors may have the text of a sealed journal: none, `known` ones, or `any`.
    package var editorInVault = ""
    package var backups = BackupPlan()
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<Settings>([
        Field("theme", \.theme, .line, "Theme", hint: "dusk, paper, plain or contrast"),
        Field("dayStart", \.dayStart, .rating(0...12), "A day begins at", hint: "the hour, 4 by default"),
        Field("motion", \.motion, .flag, "Motion where it helps to breathe"),
        Field("trackers", \.trackers, .part, "Your own trackers"),
        Field("lockAfter", \.lockAfter, .number, "Locks after", hint: "minutes, 5 by default; 0 is never"),
        Field("editorInVault", \.editorInVault, .line, "Your own editor, in a vault", hint: "known, any, or nothing"),
        Field("ownPeople", \.ownPeople, .text, "Your people and plan"),
        Field("keys", \.keys, .part, "Keys of your own"),
        Field(BackupPlan.settingsKey, \.backups, .part, "Backups"),
    ])
}

/// One change to the settings.
package enum SettingChange: Hashable, Sendable {
    case theme(String)
    case dayStart(Int)
    case motion(Bool)
    case lockAfter(Double)
    case editorInVault(String)
    case trackers([Tracker])
    case ownPeople(String)
    case backups(BackupPlan)
    /// Keys of an action by names; nil goes back to the table's own.
    case keys(screen: String, action: String, [String]?)
}

extension Settings {
    package mutating func apply(_ change: SettingChange) {
        switch change {
        case .theme(let name): theme = name
        case .dayStart(let hour): dayStart = max(0, min(12, hour))
        case .motion(let on): motion = on
        case .lockAfter(let minutes): lockAfter = max(0, minutes)
        case .editorInVault(let which): editorInVault = which
        case .trackers(let list): trackers = list
        case .ownPeople(let text): ownPeople = text
        case .backups(let plan): backups = plan
        case .keys(let screen, let action, let names):
            var table = keys[screen]?.object ?? JSONObject()
            table[action] = names.map { .array($0.map(JSON.string)) }
            keys[screen] = table.isEmpty ? nil : .object(table)
        }
    }
}
