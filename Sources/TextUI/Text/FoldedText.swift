/// Text without case and accents, for finding things in it; knows where each byte came from.
package struct FoldedText: Sendable {
    /// The folded text in UTF-8.
    let bytes: [UInt8]
    /// Where each folded byte begins in the original, and its end; nil when both are the same, as in plain English.
    private let origins: [Int]?

    /// Folds `text`.
    package init(_ text: String) {
        if text.utf8.allSatisfy({ $0 < 0x80 }) {
            bytes = text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
            origins = nil
            return
        }
        var folded: [UInt8] = []
        var places: [Int] = []
        folded.reserveCapacity(text.utf8.count)
        places.reserveCapacity(text.utf8.count + 1)
        var offset = 0
        for scalar in text.unicodeScalars {
            let length = folded.count
            Folding.append(scalar, to: &folded)
            for _ in length..<folded.count { places.append(offset) }
            offset += UTF8.width(scalar)
        }
        places.append(offset)
        bytes = folded
        origins = places
    }

    /// The UTF-8 ranges, in the original text, where `needle` stands; they do not overlap.
    package func ranges(of needle: FoldedText) -> [Range<Int>] {
        guard let first = needle.bytes.first, needle.bytes.count <= bytes.count else { return [] }
        var found: [Range<Int>] = []
        var index = 0
        let last = bytes.count - needle.bytes.count
        while index <= last {
            guard bytes[index] == first, bytes[index..<index + needle.bytes.count].elementsEqual(needle.bytes) else {
                index += 1
                continue
            }
            let end = index + needle.bytes.count
            found.append((origins?[index] ?? index)..<(origins?[end] ?? end))
            index = end
        }
        return found
    }
}

/// Folding of single scalars.
private enum Folding {
    static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        let value = scalar.value
        if value < 0x80 {
            bytes.append((0x41...0x5A).contains(value) ? UInt8(value | 0x20) : UInt8(value))
        } else if (0x2E80...0xA4CF).contains(value) || (0xAC00...0xD7A3).contains(value) {
            // These scripts have neither case nor accents.
            bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        } else {
            bytes.append(contentsOf: fold(scalar).utf8)
        }
    }

    private static func fold(_ scalar: Unicode.Scalar) -> String {
        if (0x300...0x36F).contains(scalar.value) || CharacterWidth.isHidden(scalar) { return "" }
        if let base = bases[scalar] { return base }
        return scalar.properties.lowercaseMapping
    }

    /// Letters with accents and the letter beneath, found by their Unicode names ("... E WITH ACUTE"), in the blocks of Latin
    /// and Greek.
    private static let bases: [Unicode.Scalar: String] = {
        var plain: [String: Unicode.Scalar] = [:]
        var found: [Unicode.Scalar: String] = [:]
        let blocks: [ClosedRange<UInt32>] = [0x41...0x24F, 0x370...0x3FF, 0x1E00...0x1FFF]
        for scalar in blocks.joined().compactMap({ Unicode.Scalar($0) }) {
            guard let name = scalar.properties.name else { continue }
            guard let cut = name.firstRange(of: " WITH ") else {
                plain[name] = scalar
                continue
            }
            guard let base = plain[String(name[..<cut.lowerBound])] else { continue }
            found[scalar] = base.properties.lowercaseMapping
        }
        return found
    }()
}
