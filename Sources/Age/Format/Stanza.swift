/// Recipient stanza: one wrapping of the file key, addressed by its arguments.
package struct Stanza: Equatable, Sendable {
    /// The first argument, which names the recipient's type; case matters.
    package let type: String
    /// The other arguments.
    package let arguments: [String]
    /// The body, decoded; it may be empty.
    package let body: [UInt8]

    /// A stanza of these parts; every argument must be printable ASCII without spaces, and not empty.
    package init(type: String, arguments: [String], body: [UInt8]) {
        self.type = type
        self.arguments = arguments
        self.body = body
    }

    private static let prefix = Array("-> ".utf8)
    private static let columns = 64

    /// The stanza as text: the argument line, and the body in lines of 64 columns and a shorter last one.
    package var encoded: [UInt8] {
        var text = Self.prefix
        text += Array(([type] + arguments).joined(separator: " ").utf8)
        text.append(Ascii.lineFeed)
        var rest = StrictBase64.encode(body)[...]
        while rest.count >= Self.columns {
            text += rest.prefix(Self.columns)
            text.append(Ascii.lineFeed)
            rest = rest.dropFirst(Self.columns)
        }
        text += rest
        text.append(Ascii.lineFeed)
        return text
    }

    /// Reads the stanza at the head of `lines`; throws `AgeError.header` for anything the grammar does not produce.
    init(reading lines: inout ByteLines) throws(AgeError) {
        guard let first = lines.next() else { throw .header(.truncated) }
        let arguments = try Self.arguments(of: first)
        guard let type = arguments.first else { throw .header(.stanzaArguments) }
        self.init(type: type, arguments: Array(arguments.dropFirst()), body: try Self.body(reading: &lines))
    }

    /// `arg-line = "-> " argument *(SP argument)`, where an argument is one or more of the visible characters.
    private static func arguments(of line: ArraySlice<UInt8>) throws(AgeError) -> [String] {
        guard line.starts(with: prefix) else { throw .header(.stanzaArguments) }
        let words = line.dropFirst(prefix.count).split(separator: Ascii.space, omittingEmptySubsequences: false)
        for word in words {
            guard !word.isEmpty, word.allSatisfy(Ascii.isVisible) else { throw .header(.stanzaArguments) }
        }
        return words.map { String(decoding: $0, as: UTF8.self) }
    }

    /// `*full-line final-line`: the first line shorter than 64 columns ends the body.
    private static func body(reading lines: inout ByteLines) throws(AgeError) -> [UInt8] {
        var body: [UInt8] = []
        while true {
            guard let line = lines.next() else { throw .header(.truncated) }
            guard line.count <= columns, let bytes = StrictBase64.decode(line) else { throw .header(.stanzaBody) }
            body += bytes
            if line.count < columns { return body }
        }
    }
}

/// The few ASCII characters the format is made of.
enum Ascii {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")

    /// VCHAR of RFC 5234.
    static func isVisible(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }

    /// White space that may stand around armor.
    static func isBlank(_ byte: UInt8) -> Bool { byte == space || (0x09...0x0D).contains(byte) }
}

/// Cuts bytes into lines that each end in a line feed.
struct ByteLines {
    private let bytes: [UInt8]
    /// Index of the first byte not yet read.
    private(set) var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next line without its line feed, or nil when no line feed is left.
    mutating func next() -> ArraySlice<UInt8>? {
        guard let end = bytes[position...].firstIndex(of: Ascii.lineFeed) else { return nil }
        defer { position = end + 1 }
        return bytes[position..<end]
    }

    /// Whether what is left begins with `prefix`.
    func starts(with prefix: [UInt8]) -> Bool { bytes[position...].starts(with: prefix) }
}
