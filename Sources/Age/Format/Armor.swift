/// ASCII armor: an age file as text, in the strict PEM form of RFC 7468, section 3.
package enum Armor {
    private static let begin = Array("-----BEGIN AGE ENCRYPTED FILE-----".utf8)
    private static let end = Array("-----END AGE ENCRYPTED FILE-----".utf8)
    private static let columns = 64
    private static let bytesPerLine = 48

    /// Whether `bytes`, after white space, begin like armor; `decode` says whether they are.
    package static func seems(_ bytes: [UInt8]) -> Bool {
        bytes.drop(while: Ascii.isBlank).starts(with: begin)
    }

    /// `file` as text, each line ending in a line feed.
    package static func encode(_ file: [UInt8]) -> [UInt8] {
        var text = begin
        text.append(Ascii.lineFeed)
        for start in stride(from: 0, to: file.count, by: bytesPerLine) {
            let piece = file[start..<min(start + bytesPerLine, file.count)]
            text += StrictBase64.encode(piece, padding: .required)
            text.append(Ascii.lineFeed)
        }
        text += end
        text.append(Ascii.lineFeed)
        return text
    }

    /// The file `text` holds; lines may end in LF or CRLF, blank space may stand before and after, nothing else is forgiven.
    package static func decode(_ text: [UInt8]) throws(AgeError) -> [UInt8] {
        var rest = text[...]
        try readBegin(from: &rest)
        var file: [UInt8] = []
        file.reserveCapacity(text.count * 3 / 4)
        var last = false
        while true {
            guard let line = nextLine(of: &rest) else { throw .armor(.endLine) }
            if line.elementsEqual(end) { break }
            // Only the last line may be short; a line that is not the end line there is one too many.
            guard !last else { throw .armor(.endLine) }
            guard !line.isEmpty, line.count <= columns else { throw .armor(.lineLength) }
            guard let bytes = StrictBase64.decode(line, padding: .required) else { throw .armor(.base64) }
            file += bytes
            last = bytes.count < bytesPerLine
        }
        guard rest.allSatisfy(Ascii.isBlank) else { throw .armor(.trailingData) }
        return file
    }

    /// Skips blank lines, then the begin line.
    private static func readBegin(from rest: inout ArraySlice<UInt8>) throws(AgeError) {
        while let line = nextLine(of: &rest) {
            if line.allSatisfy(Ascii.isBlank) { continue }
            guard line.elementsEqual(begin) else { throw .armor(.beginLine) }
            return
        }
        throw .armor(.beginLine)
    }

    /// The next line without its LF or CRLF, the last one also without either, or nil when nothing is left.
    private static func nextLine(of rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard !rest.isEmpty else { return nil }
        let line = rest.prefix { $0 != Ascii.lineFeed }
        rest = rest[line.endIndex...].dropFirst()
        return line.last == Ascii.carriageReturn ? line.dropLast() : line
    }
}
