/// Bytes that can be read at any place: a file, or what is held in memory.
package protocol ByteSource: Sendable {
    var size: Int { get }
    /// The bytes from a place on, exactly so many; the caller asks only for what is there.
    func read(at place: Int, _ count: Int) throws(ImportError) -> [UInt8]
}

/// Bytes held in memory.
package struct HeldBytes: ByteSource {
    private let bytes: [UInt8]

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    package var size: Int { bytes.count }

    package func read(at place: Int, _ count: Int) -> [UInt8] { Array(bytes[place..<(place + count)]) }
}

/// Bytes that come one piece after another, so that no file has to fit into memory.
package struct ByteStream {
    private let pull: () throws(ImportError) -> [UInt8]

    /// - Parameter pull: Gives the next piece; an empty one is the end.
    package init(_ pull: @escaping () throws(ImportError) -> [UInt8]) { self.pull = pull }

    /// The next piece; empty at the end.
    package func next() throws(ImportError) -> [UInt8] { try pull() }

    /// Everything that is left; fails when it is more than `limit` bytes.
    package func all(limit: Int) throws(ImportError) -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let piece = try next()
            if piece.isEmpty { return bytes }
            guard bytes.count + piece.count <= limit else { throw .entryTooLarge(line: 1, limit: limit) }
            bytes += piece
        }
    }
}

extension ByteSource {
    /// Bytes of a piece.
    private static var pieceSize: Int { 64 << 10 }

    /// All of it, piece by piece.
    package func stream() -> ByteStream {
        var place = 0
        return ByteStream { () throws(ImportError) -> [UInt8] in
            let piece = try read(at: place, min(Self.pieceSize, size - place))
            place += piece.count
            return piece
        }
    }
}
