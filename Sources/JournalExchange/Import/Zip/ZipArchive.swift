/// A zip archive (APPNOTE 6.3), read by its central directory and strictly: what is doubtful is refused as a whole.
package struct ZipArchive: Sendable {
    /// A file in the archive.
    package struct Entry: Hashable, Sendable {
        package let name: String
        /// From 1, in the order of the directory.
        package let number: Int
        package let size: Int
        let packedSize: Int
        let isPacked: Bool
        let crc: UInt32
        let headerAt: Int
    }

    /// The largest file that is taken out whole.
    package static let largestFile = 256 << 20
    /// More than any export has.
    static let mostEntries = 200_000

    package let entries: [Entry]
    let bytes: any ByteSource

    /// Whether a file begins as a zip does.
    package static func isZip(_ bytes: any ByteSource) throws(ImportError) -> Bool {
        guard bytes.size >= 4 else { return false }
        let start = try bytes.read(at: 0, 4)
        return start == [0x50, 0x4B, 3, 4] || start == [0x50, 0x4B, 5, 6]
    }

    package init(_ bytes: any ByteSource) throws(ImportError) {
        self.bytes = bytes
        let directory = try ZipDirectory.find(in: bytes)
        let all = try directory.entries()
        try Self.check(all, directory)
        entries = all.filter { !$0.name.hasSuffix("/") }
    }

    /// What holds of all entries together: no name twice, none over another, and a size one can believe.
    private static func check(_ entries: [Entry], _ directory: ZipDirectory) throws(ImportError) {
        var names: Set<String> = []
        for entry in entries where !names.insert(entry.name).inserted { throw .zip(.sameName(number: entry.number)) }
        var end = 0
        for entry in entries.sorted(by: { $0.headerAt < $1.headerAt }) {
            guard entry.headerAt >= end else { throw .zip(.overlapping(number: entry.number)) }
            // The name stands once more before the bytes.
            end = entry.headerAt + 30 + entry.name.utf8.count + entry.packedSize
            guard end <= directory.start else { throw .zip(.overlapping(number: entry.number)) }
        }
        let total = entries.reduce(0) { $0 + $1.size }
        guard total <= max(64 << 20, directory.start * 100) else { throw .zip(.bomb) }
    }

    /// A file of the archive whole.
    package func bytes(of entry: Entry) throws(ImportError) -> [UInt8] {
        guard entry.size <= Self.largestFile else {
            throw .zip(.tooLarge(number: entry.number, limit: Self.largestFile))
        }
        return try stream(of: entry).all(limit: Self.largestFile)
    }

    /// A file of the archive piece by piece; its end is only reached when its size and its checksum are right.
    package func stream(of entry: Entry) throws(ImportError) -> ByteStream {
        let start = try dataStart(of: entry)
        let unpacking = ZipUnpacking(bytes, entry, from: start)
        return ByteStream { () throws(ImportError) in try unpacking.next() }
    }

    /// Reads the header that stands before the bytes, and holds it against the directory.
    private func dataStart(of entry: Entry) throws(ImportError) -> Int {
        guard entry.headerAt + 30 <= bytes.size else { throw .zip(.truncated) }
        let header = try bytes.read(at: entry.headerAt, 30)
        guard header.starts(with: [0x50, 0x4B, 3, 4]) else { throw .zip(.contradiction(number: entry.number)) }
        let nameSize = header.little(26, 2)
        let start = entry.headerAt + 30 + nameSize + header.little(28, 2)
        guard start + entry.packedSize <= bytes.size else { throw .zip(.truncated) }
        let name = try bytes.read(at: entry.headerAt + 30, nameSize)
        guard name.elementsEqual(entry.name.utf8), header.little(8, 2) == (entry.isPacked ? 8 : 0),
            header.little(6, 2) & 1 == 0
        else { throw .zip(.contradiction(number: entry.number)) }
        return start
    }
}

extension [UInt8] {
    /// A whole number, the smallest byte first; all of them must be there.
    func little(_ place: Int, _ count: Int) -> Int {
        var value: UInt64 = 0
        for index in (0..<count).reversed() { value = value << 8 | UInt64(self[place + index]) }
        return Int(truncatingIfNeeded: value)
    }
}
