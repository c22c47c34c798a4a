/// The check sum of zip files (ISO 3309, as in PKWARE's APPNOTE 4.4.7).
package struct CRC32 {
    private static let tables: [[UInt32]] = {
        let first = (0..<256).map { (index: UInt32) -> UInt32 in
            var value = index
            for _ in 0..<8 { value = value & 1 == 1 ? (value >> 1) ^ 0xEDB8_8320 : value >> 1 }
            return value
        }
        var tables = [first]
        for _ in 1..<4 {
            let last = tables[tables.count - 1]
            tables.append(last.map { ($0 >> 8) ^ first[Int($0 & 0xFF)] })
        }
        return tables
    }()

    package static func of(_ bytes: [UInt8]) -> UInt32 { update(0, bytes) }

    /// The sum of what was summed before and these bytes after it.
    package static func update(_ sum: UInt32, _ bytes: [UInt8]) -> UInt32 {
        let (one, two, three, four) = (tables[0], tables[1], tables[2], tables[3])
        return bytes.withUnsafeBytes { raw in
            var value = ~sum
            var position = 0
            while position + 4 <= raw.count {
                value ^= UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt32.self))
                let low = four[Int(value & 0xFF)] ^ three[Int((value >> 8) & 0xFF)]
                let high = two[Int((value >> 16) & 0xFF)] ^ one[Int(value >> 24)]
                value = low ^ high
                position += 4
            }
            while position < raw.count {
                value = (value >> 8) ^ one[Int((value ^ UInt32(raw[position])) & 0xFF)]
                position += 1
            }
            return ~value
        }
    }
}
