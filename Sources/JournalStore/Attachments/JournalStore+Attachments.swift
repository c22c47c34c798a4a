import Crypto
import Glibc
package import JournalModel
import Synchronization

extension JournalStore {
    /// The most bytes an attachment may have, 200 MB: sealed and padded it still is a file that can be read whole.
    package static let largestAttachment = 200 << 20

    /// Keeps bytes as an attachment, and waits until the disk has them; the same bytes are kept once.
    ///
    /// The record that will name it is saved afterwards: a crash between the two leaves a file that is swept in time.
    /// Works too while another Loam has the journal open.
    /// - Parameters:
    ///   - name: What the file is called where it came from.
    ///   - now: When it is added.
    package func attach(_ bytes: [UInt8], named name: String, now: Moment) throws(StoreError) -> Attachment {
        if let readOnly, case .anotherLoam = readOnly {} else { try mustWrite() }
        let attachment = Attachment(
            at: now, name: name, type: MediaType.of(bytes, named: name), size: bytes.count, sha256: Self.sha256(bytes))
        let path = path(of: attachment)
        guard bytes.count <= Self.largestAttachment else { throw .failed(FileFault(.write, EFBIG, path)) }
        try state.withLock { _ throws(StoreError) in
            if isKept(attachment) { return }
            let sealed: [UInt8]
            do throws(CodecError) { sealed = try codec.seal(contents: bytes) } catch {
                throw .unreadable(path: path, .sealed(error))
            }
            try asStore { () throws(FileFault) in
                try files.makeFolder(Place.attachments)
                try files.syncFolder(".")
                // What stands there under this name is none of these bytes any more.
                try files.writeOver(path, sealed)
            }
        }
        return attachment
    }

    /// The bytes of an attachment, as they were added.
    ///
    /// - Throws: `gone` when its file is not there, `unreadable` when it does not open or is not what was added.
    package func bytes(of attachment: Attachment) throws(StoreError) -> [UInt8] {
        let path = path(of: attachment)
        let file = try asStore { () throws(FileFault) in
            if let file = try files.read(path) { return Optional(file) }
            return try unused(attachment)
        }
        guard let file else { throw .gone(path: path) }
        let bytes: [UInt8]
        do throws(CodecError) { bytes = try codec.unseal(contents: file.bytes) } catch {
            throw .unreadable(path: path, .sealed(error))
        }
        guard Self.sha256(bytes) == attachment.sha256 else { throw .unreadable(path: path, .altered) }
        return bytes
    }

    /// Where an attachment's file lies, inside the journal folder.
    package func path(of attachment: Attachment) -> String {
        "\(Place.attachments)/\(codec.attachmentName(attachment.sha256))"
    }

    /// SHA-256 as 64 hexadecimal digits.
    package static func sha256(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let text = SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }

    /// Whether the journal has these bytes already; a file that was out of use comes back to its place.
    private func isKept(_ attachment: Attachment) -> Bool {
        guard (try? bytes(of: attachment)) != nil else { return false }
        let path = path(of: attachment)
        if (try? files.status(path)) != nil { return true }
        guard let unused = unusedPaths(of: attachment).first else { return false }
        do throws(FileFault) {
            try files.rename(unused, path)
            try files.syncFolder(Place.attachments)
            return true
        } catch { return false }
    }

    private func unused(_ attachment: Attachment) throws(FileFault) -> ReadFile? {
        for path in unusedPaths(of: attachment) {
            if let file = try files.read(path) { return file }
        }
        return nil
    }

    private func unusedPaths(of attachment: Attachment) -> [String] {
        let name = codec.attachmentName(attachment.sha256)
        let names = (try? files.names(in: Place.attachments)) ?? []
        return names.filter { UnusedName($0)?.name == name }.sorted().map { "\(Place.attachments)/\($0)" }
    }
}
