/// Makes zip archives, right ones and wrong ones, byte by byte; nothing in them is packed.
struct ZipMaker {
    struct File {
        var name: String
        var bytes: [UInt8]
        var localName: String?
        var flags = 0
        var method = 0
        var mode = 0o100644
        var size: Int?
        var crc: UInt32?
        var headerAt: Int?
    }

    var files: [File]

    init(_ files: [(String, [UInt8])]) { self.files = files.map { File(name: $0.0, bytes: $0.1) } }
    init(_ files: [File]) { self.files = files }

    var bytes: [UInt8] {
        var out: [UInt8] = []
        var directory: [UInt8] = []
        for file in files {
            let start = out.count
            let crc = file.crc ?? Self.crc(file.bytes)
            let sizes = Self.little(file.bytes.count, 4) + Self.little(file.size ?? file.bytes.count, 4)
            let local = Array((file.localName ?? file.name).utf8)
            out += [0x50, 0x4B, 3, 4] + Self.little(20, 2) + Self.little(file.flags, 2) + Self.little(file.method, 2)
            out +=
                Self.little(0, 4) + Self.little(Int(crc), 4) + sizes + Self.little(local.count, 2) + Self.little(0, 2)
            out += local + file.bytes
            let name = Array(file.name.utf8)
            directory += [0x50, 0x4B, 1, 2, 20, 3, 20, 0] + Self.little(file.flags, 2) + Self.little(file.method, 2)
            directory += Self.little(0, 4) + Self.little(Int(crc), 4) + sizes + Self.little(name.count, 2)
            directory += Self.little(0, 8) + Self.little(file.mode << 16, 4)
            directory += Self.little(file.headerAt ?? start, 4) + name
        }
        let start = out.count
        out += directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
        out += Self.little(files.count, 2) + Self.little(files.count, 2)
        out += Self.little(directory.count, 4) + Self.little(start, 4) + [0, 0]
        return out
    }

    static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    static func crc(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
        return ~crc
    }
}
