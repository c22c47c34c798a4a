import Crypto

/// Opens a body piece by piece; each chunk it returns is authentic in itself, the whole only once the end was reached without an error.
package struct PayloadReader: ~Copyable {
    private enum Progress {
        case reading
        case afterLastChunk
        case failed(AgeError)
    }

    private let key: SymmetricKey
    private var sealed: [UInt8] = []
    private var position = 0
    private var inputEnded = false
    private var chunk: UInt64 = 0
    private var progress = Progress.reading

    init(key: SymmetricKey) { self.key = key }

    /// Takes more of the file.
    package mutating func feed(_ bytes: some Collection<UInt8>) {
        sealed.removeFirst(position)
        position = 0
        sealed += bytes
    }

    /// Says that nothing more will be fed; only now can a short last chunk be told from a missing rest.
    package mutating func endInput() { inputEnded = true }

    /// The next chunk of plaintext; nil when more must be fed or, after `endInput()`, when the body is whole and over. Throws `AgeError.payload`.
    package mutating func next() throws(AgeError) -> [UInt8]? {
        do {
            return try read()
        } catch {
            progress = .failed(error)
            throw error
        }
    }

    private mutating func read() throws(AgeError) -> [UInt8]? {
        let waiting = sealed.count - position
        switch progress {
        case .failed(let error): throw error
        case .afterLastChunk:
            guard waiting == 0 else { throw .payload(.trailingData) }
            return nil
        case .reading: break
        }
        if waiting >= PayloadStream.sealedByteCount { return try readFullChunk() }
        return inputEnded ? try readShortChunk(byteCount: waiting) : nil
    }

    /// A full chunk may be the last one, too: its nonce tells.
    private mutating func readFullChunk() throws(AgeError) -> [UInt8] {
        let end = position + PayloadStream.sealedByteCount
        if let plaintext = open(upTo: end, last: false) {
            chunk += 1
            position = end
            return plaintext
        }
        return try readLastChunk(upTo: end)
    }

    private mutating func readShortChunk(byteCount: Int) throws(AgeError) -> [UInt8] {
        guard byteCount >= AEAD.tagByteCount else { throw .payload(.truncated) }
        guard byteCount > AEAD.tagByteCount || chunk == 0 else { throw .payload(.emptyFinalChunk) }
        return try readLastChunk(upTo: sealed.count)
    }

    private mutating func readLastChunk(upTo end: Int) throws(AgeError) -> [UInt8] {
        guard let plaintext = open(upTo: end, last: true) else { throw .payload(.forged) }
        position = end
        progress = .afterLastChunk
        return plaintext
    }

    private func open(upTo end: Int, last: Bool) -> [UInt8]? {
        AEAD.open(sealed[position..<end], with: key, nonce: PayloadStream.nonce(chunk: chunk, last: last))
    }
}
