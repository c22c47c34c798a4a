import Glibc
import JournalModel

/// Where words go: answers to standard output, everything said about them to standard error.
enum Output {
    /// Prints lines.
    static func print(_ lines: [String]) throws(CommandFailure) {
        guard !lines.isEmpty else { return }
        try write(Array((lines.joined(separator: "\n") + "\n").utf8), to: STDOUT_FILENO)
    }

    /// Prints one line.
    static func print(_ line: String) throws(CommandFailure) { try print([line]) }

    /// Shows that a line can be typed now.
    static func prompt() throws(CommandFailure) { try write(Array("> ".utf8), to: STDOUT_FILENO) }

    /// Prints JSON for a machine, laid out to be read.
    static func print(json: JSON) throws(CommandFailure) { try write(SafeJSON.bytes(json), to: STDOUT_FILENO) }

    /// Says something beside the answer.
    static func note(_ line: String) { try? write(Array((line + "\n").utf8), to: STDERR_FILENO) }

    /// Asks something; the answer is typed on the same line.
    static func ask(_ words: String) { try? write(Array(words.utf8), to: STDERR_FILENO) }

    /// Says something in the place of what the line said before.
    static func overwrite(_ line: String) { try? write(Array("\r\u{1B}[K\(line)".utf8), to: STDERR_FILENO) }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(CommandFailure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw CommandFailure("The answer could not be written out.") }
            rest = rest.dropFirst(count)
        }
    }
}
