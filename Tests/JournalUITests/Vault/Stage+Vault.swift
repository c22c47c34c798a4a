import JournalModel
import JournalPrompts
import JournalUI
import TextUI

extension Stage {
    /// A journal that has a vault and is open.
    static func sealed(
        _ records: [Record], size: Size = Size(80, 24), settings: Settings = Settings(), hasRecoveryKey: Bool = false
    ) -> Stage {
        var stage = Stage(records, size: size, settings: settings)
        stage.happen(.vault(.stands(VaultStanding(isOn: true, hasRecoveryKey: hasRecoveryKey))))
        return stage
    }

    /// What was asked of the vault last.
    var asked: Effect? { effects.last { if case .vault = $0 { true } else { false } } }

    /// Unlocks it, and reads it again as the librarian does.
    mutating func unlock(_ records: [Record], writing: [Writing] = []) {
        happen(.vault(.unlocked(.example)))
        let journal = Journal(records)
        happen(.loaded(journal, SearchIndex(journal)))
        happen(.foundWriting(writing))
    }

    /// Whether words are anywhere in the app.
    func remembers(_ words: String) -> Bool {
        var everything = ""
        dump(app, to: &everything)
        return everything.contains(words)
    }
}

extension Unlocked {
    static let example = Unlocked(
        settings: Settings(), memory: PromptMemory(), standing: VaultStanding(isOn: true), by: .passphrase)
}
