/// Bytes as letters (RFC 4648), filled up with `=`.
package enum Base64 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    package static func text(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: bytes.startIndex, to: bytes.endIndex, by: 3) {
            let count = min(3, bytes.endIndex - start)
            let second = count > 1 ? bytes[start + 1] : 0
            let third = count > 2 ? bytes[start + 2] : 0
            let group = Int(bytes[start]) << 16 | Int(second) << 8 | Int(third)
            out.append(letters[group >> 18])
            out.append(letters[group >> 12 & 63])
            out.append(count > 1 ? letters[group >> 6 & 63] : 0x3D)
            out.append(count > 2 ? letters[group & 63] : 0x3D)
        }
        return out
    }
}
