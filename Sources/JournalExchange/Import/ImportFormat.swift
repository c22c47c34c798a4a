/// The shapes of file Loam can read a journal from.
package enum ImportFormat: String, CaseIterable, Sendable {
    case jrnl
    case dayOne = "dayone"
    case tuiJournal = "tui-journal"
    case psychonautWiki = "psychonautwiki"
    case daylio
    case markdown
    case loam

    /// What a person calls it.
    package var label: String {
        switch self {
        case .jrnl: "jrnl"
        case .dayOne: "Day One"
        case .tuiJournal: "tui-journal"
        case .psychonautWiki: "PsychonautWiki Journal"
        case .daylio: "Daylio"
        case .markdown: "Markdown"
        case .loam: "Loam"
        }
    }
}

extension ImportFormat {
    /// What its files are called in a sentence.
    package var fileName: String {
        switch self {
        case .jrnl: "a jrnl journal or its JSON"
        case .dayOne: "a Day One export (JSON or zip)"
        case .tuiJournal: "a tui-journal file"
        case .psychonautWiki: "a PsychonautWiki Journal export"
        case .daylio: "a Daylio CSV"
        case .markdown: "a Markdown file or folder"
        case .loam: "a Loam archive"
        }
    }

    /// What one looks for on the disk.
    package var about: String {
        switch self {
        case .jrnl: "journal.txt, its JSON, or a folder of days"
        case .dayOne: "the zip it exports, or the JSON in it"
        case .tuiJournal: "entries.json, or what it exports"
        case .psychonautWiki: "the JSON it exports"
        case .daylio: "the CSV it exports"
        case .markdown: "a file, a folder, an Obsidian vault"
        case .loam: "an archive made by Loam"
        }
    }

    /// Reads entries from a file or a folder and gives each that is new to the sink.
    package func read(_ source: ImportSource, into sink: inout ImportSink) throws(ImportError) {
        switch self {
        case .jrnl: try JrnlReader.read(source, into: &sink)
        case .dayOne: try DayOneReader.read(source, into: &sink)
        case .tuiJournal: try TUIJournalReader.read(source.stream(), into: &sink)
        case .psychonautWiki: try PsychonautReader.read(source.stream(), into: &sink)
        case .daylio: try DaylioReader.read(source.stream(), into: &sink)
        case .markdown: try MarkdownReader.read(source, into: &sink)
        case .loam: try LoamReader.read(source, into: &sink)
        }
    }
}
