/// Why an export ended early. Nothing is left where it was to go; the journal is as it was.
package enum ExportFailure: Error, Hashable, Sendable {
    /// The system refused (`errno`) at this place.
    case cannotWrite(path: String, code: Int32)
    /// Something stands there already, and was left as it is.
    case alreadyThere(path: String)
    /// The person stopped it.
    case stopped
    /// It does not fit: a single file of it would be larger than a zip without extensions may be.
    case tooLarge(path: String)
}

/// Where the bytes of an export go, piece by piece, so that it is never held whole.
///
/// A format with one file begins it under the name "" and never another.
package protocol ExportSink {
    /// Begins a file; the one before it is complete.
    ///
    /// - Parameter path: Inside the export, parts separated by `/`.
    mutating func begin(_ path: String) throws(ExportFailure)
    /// Adds to the file that was begun last.
    mutating func write(_ bytes: [UInt8]) throws(ExportFailure)
    /// A file whose bytes are all at hand.
    mutating func add(_ path: String, _ bytes: [UInt8]) throws(ExportFailure)
    /// Completes the export. Until it has, nothing stands at its place.
    mutating func finish() throws(ExportFailure)
}

extension ExportSink {
    mutating func write(_ text: String) throws(ExportFailure) { try write(Array(text.utf8)) }

    package mutating func add(_ path: String, _ bytes: [UInt8]) throws(ExportFailure) {
        try begin(path)
        try write(bytes)
    }
}

/// An export in memory: for tests, and for what is small.
package struct MemorySink: ExportSink {
    package private(set) var files: [(path: String, bytes: [UInt8])] = []
    package private(set) var isFinished = false

    package init() {}

    package mutating func begin(_ path: String) { files.append((path, [])) }
    package mutating func write(_ bytes: [UInt8]) { files[files.count - 1].bytes += bytes }
    package mutating func finish() { isFinished = true }

    /// The text of a file; nil when there is none of this path.
    package func text(_ path: String = "") -> String? {
        files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }
}
