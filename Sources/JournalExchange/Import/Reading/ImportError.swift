package import JournalModel

/// Why a file could not be read as what it was said to be. Nothing was added then.
package enum ImportError: Error, Hashable, Sendable {
    /// The system refused (`errno`).
    case cannotRead(Int32)
    /// It grew, shrank or was written anew while it was read.
    case changedMeanwhile
    case empty
    /// A folder where one file is read.
    case isFolder
    case encoding(WrongEncoding, line: Int)
    case notJSON(JSONError)
    /// JSON, but not as this program writes it; what is missing.
    case notThisFormat(ImportFormat, missing: String)
    case csv(CSVFault, line: Int)
    /// One entry is larger than any a person wrote, in bytes.
    case entryTooLarge(line: Int, limit: Int)
    case tooManyFiles(limit: Int)
    case zip(ZipFault)
    /// The person stopped it.
    case stopped
    /// What was read could not be put away; whoever took it knows why.
    case notTaken
}

/// What a text is written in, where it is not UTF-8.
package enum WrongEncoding: Hashable, Sendable {
    case utf16, utf32, notUTF8, zeroByte
}

/// Why a table of comma-separated values cannot be read.
package enum CSVFault: Hashable, Sendable {
    case openQuote
    case missingColumn(String)
    case tooManyColumns
}

extension ImportError {
    /// What is wrong with the file, in plain words, without a full stop; says nothing of what was written there.
    package var sentence: String {
        switch self {
        case .cannotRead(let code): Self.systemWords[code] ?? "the system could not read it (error \(code))"
        case .changedMeanwhile: "it changed while it was read; please try again"
        case .empty: "there is nothing in it"
        case .isFolder: "it is a folder, and this is read from one file"
        case .encoding(let encoding, let line): encoding.sentence(line)
        case .notJSON(let error): "line \(error.line), column \(error.column): \(error.sentence)"
        case .notThisFormat(let format, let missing): "it does not look like \(format.fileName): \(missing)"
        case .csv(.openQuote, let line): "line \(line): a quotation mark is opened and never closed"
        case .csv(.missingColumn(let name), let line): "line \(line): there is no column \"\(name)\""
        case .csv(.tooManyColumns, let line): "line \(line): more than 1,000 columns"
        case .entryTooLarge(let line, let limit):
            "the entry that begins in line \(line) is larger than \(limit >> 20) MB, which no entry is"
        case .tooManyFiles(let limit): "there are more than \(limit) files in it"
        case .zip(let fault): fault.sentence
        case .stopped: "it was stopped"
        case .notTaken: "what was read could not be kept"
        }
    }

    /// What the commonest numbers of the system mean to whoever named a file (Linux, errno.h).
    private static let systemWords: [Int32: String] = [
        1: "this account may not read it", 2: "there is no file or folder of that name",
        5: "the disk could not be read there", 13: "this account may not read it",
        20: "a part of its path is no folder", 21: "it is a folder, and this is read from one file",
        22: "it is neither a file nor a folder", 36: "its name is longer than the system takes",
        40: "its link leads round in a circle",
    ]
}

extension WrongEncoding {
    fileprivate func sentence(_ line: Int) -> String {
        switch self {
        case .utf16: "it is written in UTF-16, and Loam reads UTF-8: iconv -f UTF-16 -t UTF-8 FILE > NEW makes one"
        case .utf32: "it is written in UTF-32, and Loam reads UTF-8: iconv -f UTF-32 -t UTF-8 FILE > NEW makes one"
        case .notUTF8:
            "line \(line) is not UTF-8; if it is an old file, iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW makes it so"
        case .zeroByte: "line \(line) holds a zero byte, so it is no text"
        }
    }
}
