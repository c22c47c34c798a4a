package import JournalExchange
package import JournalStore

/// Lets an export go into a file or a folder outside the journal.
package struct OutsideSink: ExportSink {
    private let draft: OutsideDraft
    private let path: String

    /// - Parameter mayReplace: Whether what stands there may be written over.
    package init(_ path: String, _ kind: OutsideDraft.Kind, mayReplace: Bool) throws(ExportFailure) {
        self.path = path
        do throws(FileFault) { draft = try OutsideDraft(path, kind, mayReplace: mayReplace) } catch {
            throw Self.failure(error, path)
        }
    }

    package mutating func begin(_ path: String) throws(ExportFailure) {
        do throws(FileFault) { try draft.begin(path) } catch { throw Self.failure(error, self.path) }
    }

    package mutating func write(_ bytes: [UInt8]) throws(ExportFailure) {
        do throws(FileFault) { try draft.write(bytes) } catch { throw Self.failure(error, path) }
    }

    package mutating func finish() throws(ExportFailure) {
        do throws(FileFault) { try draft.finish() } catch { throw Self.failure(error, path) }
    }

    private static func failure(_ fault: FileFault, _ path: String) -> ExportFailure {
        fault.isAlreadyThere ? .alreadyThere(path: path) : .cannotWrite(path: path, code: fault.code)
    }
}
