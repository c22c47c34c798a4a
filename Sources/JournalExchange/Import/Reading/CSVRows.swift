/// Reads rows of comma-separated values (RFC 4180) from a stream: quoted fields may hold commas, quotes and line breaks.
struct CSVRows {
    /// One row, and the line it begins in.
    struct Row {
        let fields: [String]
        let line: Int
    }

    private static let mostColumns = 1000

    private var cursor: TextCursor
    /// A comma, or a semicolon where the first line says so.
    private let separator: UInt8

    init(_ stream: ByteStream) throws(ImportError) {
        cursor = try TextCursor(stream)
        var ahead = cursor
        let first = try ahead.nextLine() ?? ""
        separator = first.contains(",") || !first.contains(";") ? UInt8(ascii: ",") : UInt8(ascii: ";")
    }

    /// The next row; nil at the end. Empty lines are passed over.
    mutating func next() throws(ImportError) -> Row? {
        while let byte = cursor.byte, byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { try cursor.advance() }
        guard cursor.byte != nil else { return nil }
        let line = cursor.line
        var fields: [String] = []
        var size = 0
        while true {
            let bytes = try field()
            size += bytes.count
            guard size <= TextCursor.largestEntry else {
                throw .entryTooLarge(line: line, limit: TextCursor.largestEntry)
            }
            fields.append(try TextCursor.text(bytes, line: line))
            guard fields.count <= Self.mostColumns else { throw .csv(.tooManyColumns, line: line) }
            guard cursor.byte == separator else { break }
            try cursor.advance()
        }
        return Row(fields: fields, line: line)
    }

    /// One field, to the separator or the end of the line, which are left standing.
    private mutating func field() throws(ImportError) -> [UInt8] {
        let line = cursor.line
        var bytes: [UInt8] = []
        var isQuoted = false
        if cursor.byte == UInt8(ascii: "\"") {
            isQuoted = true
            try cursor.advance()
        }
        while let byte = cursor.byte {
            if isQuoted {
                try cursor.takeRun(into: &bytes, until: UInt8(ascii: "\""), or: UInt8(ascii: "\""))
                guard let byte = cursor.byte else { break }
                try cursor.advance()
                if byte == UInt8(ascii: "\"") {
                    // A doubled quotation mark is one; another one ends the quoted part.
                    guard cursor.byte == UInt8(ascii: "\"") else {
                        isQuoted = false
                        continue
                    }
                    try cursor.advance()
                }
                bytes.append(byte)
            } else {
                if byte == separator || byte == UInt8(ascii: "\n") { break }
                try cursor.advance()
                if byte != UInt8(ascii: "\r") { bytes.append(byte) }
            }
            guard bytes.count <= TextCursor.largestEntry else {
                throw .entryTooLarge(line: line, limit: TextCursor.largestEntry)
            }
        }
        guard !isQuoted else { throw .csv(.openQuote, line: line) }
        return bytes
    }
}
