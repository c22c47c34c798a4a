/// What the tables do not say.
extension ProgramManual {
    static let description = """
        Loam is a journal for the days and weeks after a psychedelic-therapy session. Without a command it opens in the \
        terminal, and ? shows its keys. With --plain it asks and answers line by line, for a screen reader, a braille \
        display or a terminal that cannot move its cursor.

        Everything stays in files on this machine; Loam has no network code. It records what you write and gives no \
        medical advice, no diagnosis and no dose.

        On the screen, help lines are behind F1 and grounding behind Ctrl-G; on the command line they are loam help-now \
        and loam ground.
        """

    static let dates = """
        Days and times are said in words: today, yesterday 21:00, last friday, 3 weeks ago, 17 nov 9:30, 2026-11-17. \
        Where a day lies ahead: tomorrow, in 3 weeks, next friday, 2 december. A day begins at four in the morning \
        unless the settings say otherwise, since nights are long.
        """

    static let environment: [(term: String, meaning: String)] = [
        ("LOAM_HOME", "The folder of the journal."),
        ("XDG_DATA_HOME", "Where the folder loam of the journal lies otherwise; ~/.local/share when it is not set."),
        ("LOAM_NOW", "A time to take for now, like 2026-11-20T21:14:00+01:00, for trying things out."),
        ("NO_COLOR", "Set to anything: no colours."),
        ("LOAM_ASCII", "Set to anything: plain ASCII instead of lines and blocks."),
        ("VISUAL, EDITOR", "The editor that loam edit and Ctrl-E open; vi when neither is set."),
        ("TERM, COLORTERM", "The kind of terminal, and whether it shows exact colours."),
        ("LC_ALL, LC_CTYPE, LANG", "Letters are UTF-8; where these say otherwise, C.UTF-8 is used."),
        ("TZ", "The time zone that new entries are written in."),
        ("XDG_RUNTIME_DIR, TMPDIR", "Where the file for your editor lies while it is open."),
    ]

    static let files: [(term: String, meaning: String)] = [
        ("~/.local/share/loam", "The journal: a folder for you alone, with one JSON file a record. See loam(5)."),
        ("~/.local/share/loam/settings.json", "What you chose."),
        ("~/.local/share/loam/prompts, programmes, scales", "Packs, programmes and scales of your own."),
        ("~/.local/share/loam/trash", "What was deleted, for thirty days."),
    ]

    static let examples: [(about: String, line: String)] = [
        ("A note with a number, written down without opening the journal:", "loam note --mood 6 \"Slept long.\""),
        ("Yesterday evening, from a file:", "loam note --at \"yesterday 21:00\" - < evening.txt"),
        (
            "Mood over time, as two columns:",
            "loam list --kind note --json |\n  jq -r '.[] | select(.record.checkIn.mood) | [.when[0:10], .record.checkIn.mood] | @tsv'"
        ),
        ("A letter that rests for three weeks:", "loam draft new --to M. --rest \"in 3 weeks\" - < letter.md"),
    ]
}
