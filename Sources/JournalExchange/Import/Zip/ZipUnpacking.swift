import CInflate

/// One file of an archive on its way out: unpacked piece by piece, counted, and checked at its end.
final class ZipUnpacking {
    private let source: any ByteSource
    private let entry: ZipArchive.Entry
    private var place: Int
    private let end: Int
    private var packed: [UInt8] = []
    private var used = 0
    private var written = 0
    private var crc: UInt32 = 0
    private var isOver = false
    private let inflater: OpaquePointer?

    private static let piece = 64 << 10

    init(_ source: any ByteSource, _ entry: ZipArchive.Entry, from start: Int) {
        self.source = source
        self.entry = entry
        place = start
        end = start + entry.packedSize
        inflater = entry.isPacked ? inflater_new() : nil
    }

    deinit { inflater_free(inflater) }

    private var damaged: ImportError { .zip(.damaged(number: entry.number)) }

    /// The next piece; empty at the end.
    func next() throws(ImportError) -> [UInt8] {
        while !isOver {
            let piece = entry.isPacked ? try unpack() : try copy()
            if piece.isEmpty { continue }
            written += piece.count
            guard written <= entry.size else { throw damaged }
            crc = inflater_crc(crc, piece, piece.count)
            return piece
        }
        guard written == entry.size, crc == entry.crc else { throw damaged }
        return []
    }

    private func copy() throws(ImportError) -> [UInt8] {
        let piece = try source.read(at: place, min(Self.piece, end - place))
        place += piece.count
        if place == end { isOver = true }
        return piece
    }

    private func unpack() throws(ImportError) -> [UInt8] {
        guard let inflater else { throw damaged }
        if used == packed.count, place < end {
            packed = try source.read(at: place, min(Self.piece, end - place))
            place += packed.count
            used = 0
        }
        var given = packed.count - used
        var result: Int32 = 0
        let out = [UInt8](unsafeUninitializedCapacity: Self.piece) { buffer, count in
            count = Self.piece
            result = packed.withUnsafeBufferPointer { bytes in
                inflater_run(inflater, bytes.baseAddress.map { $0 + used }, &given, buffer.baseAddress, &count)
            }
        }
        used += given
        if result == Int32(INFLATER_ENDED) {
            isOver = true
            // Nothing may lie behind the end.
            guard used == packed.count, place == end else { throw damaged }
        } else if result != Int32(INFLATER_GOES_ON) || (out.isEmpty && given == 0 && place == end) {
            throw damaged
        }
        return out
    }
}
