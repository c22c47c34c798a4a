package import ArgumentParser

/// Everything `loam` does without opening the journal on the screen.
package enum Subcommands {
    /// In the order help shows them.
    package static let all: [any ParsableCommand.Type] = [
        TodayCommand.self, NoteCommand.self, ListCommand.self, ShowCommand.self, SearchCommand.self, EditCommand.self,
        AnnotateCommand.self, SetCommand.self, FieldsCommand.self, DeleteCommand.self, TrashCommand.self,
        UnfinishedCommand.self,
        SessionCommand.self, PromptCommand.self, WorkCommand.self, SchemaCommand.self, ScaleCommand.self,
        ChartCommand.self, DraftCommand.self, InsightCommand.self, GroundCommand.self, HelpNowCommand.self,
        AttachCommand.self, AttachmentsCommand.self, ImportCommand.self, ExportCommand.self, StatusCommand.self,
        ReportCommand.self, ResponseCommand.self, SettingsCommand.self, BackupCommand.self, RestoreCommand.self,
        VaultCommand.self, DoctorCommand.self,
    ]

    /// What help says of the variables Loam looks at.
    package static let surroundings = """
        LOAM_HOME   the folder of the journal (otherwise $XDG_DATA_HOME/loam, or ~/.local/share/loam)
        LOAM_NOW    a time to take for now, like 2026-11-20T21:14:00+01:00, for trying things out
        NO_COLOR    set to anything: no colours

        Dates can be said in words: today, yesterday 21:00, last friday, 3 weeks ago, 17 nov, 2026-11-17.
        It ends with 0 when all went well, 1 when something went wrong, 2 when it was asked in a way it does not know.
        """
}
