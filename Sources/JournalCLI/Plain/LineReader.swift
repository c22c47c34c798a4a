import Glibc

/// Lines from standard input as they come, also from a terminal that was told the end once.
struct LineReader {
    private var bytes: [UInt8] = []

    /// The next line without its end; nil at the end of input, or when a line is no text.
    mutating func next() -> String? {
        while true {
            if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
                defer { bytes.removeSubrange(...end) }
                return Self.text(bytes[..<end])
            }
            var buffer = [UInt8](repeating: 0, count: 4096)
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0, bytes.count + count <= Input.most else {
                defer { bytes.removeAll() }
                return bytes.isEmpty ? nil : Self.text(bytes[...])
            }
            bytes += buffer[..<count]
        }
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        var text = String(decoding: bytes, as: UTF8.self)
        if text.unicodeScalars.last == "\r" { text.unicodeScalars.removeLast() }
        return text
    }
}
