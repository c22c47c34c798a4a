import Glibc
import JournalExchange

/// Lets an export of one file go into a pipe.
struct StandardOutputSink: ExportSink {
    private var buffer: [UInt8] = []

    mutating func begin(_ path: String) {}

    mutating func write(_ bytes: [UInt8]) throws(ExportFailure) {
        buffer += bytes
        if buffer.count >= 64 << 10 { try flush() }
    }

    mutating func finish() throws(ExportFailure) { try flush() }

    private mutating func flush() throws(ExportFailure) {
        var rest = buffer[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .cannotWrite(path: "standard output", code: errno) }
            rest = rest.dropFirst(count)
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
