import JournalModel

extension VaultScreen.Line {
    var isChoice: Bool { self == .lockAfter || self == .editor }

    var label: String {
        switch self {
        case .on: "Turn the vault on"
        case .lockNow: "Lock now"
        case .lockAfter: "Locks by itself"
        case .editor: "Your own editor"
        case .passphrase: "Passphrase"
        case .recovery: "Recovery key"
        case .off: "Turn it off"
        }
    }

    func value(in context: Context) -> String {
        switch self {
        case .on: ""
        case .lockNow: "ctrl-l"
        case .lockAfter:
            switch context.settings.lockAfter {
            case 0: "never"
            case 1: "after 1 minute"
            case let minutes: "after \(minutes == minutes.rounded() ? "\(Int(minutes))" : "\(minutes)") minutes"
            }
        case .editor:
            switch context.settings.editorInVault {
            case "known": "the ones Loam knows"
            case "any": "any"
            default: "not allowed"
            }
        case .passphrase: "change it"
        case .recovery: context.vault.hasRecoveryKey ? "there is one" : "none yet"
        case .off: "make it readable"
        }
    }

    var about: String {
        switch self {
        case .on:
            "A passphrase seals every entry, what you are writing, the trash and the backups. Each file stays a standard age "
                + "file, so the age program opens it too, with or without Loam."
        case .lockNow: "Locks the journal. What you are writing is kept, sealed, and is there again afterwards."
        case .lockAfter: "Minutes without a key. It also locks when you step out to the shell."
        case .editor:
            "Ctrl-E hands your text to another program. vim, neovim, nano, emacs and helix can be told to keep no copy of "
                + "it; others Loam cannot vouch for."
        case .passphrase: "Only the key is sealed anew; the entries stay as they are."
        case .recovery: "A second way in, on paper, for a day when the passphrase does not come to mind."
        case .off: "Makes every file readable again. You might do so to leave Loam, or to look for something by hand."
        }
    }
}
