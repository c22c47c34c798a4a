import JournalModel

/// Reads the items of a list in a JSON text one after another, so that a large file takes no more memory than its
/// largest item: the list itself, or the one an object holds under a key.
struct JSONItems {
    /// One item, and where it stands.
    struct Item {
        let json: JSON
        /// From 1.
        let number: Int
        let line: Int
    }

    private enum State { case first, next, over }

    private var cursor: TextCursor
    private let keys: Set<String>
    private var state = State.first
    private var isInObject = false
    private var isInList = false
    private var number = 0
    private var seen: Set<String> = []
    /// Bytes of what stands beside the list.
    private var besides = 0
    /// What an object held beside the list; whole once `next` has given nil.
    private(set) var others = JSONObject()
    /// Whether there was a list to read.
    private(set) var foundList = false

    /// - Parameter keys: What the list may stand under, where the text is an object.
    init(_ cursor: TextCursor, under keys: Set<String>) throws(ImportError) {
        self.cursor = cursor
        self.keys = keys
        try self.cursor.skipSpace()
        switch self.cursor.byte {
        case UInt8(ascii: "["): try enterList()
        case UInt8(ascii: "{"):
            isInObject = true
            try self.cursor.advance()
            try self.cursor.skipSpace()
            if self.cursor.byte == UInt8(ascii: "}") { try close() } else { try findList() }
        case nil: throw .empty
        default: throw self.cursor.error(.unexpectedCharacter)
        }
    }

    private mutating func enterList() throws(ImportError) {
        foundList = true
        isInList = true
        state = .first
        try cursor.advance()
    }

    /// The next item; nil when the whole text has been read to its end.
    mutating func next() throws(ImportError) -> Item? {
        if state == .over { return nil }
        try cursor.skipSpace()
        if cursor.byte == UInt8(ascii: "]") {
            try cursor.advance()
            isInList = false
            if isInObject { try memberEnded() } else { try finish() }
            return nil
        }
        if state == .next {
            try expect(UInt8(ascii: ","))
            try cursor.skipSpace()
        }
        state = .next
        number += 1
        let line = cursor.line
        return Item(json: try value(), number: number, line: line)
    }

    // MARK: The object around it

    /// Reads members until one is the list.
    private mutating func findList() throws(ImportError) {
        while state != .over {
            try cursor.skipSpace()
            guard cursor.byte == UInt8(ascii: "\"") else {
                throw cursor.error(cursor.isAtEnd ? .unexpectedEnd : .unexpectedCharacter)
            }
            let place = cursor
            let key = try value().string ?? ""
            guard seen.insert(key).inserted else { throw place.error(.repeatedKey(key)) }
            try cursor.skipSpace()
            try expect(UInt8(ascii: ":"))
            try cursor.skipSpace()
            if keys.contains(key), !foundList, cursor.byte == UInt8(ascii: "[") { return try enterList() }
            others.append(key, try value())
            try memberEnded(goingOn: false)
        }
    }

    /// After a member: another one, or the end.
    private mutating func memberEnded(goingOn: Bool = true) throws(ImportError) {
        try cursor.skipSpace()
        if cursor.byte == UInt8(ascii: "}") { return try close() }
        try expect(UInt8(ascii: ","))
        if goingOn { try findList() }
    }

    private mutating func close() throws(ImportError) {
        try cursor.advance()
        try finish()
    }

    private mutating func finish() throws(ImportError) {
        try cursor.skipSpace()
        guard cursor.isAtEnd else { throw cursor.error(.trailingContent) }
        state = .over
    }

    private mutating func expect(_ byte: UInt8) throws(ImportError) {
        guard let found = cursor.byte else { throw cursor.error(.unexpectedEnd) }
        guard found == byte else { throw cursor.error(.unexpectedCharacter) }
        try cursor.advance()
    }

    // MARK: One value

    /// The value at hand, read strictly once its end is known.
    private mutating func value() throws(ImportError) -> JSON {
        let (line, column) = (cursor.line, cursor.column)
        var bytes: [UInt8] = []
        try collect(into: &bytes)
        if !isInList { besides += bytes.count }
        guard besides <= TextCursor.largestEntry else {
            throw .entryTooLarge(line: line, limit: TextCursor.largestEntry)
        }
        do throws(JSONError) { return try JSONReader.read(bytes) } catch {
            var error = error
            if error.line == 1 { error.column += column - 1 }
            error.line += line - 1
            throw .notJSON(error)
        }
    }

    /// Takes the bytes of one value: to its closing bracket, or to where a plain value ends.
    private mutating func collect(into bytes: inout [UInt8]) throws(ImportError) {
        let line = cursor.line
        var depth = 0
        var isText = false
        while var byte = cursor.byte {
            if isText {
                try cursor.takeRun(into: &bytes, until: UInt8(ascii: "\""), or: UInt8(ascii: "\\"))
                guard bytes.count <= TextCursor.largestEntry else {
                    throw .entryTooLarge(line: line, limit: TextCursor.largestEntry)
                }
                guard let next = cursor.byte else { break }
                byte = next
                if byte == UInt8(ascii: "\"") { isText = false }
                if byte == UInt8(ascii: "\\") {
                    bytes.append(byte)
                    try cursor.advance()
                    guard let escaped = cursor.byte else { break }
                    bytes.append(escaped)
                    try cursor.advance()
                    continue
                }
            } else {
                switch byte {
                case UInt8(ascii: "\""): isText = true
                case UInt8(ascii: "{"), UInt8(ascii: "["):
                    depth += 1
                    guard depth <= JSONReader.deepest else { throw cursor.error(.tooDeep) }
                case UInt8(ascii: "}"), UInt8(ascii: "]"):
                    if depth == 0 { return }
                    depth -= 1
                case UInt8(ascii: ","), UInt8(ascii: ":"): if depth == 0 { return }
                default: break
                }
            }
            bytes.append(byte)
            guard bytes.count <= TextCursor.largestEntry else {
                throw .entryTooLarge(line: line, limit: TextCursor.largestEntry)
            }
            try cursor.advance()
            if depth == 0, !isText, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
            {
                return
            }
        }
    }
}
