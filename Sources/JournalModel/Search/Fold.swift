/// Makes texts comparable: letter case, accents, and full-width forms no longer matter.
///
/// "café", "Cafe\u{301}" and "CAFÉ" fold to the same bytes. Only for finding; what was written is never changed.
package enum Fold {
    /// The folded text as UTF-8.
    package static func bytes(_ text: some StringProtocol) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { append(scalar, to: &out) }
        return out
    }

    /// The folded text.
    package static func text(_ text: some StringProtocol) -> String { String(decoding: bytes(text), as: UTF8.self) }

    static func append(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
        switch scalar.value {
        case 0x41...0x5A: out.append(UInt8(scalar.value) | 0x20)
        case 0..<0x80: out.append(UInt8(scalar.value))
        // Scripts without case or accents, the common ones of them: they are what they are.
        case 0x590...0x8FF, 0x3040...0xA4CF, 0xAC00...0xD7A3, 0x1F000...0x1FAFF:
            if let encoded = UTF8.encode(scalar) { out.append(contentsOf: encoded) }
        case 0x300...0x36F, 0xFE0E, 0xFE0F, 0x200D: break
        case 0xFF01...0xFF5E:
            if let plain = Unicode.Scalar(scalar.value - 0xFEE0) { append(plain, to: &out) }
        default:
            if let base = bases[scalar.value] {
                out.append(contentsOf: base.utf8)
            } else {
                out.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
            }
        }
    }

    /// Accented letters by the plain letters they are found under.
    private static let letters: [(String, String)] = [
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧạảấầẩẫậắằẳẵặ"), ("c", "çćĉċč"), ("d", "ďđḋḍḏḑ"), ("e", "èéêëēĕėęěȅȇȩẹẻẽếềểễệ"),
        ("g", "ĝğġģǧǵ"), ("h", "ĥħḣḥḧḩ"), ("i", "ìíîïĩīĭįǐȉȋỉịı"), ("j", "ĵǰ"), ("k", "ķǩḱḳḵ"), ("l", "ĺļľŀłḷḹḻ"),
        ("m", "ḿṁṃ"), ("n", "ñńņňŉǹṅṇṉ"), ("o", "òóôõöøōŏőǒǫǭȍȏȫȭȯȱọỏốồổỗộớờởỡợơ"), ("p", "ṕṗ"), ("r", "ŕŗřȑȓṙṛṝṟ"),
        ("s", "śŝşšșṡṣ"), ("t", "ţťŧțṫṭṯ"), ("u", "ùúûüũūŭůűųǔǖǘǚǜȕȗụủứừửữựư"), ("v", "ṽṿ"), ("w", "ŵẁẃẅẇẉ"),
        ("x", "ẋẍ"), ("y", "ýÿŷȳẏẙỳỵỷỹ"), ("z", "źżžẑẓẕ"), ("ae", "æǣǽ"), ("oe", "œ"), ("ss", "ß"), ("th", "þ"),
        ("d", "ð"), ("α", "ά"), ("ε", "έ"), ("η", "ή"), ("ι", "ίϊΐ"), ("ο", "ό"), ("υ", "ύϋΰ"), ("ω", "ώ"), ("σ", "ς"),
        ("е", "ёѐ"), ("и", "йѝ"), ("'", "‘’"), ("\"", "“”„"), ("-", "‐‑‒–—"), (" ", "\u{A0}\u{202F}\u{2009}"),
    ]

    private static let bases: [UInt32: String] = {
        var table: [UInt32: String] = [:]
        for (base, accented) in letters {
            for scalar in accented.unicodeScalars {
                table[scalar.value] = base
                let upper = scalar.properties.uppercaseMapping.unicodeScalars
                if upper.count == 1, let first = upper.first, first != scalar, first.value >= 0x80 {
                    table[first.value] = base
                }
            }
        }
        return table
    }()
}

extension Fold {
    /// Where folded words stand in a text, for marking them; whole characters, in order, not overlapping.
    package static func ranges(of words: [String], in text: String) -> [Range<String.Index>] {
        let needles = words.map { Array($0.utf8) }.filter { !$0.isEmpty }
        guard !needles.isEmpty else { return [] }
        var folded: [UInt8] = []
        var owners: [String.Index] = []
        for index in text.indices {
            let piece = bytes(text[index...index])
            folded.append(contentsOf: piece)
            owners.append(contentsOf: repeatElement(index, count: piece.count))
        }
        var found: [Range<String.Index>] = []
        var position = 0
        while position < folded.count {
            let hit = needles.filter { folded[position...].starts(with: $0) }.max { $0.count < $1.count }
            guard let hit else {
                position += 1
                continue
            }
            found.append(owners[position]..<text.index(after: owners[position + hit.count - 1]))
            position += hit.count
        }
        return found
    }
}
