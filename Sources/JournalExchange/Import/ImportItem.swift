package import JournalModel

/// Where something stands in what is read: in which file, at which line, the how-manieth it is.
package struct ImportPlace: Hashable, Sendable {
    /// Inside a folder or an archive; nil where there is only one file.
    package var file: String?
    /// From 1.
    package var line: Int?
    /// From 1, among its like.
    package var number: Int?

    package init(file: String? = nil, line: Int? = nil, number: Int? = nil) {
        self.file = file
        self.line = line
        self.number = number
    }

    /// "2024-01-15.md, line 3", "entry 12, line 180".
    package var words: String {
        let parts = [file, number.map { "entry \($0)" }, line.map { "line \($0)" }].compactMap(\.self)
        return parts.isEmpty ? "the file" : parts.joined(separator: ", ")
    }

    package var json: JSON {
        var object = JSONObject()
        if let file { object["file"] = .string(file) }
        if let number { object["entry"] = .int(number) }
        if let line { object["line"] = .int(line) }
        return .object(object)
    }
}

/// A picture or another file that comes with an entry.
package struct ImportedFile: Sendable {
    /// The name it had.
    package var name: String
    /// Gives it whole; may fail where it is packed.
    package var read: @Sendable () throws(ImportError) -> [UInt8]

    package init(name: String, read: @escaping @Sendable () throws(ImportError) -> [UInt8]) {
        self.name = name
        self.read = read
    }
}

/// An entry of another program as a record of the journal.
package struct ImportItem: Sendable {
    package var record: Record
    package var place: ImportPlace
    package var files: [ImportedFile] = []

    package init(record: Record, place: ImportPlace, files: [ImportedFile] = []) {
        self.record = record
        self.place = place
        self.files = files
    }
}

/// Something that could not be taken, or not whole.
package struct LeftOut: Hashable, Sendable {
    package var place: ImportPlace
    package var reason: Reason

    package init(_ place: ImportPlace, _ reason: Reason) {
        self.place = place
        self.reason = reason
    }

    package enum Reason: Hashable, Sendable {
        /// A field an entry cannot do without is not there, or not what it should be.
        case missing(String)
        case notAnObject
        case nothingWritten
        /// An ingestion, or a note, of somebody else: so many.
        case somebodyElse(Int)
        case notMarkdown
        case symbolicLink
        case unreadable(ImportError)
        case attachmentMissing(String)
        case attachmentUnreadable(String, ImportError)
        /// Larger than so many bytes.
        case attachmentTooLarge(String, Int)
        /// Settings of the program itself that say nothing of the person.
        case programSettings(String)
        /// The record of a Loam archive does not open.
        case notARecord(RecordFileError)
    }

    /// In plain words, without a full stop.
    package var sentence: String {
        switch reason {
        case .missing(let field): "its \(field) is missing or cannot be understood"
        case .notAnObject: "it is not an entry"
        case .nothingWritten: "nothing is written in it"
        case .somebodyElse(let count):
            count == 1
                ? "what somebody else took is left out" : "\(count) lines of what somebody else took are left out"
        case .notMarkdown: "it is not a Markdown file"
        case .symbolicLink: "it is a link to another place, and links are not followed"
        case .unreadable(let error): error.sentence
        case .attachmentMissing(let name): "the file \(name) that belongs to it is not there"
        case .attachmentUnreadable(let name, let error): "the file \(name) that belongs to it: \(error.sentence)"
        case .attachmentTooLarge(let name, let limit):
            "the file \(name) that belongs to it is larger than \(limit >> 20) MB"
        case .programSettings(let name): "\"\(name)\" is about how that program looks"
        case .notARecord(let error): error.sentence
        }
    }

    /// Whether a whole entry stays out, and not only a part of it.
    package var isEntry: Bool {
        switch reason {
        case .somebodyElse, .attachmentMissing, .attachmentUnreadable, .attachmentTooLarge, .programSettings: false
        default: true
        }
    }
}

/// An entry that is in the journal already.
package struct KnownEntry: Hashable, Sendable {
    package var place: ImportPlace
    package var record: RecordID
    /// Whether it says something else in the file by now; the journal's own stays as it is.
    package var hasChanged: Bool
}
