import Glibc

/// What is typed or piped into a command.
enum Input {
    /// The most bytes a text may have, 16 MB: more than anyone writes, and a pipe that never ends is noticed.
    static let most = 16 << 20

    /// Reads standard input to its end.
    static func text() throws(CommandFailure) -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw CommandFailure("What was given could not be read, so nothing was kept.") }
            if count == 0 { break }
            bytes += buffer[..<count]
            guard bytes.count <= most else { throw CommandFailure("That is more than 16 MB, so nothing was kept.") }
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CommandFailure("What was given is not UTF-8 text, so nothing was kept.")
        }
        return tidy(text)
    }

    /// The text with one kind of line break and without empty space at its end.
    static func tidy(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var previousWasReturn = false
        for scalar in text.unicodeScalars {
            if scalar == "\r" {
                scalars.append("\n")
            } else if scalar != "\n" || !previousWasReturn {
                scalars.append(scalar)
            }
            previousWasReturn = scalar == "\r"
        }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }
}

extension Input {
    /// The bytes of a file named on the command line.
    static func file(_ path: String) throws(CommandFailure) -> [UInt8] {
        let shown = Printable.line(path)
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            throw CommandFailure(errno == ENOENT ? "There is no file \(shown)." : "\(shown) could not be opened.")
        }
        defer { _ = close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = read(file, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw CommandFailure("\(shown) could not be read.") }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
            guard bytes.count <= most else {
                throw CommandFailure("\(shown) is larger than 16 MB; no pack needs that.")
            }
        }
    }
}
