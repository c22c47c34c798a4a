package import TextUI

/// The key table of one screen with its type forgotten.
package struct ScreenKeys: Sendable {
    /// The name settings use for the screen.
    package let name: String
    /// The lines of its table as they came, in order.
    package let lines: [KeyLine]
    /// Keys two of its lines claim.
    package let conflicts: [KeyConflict]

    init<Action>(_ name: String, _ table: KeyTable<Action>) {
        self.name = name
        lines = table.bindings.map {
            KeyLine(
                screen: name, name: $0.name, keys: $0.keys, label: $0.label, group: $0.group, hint: $0.hint,
                availability: .enabled)
        }
        conflicts = table.conflicts
    }

    init<S: Screen>(_ screen: S.Type) { self.init(S.name, S.keys) }
}

extension ScreenKeys {
    /// The keys that hold everywhere.
    package static let anywhere = ScreenKeys("anywhere", AppAction.keys)
    /// The keys of every text that is written.
    package static let text = ScreenKeys("text", EditorKeys.table)

    /// Every screen there is, in the order of the docs. A new screen is named here, or a test says so.
    package static let screens: [ScreenKeys] = [
        ScreenKeys(TodayScreen.self), ScreenKeys(AheadScreen.self), ScreenKeys(JournalScreen.self),
        ScreenKeys(ReadingScreen.self),
        ScreenKeys(EarlierScreen.self), ScreenKeys(FormScreen.self), ScreenKeys(AnnotateScreen.self),
        ScreenKeys(PromptsScreen.self), ScreenKeys(PackScreen.self), ScreenKeys(SheetScreen.self),
        ScreenKeys(WorkingScreen.self), ScreenKeys(LedgerScreen.self), ScreenKeys(DomainScreen.self),
        ScreenKeys(SchemaScreen.self), ScreenKeys(CheckScreen.self), ScreenKeys(ScalesScreen.self),
        ScreenKeys(ScaleScreen.self), ScreenKeys(TakingScreen.self), ScreenKeys(ResultScreen.self),
        ScreenKeys(ReportScreen.self),
        ScreenKeys(BeginningScreen.self), ScreenKeys(BeginLiveScreen.self), ScreenKeys(LiveSessionScreen.self),
        ScreenKeys(SessionScreen.self), ScreenKeys(ChecklistScreen.self), ScreenKeys(LaterLookScreen.self),
        ScreenKeys(CalendarScreen.self), ScreenKeys(OnThisDayScreen.self), ScreenKeys(GroundingScreen.self),
        ScreenKeys(HelpScreen.self), ScreenKeys(DraftsScreen.self), ScreenKeys(DraftScreen.self),
        ScreenKeys(RereadScreen.self),
        ScreenKeys(DiscernmentScreen.self), ScreenKeys(VersionsScreen.self), ScreenKeys(LettingGoScreen.self),
        ScreenKeys(LetGoneScreen.self), ScreenKeys(InsightsScreen.self), ScreenKeys(InsightScreen.self),
        ScreenKeys(SearchScreen.self), ScreenKeys(SettingsScreen.self), ScreenKeys(TrackersScreen.self),
        ScreenKeys(KeySettingsScreen.self), ScreenKeys(OwnPeopleScreen.self), ScreenKeys(VaultScreen.self),
        ScreenKeys(PassphraseScreen.self), ScreenKeys(ConversionScreen.self), ScreenKeys(RecoveryKeyScreen.self),
        ScreenKeys(LockScreen.self), ScreenKeys(TrashScreen.self), ScreenKeys(BackupsScreen.self),
        ScreenKeys(TwoVersionsScreen.self), ScreenKeys(ProblemsScreen.self), ScreenKeys(AttachmentsScreen.self),
        ScreenKeys(AttachScreen.self), ScreenKeys(ExportScreen.self), ScreenKeys(ImportScreen.self),
        ScreenKeys(RecoveredScreen.self),
        ScreenKeys(QuestionOverlay.self),
        ScreenKeys(KeysOverlay.self), ScreenKeys(PaletteOverlay.self),
    ]

    /// The lines as the person has bound them.
    func lines(in context: Context) -> [KeyLine] {
        let own = context.keyOverrides(for: name)
        guard !own.isEmpty else { return lines }
        let claimed = Set(lines.flatMap { own[$0.name] ?? [] })
        return lines.map { line in
            KeyLine(
                screen: name, name: line.name, keys: own[line.name] ?? line.keys.filter { !claimed.contains($0) },
                label: line.label, group: line.group, hint: line.hint, availability: .enabled)
        }
    }
}

extension EditorKeys {
    /// The lines of a text that is written, for the help page.
    static var lines: [KeyLine] { ScreenKeys.text.lines }
}
