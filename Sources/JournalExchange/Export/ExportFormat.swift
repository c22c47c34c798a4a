package import JournalModel

/// The shapes Loam can give a journal on its way out.
package enum ExportFormat: String, CaseIterable, Sendable {
    case loam
    case markdown
    case jrnl
    case jrnlJSON = "jrnl-json"
    case dayOne = "dayone"
    case csv
    case ics
    case html

    /// What a person calls it.
    package var label: String {
        switch self {
        case .loam: "Loam's archive"
        case .markdown: "Markdown"
        case .jrnl: "jrnl"
        case .jrnlJSON: "jrnl, as JSON"
        case .dayOne: "Day One"
        case .csv: "Tables"
        case .ics: "A calendar"
        case .html: "A book"
        }
    }

    /// What it is, in one line.
    package var about: String {
        switch self {
        case .loam: "everything, to the byte, with attachments; Loam reads it back (one zip of the journal's own files)"
        case .markdown: "a folder with a Markdown file for each entry, with front matter, and the attachments"
        case .jrnl: "the text file jrnl keeps its journal in"
        case .jrnlJSON: "what jrnl --format json writes"
        case .dayOne: "Day One's JSON; a zip with photos, where there are any"
        case .csv: "a folder with tables: check-ins, scales, answers"
        case .ics: "the days things come due, for a calendar, with titles that say nothing"
        case .html: "a book of the whole journal, one page to read in a browser or to print"
        }
    }

    /// What an export is on disk.
    package enum Shape: Hashable, Sendable {
        case file(ending: String)
        /// One file, a zip of several.
        case zip
        case folder
    }

    /// - Parameter hasAttachments: Whether a picture or another file goes out with it.
    package func shape(hasAttachments: Bool) -> Shape {
        switch self {
        case .loam: .zip
        case .markdown, .csv: .folder
        case .jrnl: .file(ending: "txt")
        case .jrnlJSON: .file(ending: "json")
        case .dayOne: hasAttachments ? .zip : .file(ending: "json")
        case .ics: .file(ending: "ics")
        case .html: .file(ending: "html")
        }
    }

    /// A name for it, `loam-2026-11-25-markdown`: no word in it tells what a journal is about.
    package func fileName(_ shape: Shape, on day: Day) -> String {
        let stem = self == .loam ? "loam-\(day.iso)" : "loam-\(day.iso)-\(rawValue)"
        return switch shape {
        case .folder: stem
        case .zip: stem + ".zip"
        case .file(let ending): "\(stem).\(ending)"
        }
    }
}
