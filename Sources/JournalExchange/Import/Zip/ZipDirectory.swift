/// The list at the end of a zip archive.
struct ZipDirectory {
    private let bytes: [UInt8]
    private let count: Int
    /// Where it begins in the archive: all files lie before it.
    let start: Int

    /// Bytes a directory may have.
    private static let largest = 128 << 20

    /// Finds it by the record that ends an archive, and the one for large archives (zip64) before that.
    static func find(in source: any ByteSource) throws(ImportError) -> ZipDirectory {
        guard source.size >= 22 else { throw .zip(.truncated) }
        let tailSize = min(source.size, 22 + 0xFFFF)
        let tailAt = source.size - tailSize
        let tail = try source.read(at: tailAt, tailSize)
        guard let place = lastRecord(in: tail) else { throw .zip(.truncated) }
        guard tail.little(place + 4, 2) == 0, tail.little(place + 6, 2) == 0 else { throw .zip(.severalDisks) }
        var count = tail.little(place + 10, 2)
        var size = tail.little(place + 12, 4)
        var start = tail.little(place + 16, 4)
        if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF {
            (count, size, start) = try large(in: source, before: tailAt + place)
        }
        guard count <= ZipArchive.mostEntries else { throw .zip(.tooManyEntries(limit: ZipArchive.mostEntries)) }
        guard size >= 0, start >= 0, size <= largest, start <= tailAt + place, size <= tailAt + place - start else {
            throw .zip(.truncated)
        }
        return ZipDirectory(bytes: try source.read(at: start, size), count: count, start: start)
    }

    private static func lastRecord(in tail: [UInt8]) -> Int? {
        var place = tail.count - 22
        while place >= 0 {
            // The remark that may follow fills the archive to its end.
            if tail[place] == 0x50, tail[place...].starts(with: [0x50, 0x4B, 5, 6]),
                place + 22 + tail.little(place + 20, 2) == tail.count
            {
                return place
            }
            place -= 1
        }
        return nil
    }

    private static func large(
        in source: any ByteSource, before end: Int
    ) throws(ImportError) -> (count: Int, size: Int, start: Int) {
        guard end >= 20 else { throw .zip(.truncated) }
        let locator = try source.read(at: end - 20, 20)
        guard locator.starts(with: [0x50, 0x4B, 6, 7]) else { throw .zip(.truncated) }
        guard locator.little(4, 4) == 0, locator.little(16, 4) == 1 else { throw .zip(.severalDisks) }
        let place = locator.little(8, 8)
        guard place >= 0, place <= end - 20 - 56 else { throw .zip(.truncated) }
        let record = try source.read(at: place, 56)
        guard record.starts(with: [0x50, 0x4B, 6, 6]) else { throw .zip(.truncated) }
        return (record.little(32, 8), record.little(40, 8), record.little(48, 8))
    }

    /// Every entry, each judged by itself.
    func entries() throws(ImportError) -> [ZipArchive.Entry] {
        var entries: [ZipArchive.Entry] = []
        var place = 0
        for number in 1...max(1, count) where count > 0 {
            guard place + 46 <= bytes.count, bytes[place...].starts(with: [0x50, 0x4B, 1, 2]) else {
                throw .zip(.truncated)
            }
            let nameSize = bytes.little(place + 28, 2)
            let extraSize = bytes.little(place + 30, 2)
            let end = place + 46 + nameSize + extraSize + bytes.little(place + 32, 2)
            guard end <= bytes.count else { throw .zip(.truncated) }
            entries.append(try entry(number, at: place, nameSize, extraSize))
            place = end
        }
        return entries
    }

    private func entry(
        _ number: Int, at place: Int, _ nameSize: Int, _ extraSize: Int
    ) throws(ImportError) -> ZipArchive.Entry {
        let flags = bytes.little(place + 8, 2)
        let method = bytes.little(place + 10, 2)
        guard flags & 1 == 0, flags & 0x2040 == 0 else { throw .zip(.encrypted(number: number)) }
        guard method == 0 || method == 8 else { throw .zip(.unknownMethod(number: number, method: method)) }
        // The mode of a Unix file stands in the upper half.
        if bytes[place + 5] == 3, bytes.little(place + 40, 2) & 0xF000 == 0xA000 { throw .zip(.link(number: number)) }
        let nameAt = place + 46
        guard let name = String(validating: bytes[nameAt..<(nameAt + nameSize)], as: UTF8.self), Self.isSafe(name)
        else {
            throw .zip(.unsafeName(number: number))
        }
        var sizes = [bytes.little(place + 24, 4), bytes.little(place + 20, 4), bytes.little(place + 42, 4)]
        try readLarge(&sizes, number, at: nameAt + nameSize, extraSize)
        guard sizes.allSatisfy({ (0...(1 << 46)).contains($0) }) else { throw .zip(.contradiction(number: number)) }
        guard method == 8 || sizes[0] == sizes[1] else { throw .zip(.contradiction(number: number)) }
        return ZipArchive.Entry(
            name: name, number: number, size: sizes[0], packedSize: sizes[1], isPacked: method == 8,
            crc: UInt32(truncatingIfNeeded: bytes.little(place + 16, 4)), headerAt: sizes[2])
    }

    /// The sizes too large for their four bytes stand in an extra field, in this order.
    private func readLarge(
        _ sizes: inout [Int], _ number: Int, at start: Int, _ extraSize: Int
    ) throws(ImportError) {
        guard sizes.contains(0xFFFF_FFFF) else { return }
        var place = start
        while place + 4 <= start + extraSize {
            let size = bytes.little(place + 2, 2)
            guard place + 4 + size <= start + extraSize else { break }
            if bytes.little(place, 2) == 1 {
                var field = place + 4
                for index in sizes.indices where sizes[index] == 0xFFFF_FFFF {
                    guard field + 8 <= place + 4 + size else { throw .zip(.contradiction(number: number)) }
                    sizes[index] = bytes.little(field, 8)
                    field += 8
                }
                return
            }
            place += 4 + size
        }
        throw .zip(.contradiction(number: number))
    }

    /// Whether a name stays inside: no `..`, not absolute, no drive, no backslash, no control characters.
    private static func isSafe(_ name: String) -> Bool {
        guard !name.isEmpty, !name.hasPrefix("/"), !name.utf8.contains(where: { $0 < 0x20 || $0 == 0x5C || $0 == 0x7F })
        else { return false }
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        if parts[0].count == 2, parts[0].hasSuffix(":") { return false }
        return !parts.dropLast().contains(where: \.isEmpty) && !parts.contains("..") && !parts.contains(".")
    }
}
