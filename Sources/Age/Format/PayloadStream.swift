import Crypto

/// Payload: the body in chunks of 64 KiB, each sealed under its place in the file and whether it is the last (STREAM).
enum PayloadStream {
    /// The plaintext of every chunk but the last, in bytes.
    static let chunkByteCount = 64 * 1024
    /// The same chunk sealed.
    static let sealedByteCount = chunkByteCount + AEAD.tagByteCount
    /// The nonce between header and chunks, in bytes.
    static let nonceByteCount = 16

    /// A chunk's nonce: eleven bytes of counter, big endian, and one that marks the last chunk.
    static func nonce(chunk: UInt64, last: Bool) -> [UInt8] {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: chunk >> UInt64(56 - 8 * $0)) }
        return [0, 0, 0] + counter + [last ? 1 : 0]
    }
}

/// Seals a body piece by piece; not copyable, since two copies would seal different chunks under one nonce.
package struct PayloadWriter: ~Copyable {
    private let key: SymmetricKey
    private var output: [UInt8]
    private let held = HeldPlaintext()
    private var chunk: UInt64 = 0

    /// A writer whose first output begins with `head`: the header and the nonce.
    init(key: SymmetricKey, head: [UInt8]) {
        self.key = key
        output = head
    }

    /// Takes more of the body and returns what is ready of the file; up to 64 KiB stay back, since the last chunk is not known yet.
    package mutating func write(_ plaintext: [UInt8]) throws(AgeError) -> [UInt8] {
        var rest = plaintext[...]
        while held.bytes.count + rest.count > PayloadStream.chunkByteCount {
            let taken = PayloadStream.chunkByteCount - held.bytes.count
            held.bytes += rest.prefix(taken)
            rest = rest.dropFirst(taken)
            try seal(last: false)
        }
        held.bytes += rest
        return takeOutput()
    }

    /// Seals the last chunk and returns the rest of the file.
    package consuming func finish() throws(AgeError) -> [UInt8] {
        try seal(last: true)
        return takeOutput()
    }

    private mutating func seal(last: Bool) throws(AgeError) {
        output += try AEAD.seal(held.bytes[...], with: key, nonce: PayloadStream.nonce(chunk: chunk, last: last))
        chunk += 1
        held.bytes.wipe()
        held.bytes.removeAll(keepingCapacity: true)
    }

    private mutating func takeOutput() -> [UInt8] {
        defer { output = [] }
        return output
    }
}

/// The plaintext a writer still holds; a class, since only a class may wipe on its way out when the writer is given up.
private final class HeldPlaintext {
    var bytes: [UInt8] = []

    deinit { bytes.wipe() }
}
