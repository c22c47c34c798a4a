/// Header: the version line, the recipient stanzas, and the code that authenticates both.
package struct Header: Equatable, Sendable {
    /// The stanzas in file order, at least one.
    package let stanzas: [Stanza]
    /// The header MAC, 32 bytes, not yet checked.
    package let mac: [UInt8]
    /// The header's bytes up to and including the `---` mark: what the MAC covers.
    package let authenticated: [UInt8]
    /// How many bytes the header takes in its file.
    package let byteCount: Int

    private static let magic = Array("age-encryption.org/".utf8)
    private static let version = Array("age-encryption.org/v1".utf8)
    private static let mark = Array("---".utf8)
    private static let macByteCount = 32

    /// Reads the header at the start of `file`; throws `AgeError.header` unless it is spelled exactly as the grammar says.
    package init(parsing file: [UInt8]) throws(AgeError) {
        var lines = ByteLines(file)
        try Self.readVersion(from: &lines, of: file)
        var stanzas: [Stanza] = []
        while !lines.starts(with: Self.mark) {
            stanzas.append(try Stanza(reading: &lines))
        }
        guard !stanzas.isEmpty else { throw .header(.noStanzas) }
        self.stanzas = stanzas
        self.authenticated = Array(file[..<(lines.position + Self.mark.count)])
        self.mac = try Self.readMAC(from: &lines)
        self.byteCount = lines.position
    }

    /// A header for `stanzas`, authenticated with the file key they wrap.
    package init(stanzas: [Stanza], authenticatedBy fileKey: FileKey) {
        var text = Self.version
        text.append(Ascii.lineFeed)
        for stanza in stanzas { text += stanza.encoded }
        text += Self.mark
        self.stanzas = stanzas
        self.authenticated = text
        self.mac = fileKey.headerMAC(over: text)
        self.byteCount = text.count + Self.closing(mac).count
    }

    /// The header as it stands in a file.
    package var encoded: [UInt8] { authenticated + Self.closing(mac) }

    private static func closing(_ mac: [UInt8]) -> [UInt8] {
        [Ascii.space] + StrictBase64.encode(mac) + [Ascii.lineFeed]
    }

    /// `v1-line = "age-encryption.org/v1" LF`.
    private static func readVersion(from lines: inout ByteLines, of file: [UInt8]) throws(AgeError) {
        guard file.starts(with: magic) else {
            throw .header(magic.starts(with: file) ? .truncated : .notAge)
        }
        guard let line = lines.next() else { throw .header(.truncated) }
        guard line.elementsEqual(version) else { throw .header(.unsupportedVersion) }
    }

    /// `end = "--- " 43base64char LF`.
    private static func readMAC(from lines: inout ByteLines) throws(AgeError) -> [UInt8] {
        guard let line = lines.next() else { throw .header(.truncated) }
        let code = line.dropFirst(mark.count)
        guard code.first == Ascii.space, let mac = StrictBase64.decode(code.dropFirst()), mac.count == macByteCount
        else { throw .header(.macLine) }
        return mac
    }
}
