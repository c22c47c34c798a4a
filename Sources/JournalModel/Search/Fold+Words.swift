/// A number for a folded word: other words have other numbers, but for one chance in 2 to the power of 64.
struct ChangedWord: Hashable {
    private var number: UInt64 = 0xCBF2_9CE4_8422_2325

    /// FNV-1a (Fowler, Noll and Vo).
    init(_ folded: some Sequence<UInt8>) {
        for byte in folded { number = (number ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
}

extension Fold {
    /// Adds, folded and each after a space, those words of a text whose folding is more than the case of ASCII letters,
    /// unless they are among `known`.
    ///
    /// A text holds a folded word exactly when the text itself, ASCII case aside, or one of these words holds it: a
    /// word that is looked for has no space in it, so it never reaches over two words.
    static func addChangedWords(of text: String, to out: inout [UInt8], known: inout Set<ChangedWord>) {
        var text = text
        text.withUTF8 { bytes in
            var position = 0
            while let place = nextBeyondASCII(bytes, from: position) {
                var start = place
                while start > position, !isSpace(bytes[start - 1]) { start -= 1 }
                var end = place
                while end < bytes.count, !isSpace(bytes[end]) { end += 1 }
                addIfChanged(UnsafeBufferPointer(rebasing: bytes[start..<end]), to: &out, known: &known)
                position = end
            }
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func nextBeyondASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var position = start
        let raw = UnsafeRawBufferPointer(bytes)
        while position + 8 <= bytes.count,
            raw.loadUnaligned(fromByteOffset: position, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
            position += 8
        }
        while position < bytes.count {
            if bytes[position] >= 0x80 { return position }
            position += 1
        }
        return nil
    }

    private static func addIfChanged(
        _ word: UnsafeBufferPointer<UInt8>, to out: inout [UInt8], known: inout Set<ChangedWord>
    ) {
        let start = out.count
        out.append(UInt8(ascii: " "))
        var scalars = Unicode.UTF8.ForwardParser()
        var rest = word.makeIterator()
        while case .valid(let encoded) = scalars.parseScalar(from: &rest) { append(UTF8.decode(encoded), to: &out) }
        let folded = out[(start + 1)...]
        let same =
            folded.count == word.count
            && zip(folded, word).allSatisfy { $0 == ($1 < 0x5B && $1 > 0x40 ? $1 | 0x20 : $1) }
        if same || !known.insert(ChangedWord(folded)).inserted { out.removeSubrange(start...) }
    }
}
