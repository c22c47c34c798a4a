import CInflate
package import JournalModel

/// Puts the files of an export into one zip, as they come, without compressing them.
///
/// Stored, since what is large in a journal (pictures, sound) is compressed already, and since such a file can be read
/// with a few lines of code in any language (PKWARE APPNOTE 6.3). Zip64 where it is needed. The zip is never held whole:
/// a file that grows while it is written says its length and sum after its bytes, as the standard allows.
package struct ZipSink: ExportSink {
    private var sink: any ExportSink
    /// The time every file gets: zip has no zones.
    private let stamp: (date: UInt16, time: UInt16)
    private var entries: [Entry] = []
    /// The file that grows.
    private var open: Entry?
    private var offset = 0

    private struct Entry {
        let path: [UInt8]
        var sum: UInt32 = 0
        var size = 0
        var offset = 0
        /// Whether length and sum stand after the bytes.
        let isGrown: Bool
    }

    /// - Parameter made: The time all its files say they were changed.
    package init(into sink: any ExportSink, made: Moment) {
        self.sink = sink
        let day = made.calendarDay
        let year = min(max(day.year, 1980), 2107)
        stamp = (
            UInt16(year - 1980) << 9 | UInt16(day.month) << 5 | UInt16(day.day),
            UInt16(made.hour) << 11 | UInt16(made.minute) << 5 | UInt16(made.second / 2)
        )
    }

    package mutating func begin(_ path: String) throws(ExportFailure) {
        try close()
        open = try start(Entry(path: Array(path.utf8), isGrown: true))
    }

    package mutating func write(_ bytes: [UInt8]) throws(ExportFailure) {
        guard let entry = open else { return }
        open?.sum = inflater_crc(entry.sum, bytes, bytes.count)
        open?.size += bytes.count
        try put(bytes)
    }

    package mutating func add(_ path: String, _ bytes: [UInt8]) throws(ExportFailure) {
        try close()
        try check(bytes.count, Array(path.utf8))
        entries.append(
            try start(
                Entry(
                    path: Array(path.utf8), sum: inflater_crc(0, bytes, bytes.count), size: bytes.count, isGrown: false)
            ))
        try put(bytes)
    }

    package mutating func finish() throws(ExportFailure) {
        try close()
        if entries.isEmpty { try sink.begin("") }
        let start = offset
        for entry in entries { try put(directory(entry)) }
        try put(end(from: start))
        try sink.finish()
    }

    /// Writes a file's header; the entry, with its place.
    private mutating func start(_ entry: Entry) throws(ExportFailure) -> Entry {
        if entries.isEmpty { try sink.begin("") }
        var entry = entry
        entry.offset = offset
        var header = ZipFields(signature: 0x0403_4B50)
        describe(entry, in: &header, extra: 0)
        header.bytes += entry.path
        try put(header.bytes)
        return entry
    }

    private mutating func close() throws(ExportFailure) {
        guard let entry = open else { return }
        open = nil
        try check(entry.size, entry.path)
        entries.append(entry)
        var after = ZipFields(signature: 0x0807_4B50)
        for value in [entry.sum, UInt32(entry.size), UInt32(entry.size)] { after.add(value) }
        try put(after.bytes)
    }

    /// A single file beyond four gigabytes would need other headers; nothing a journal holds comes near.
    private func check(_ size: Int, _ path: [UInt8]) throws(ExportFailure) {
        guard size < 0xFFFF_FFFF else { throw .tooLarge(path: String(decoding: path, as: UTF8.self)) }
    }

    /// What a local header and a directory entry say alike: version, UTF-8 names, stored, time, sum, sizes, lengths.
    private func describe(_ entry: Entry, in fields: inout ZipFields, extra: Int) {
        let flags: UInt16 = entry.isGrown ? 0x0808 : 0x0800
        for value in [extra > 0 ? 45 : 20, flags, 0, stamp.time, stamp.date] { fields.add(value) }
        for value in [entry.sum, UInt32(entry.size), UInt32(entry.size)] { fields.add(value) }
        fields.add(UInt16(entry.path.count))
        fields.add(UInt16(extra))
    }

    private func directory(_ entry: Entry) -> [UInt8] {
        let isFar = entry.offset >= 0xFFFF_FFFF
        var fields = ZipFields(signature: 0x0201_4B50)
        fields.add(UInt16(3 << 8 | 45))
        describe(entry, in: &fields, extra: isFar ? 12 : 0)
        for _ in 0..<3 { fields.add(UInt16(0)) }
        // A plain file that only its owner reads.
        fields.add(UInt32(0o100600 << 16))
        fields.add(isFar ? 0xFFFF_FFFF : UInt32(entry.offset))
        fields.bytes += entry.path
        if isFar {
            fields.add(UInt16(1))
            fields.add(UInt16(8))
            fields.add(UInt64(entry.offset))
        }
        return fields.bytes
    }

    private func end(from start: Int) -> [UInt8] {
        let size = offset - start
        var fields = ZipFields()
        let isLarge = entries.count >= 0xFFFF || offset >= 0xFFFF_FFFF
        if isLarge {
            fields.add(UInt32(0x0606_4B50))
            fields.add(UInt64(44))
            fields.add(UInt16(3 << 8 | 45))
            fields.add(UInt16(45))
            fields.add(UInt64(0))
            for value in [entries.count, entries.count, size, start] { fields.add(UInt64(value)) }
            fields.add(UInt32(0x0706_4B50))
            fields.add(UInt32(0))
            fields.add(UInt64(offset))
            fields.add(UInt32(1))
        }
        fields.add(UInt32(0x0605_4B50))
        fields.add(UInt32(0))
        for _ in 0..<2 { fields.add(isLarge ? 0xFFFF : UInt16(entries.count)) }
        fields.add(isLarge ? 0xFFFF_FFFF : UInt32(size))
        fields.add(isLarge ? 0xFFFF_FFFF : UInt32(start))
        fields.add(UInt16(0))
        return fields.bytes
    }

    private mutating func put(_ bytes: [UInt8]) throws(ExportFailure) {
        try sink.write(bytes)
        offset += bytes.count
    }
}

/// Numbers as a zip holds them, the low byte first.
private struct ZipFields {
    var bytes: [UInt8] = []

    init() {}
    init(signature: UInt32) { add(signature) }

    mutating func add(_ value: some FixedWidthInteger & UnsignedInteger) {
        withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
    }
}
