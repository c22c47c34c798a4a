import JournalModel

/// JSON that says exactly what was written and is still safe on a terminal: what could move a cursor or turn a line
/// around stands there as its escape.
enum SafeJSON {
    static func bytes(_ json: JSON) -> [UInt8] {
        let plain = JSONWriter.write(json)
        let text = String(decoding: plain, as: UTF8.self)
        guard text.unicodeScalars.contains(where: { $0.value >= 0x7F && Printable.isUnsafe($0) }) else { return plain }
        var out: [UInt8] = []
        out.reserveCapacity(plain.count + 64)
        for scalar in text.unicodeScalars {
            if scalar.value >= 0x7F, Printable.isUnsafe(scalar) {
                out.append(contentsOf: escape(scalar.value).utf8)
            } else {
                out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return out
    }

    /// `\u202e`; all of them lie below U+10000.
    private static func escape(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
