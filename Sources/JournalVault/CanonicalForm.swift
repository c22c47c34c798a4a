import Age

/// The two spellings Unicode gives the same text: an accented letter as one character (composed) or as letter and accent.
///
/// Passphrases are bytes to scrypt, and keyboards differ in the spelling they send. The standard library compares across
/// spellings but does not convert, and the part of Foundation that does is too large to bring along.
package enum CanonicalForm: Sendable {
    /// NFC.
    case composed
    /// NFD.
    case decomposed

    /// `scalars` in this form.
    package func of(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var parts = Self.ordered(scalars.flatMap(Self.decomposition))
        guard self == .composed else { return parts }
        defer { parts.wipe() }
        return Self.composition(of: parts)
    }

    // MARK: Decomposition

    private static let decompositions: [Unicode.Scalar: [Unicode.Scalar]] = {
        var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
        for (mark, text) in CanonicalMappings.pairs {
            for (whole, base) in couples(text) { table[whole] = [base, mark] }
        }
        for (whole, other) in CanonicalMappings.singles.flatMap(couples) { table[whole] = [other] }
        return table
    }()

    private static func couples(_ text: String) -> [(Unicode.Scalar, Unicode.Scalar)] {
        let scalars = Array(text.unicodeScalars)
        return stride(from: 0, to: scalars.count - 1, by: 2).map { (scalars[$0], scalars[$0 + 1]) }
    }

    private static func decomposition(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        if let parts = Hangul.decomposition(of: scalar) { return parts }
        return decompositions[scalar]?.flatMap(decomposition) ?? [scalar]
    }

    /// Canonical ordering: marks on one base stand by their class, marks of one class keep their order.
    private static func ordered(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result = scalars
        for index in result.indices.dropFirst() {
            var place = index
            while place > 0, markClass(result[place]) != 0, markClass(result[place - 1]) > markClass(result[place]) {
                result.swapAt(place, place - 1)
                place -= 1
            }
        }
        return result
    }

    private static func markClass(_ scalar: Unicode.Scalar) -> UInt8 {
        scalar.properties.canonicalCombiningClass.rawValue
    }

    // MARK: Composition

    private struct Couple: Hashable { let base, mark: Unicode.Scalar }

    private static let compositions: [Couple: Unicode.Scalar] = {
        var table: [Couple: Unicode.Scalar] = [:]
        for (mark, text) in CanonicalMappings.pairs {
            for (whole, base) in couples(text) where !whole.properties.isFullCompositionExclusion {
                table[Couple(base: base, mark: mark)] = whole
            }
        }
        return table
    }()

    /// Each character joins the last starter before it, unless a mark of the same class or higher stands between them.
    private static func composition(of scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        var starter: Int?
        for scalar in scalars {
            if let place = starter {
                let isBlocked = place < result.count - 1 && markClass(result[result.count - 1]) >= markClass(scalar)
                if !isBlocked, let whole = composition(of: result[place], and: scalar) {
                    result[place] = whole
                    continue
                }
            }
            if markClass(scalar) == 0 { starter = result.count }
            result.append(scalar)
        }
        return result
    }

    private static func composition(of base: Unicode.Scalar, and mark: Unicode.Scalar) -> Unicode.Scalar? {
        Hangul.composition(of: base, and: mark) ?? compositions[Couple(base: base, mark: mark)]
    }
}

/// Hangul syllables are made of their letters by arithmetic (The Unicode Standard, section 3.12).
private enum Hangul {
    private static let syllables: UInt32 = 0xAC00
    private static let leads: UInt32 = 0x1100
    private static let vowels: UInt32 = 0x1161
    /// One before the first tail, which stands for none.
    private static let tails: UInt32 = 0x11A7
    private static let leadCount: UInt32 = 19
    private static let vowelCount: UInt32 = 21
    private static let tailCount: UInt32 = 28

    static func decomposition(of scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
        guard scalar.value >= syllables, scalar.value < syllables + leadCount * vowelCount * tailCount else {
            return nil
        }
        let index = scalar.value - syllables
        let tail = index % tailCount
        let letters = [leads + index / tailCount / vowelCount, vowels + index / tailCount % vowelCount]
        return (letters + (tail == 0 ? [] : [tails + tail])).compactMap(Unicode.Scalar.init)
    }

    static func composition(of base: Unicode.Scalar, and next: Unicode.Scalar) -> Unicode.Scalar? {
        if let lead = offset(of: base, from: leads, count: leadCount),
            let vowel = offset(of: next, from: vowels, count: vowelCount)
        {
            return Unicode.Scalar(syllables + (lead * vowelCount + vowel) * tailCount)
        }
        guard let syllable = offset(of: base, from: syllables, count: leadCount * vowelCount * tailCount),
            syllable % tailCount == 0, let tail = offset(of: next, from: tails, count: tailCount), tail > 0
        else { return nil }
        return Unicode.Scalar(base.value + tail)
    }

    private static func offset(of scalar: Unicode.Scalar, from first: UInt32, count: UInt32) -> UInt32? {
        scalar.value >= first && scalar.value < first + count ? scalar.value - first : nil
    }
}
