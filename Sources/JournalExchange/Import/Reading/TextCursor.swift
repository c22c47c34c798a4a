import JournalModel

/// Reads a text from a stream byte by byte and knows the place it is at. Sees to it that it is UTF-8 by its mark.
struct TextCursor {
    /// The most bytes one entry may have: more than anyone writes, and a hostile file is noticed before memory is.
    static let largestEntry = 16 << 20

    private let stream: ByteStream
    private var piece: [UInt8] = []
    private var position = 0
    /// From 1.
    private(set) var line = 1
    /// From 1, in bytes.
    private(set) var column = 1
    private(set) var isAtEnd = false

    init(_ stream: ByteStream) throws(ImportError) {
        self.stream = stream
        while piece.count < 4, !isAtEnd { try fill() }
        guard !piece.isEmpty else { throw .empty }
        if piece.starts(with: [0xFF, 0xFE, 0, 0]) || piece.starts(with: [0, 0, 0xFE, 0xFF]) {
            throw .encoding(.utf32, line: 1)
        }
        let isUTF16 = piece.count >= 4 && (piece[0] == 0) != (piece[1] == 0) && (piece[2] == 0) != (piece[3] == 0)
        if isUTF16 || piece.starts(with: [0xFF, 0xFE]) || piece.starts(with: [0xFE, 0xFF]) {
            throw .encoding(.utf16, line: 1)
        }
        if piece.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        isAtEnd = false
        if position >= piece.count { try refill() }
    }

    /// Adds to the first piece until there is enough to tell what it is.
    private mutating func fill() throws(ImportError) {
        let more = try stream.next()
        if more.isEmpty { isAtEnd = true }
        piece += more
    }

    private mutating func refill() throws(ImportError) {
        piece = try stream.next()
        position = 0
        isAtEnd = piece.isEmpty
    }

    /// The byte at hand; nil at the end.
    var byte: UInt8? { isAtEnd ? nil : piece[position] }

    mutating func advance() throws(ImportError) {
        guard !isAtEnd else { return }
        if piece[position] == UInt8(ascii: "\n") {
            line += 1
            column = 1
        } else {
            column += 1
        }
        position += 1
        if position == piece.count { try refill() }
    }

    /// Takes bytes as long as they are none of two and no line break; at most to the end of what is at hand.
    mutating func takeRun(into bytes: inout [UInt8], until one: UInt8, or other: UInt8) throws(ImportError) {
        guard !isAtEnd else { return }
        var end = position
        piece.withUnsafeBufferPointer { piece in
            while end < piece.count, piece[end] != one, piece[end] != other, piece[end] != UInt8(ascii: "\n") {
                end += 1
            }
        }
        bytes += piece[position..<end]
        column += end - position
        position = end
        if position == piece.count { try refill() }
    }

    mutating func skipSpace() throws(ImportError) {
        while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { try advance() }
    }

    func error(_ reason: JSONError.Reason) -> ImportError {
        .notJSON(JSONError(reason: reason, line: line, column: column))
    }

    /// The next line without its end, as UTF-8; nil at the end of the text.
    mutating func nextLine() throws(ImportError) -> String? {
        guard !isAtEnd else { return nil }
        let number = line
        var bytes: [UInt8] = []
        while !isAtEnd {
            let rest = piece[position...]
            let end = rest.firstIndex(of: UInt8(ascii: "\n"))
            bytes += rest[..<(end ?? piece.count)]
            guard bytes.count <= Self.largestEntry else {
                throw .entryTooLarge(line: number, limit: Self.largestEntry)
            }
            position = (end ?? piece.count - 1) + 1
            if position == piece.count { try refill() }
            if end != nil { break }
        }
        line += 1
        column = 1
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        return try Self.text(bytes, line: number)
    }

    /// Bytes as a text; a wrong one is told with its line.
    static func text(_ bytes: [UInt8], line: Int) throws(ImportError) -> String {
        if let zero = bytes.firstIndex(of: 0) { throw .encoding(.zeroByte, line: line + lines(in: bytes[..<zero])) }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        // The line of the first bad byte: as many whole lines as are good before it.
        var good = line
        for part in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            guard String(validating: part, as: UTF8.self) != nil else { break }
            good += 1
        }
        throw .encoding(.notUTF8, line: good)
    }

    private static func lines(in bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 == UInt8(ascii: "\n") } }
}
