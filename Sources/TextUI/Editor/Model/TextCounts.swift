/// How many words and characters there are; kept up to date by the difference each edit makes.
struct TextCounts: Equatable, Sendable {
    var words: Int
    var characters: Int

    /// Counts all of `text`.
    init(of text: String) {
        var state = WordState()
        words = state.read(text)
        characters = text.characterCount
    }

    /// Takes a change into account: between `before` and `after` (text around it in the same paragraphs) `old` became `new`.
    mutating func replace(_ old: String, with new: String, before: Substring, after: Substring) {
        let start = WordState(after: before)
        var (was, now) = (start, start)
        let next = WordState.reach(of: after)
        words += now.read(new) + now.read(next) - was.read(old) - was.read(next)
        let left = before.unsettledEnd
        let right = after.unsettledStart
        if left.isEmpty, right.isEmpty {
            characters += new.characterCount - old.characterCount
        } else {
            characters += (left + new + right).characterCount - (left + old + right).characterCount
        }
    }
}

/// Whether reading is inside of a word. Marks, hyphens and apostrophes neither begin nor end one.
struct WordState: Equatable {
    private enum Kind { case letter, sign, joiner, other }

    private var inWord = false

    init() {}

    /// The state after reading `text`.
    init(after text: Substring) {
        for scalar in text.unicodeScalars.reversed() {
            switch WordState.kind(scalar.value) {
            case .joiner: continue
            case .letter: inWord = true
            case .sign, .other: break
            }
            return
        }
    }

    /// Reads on; returns the words that begin in `text`.
    mutating func read(_ text: some StringProtocol) -> Int {
        GlyphScanner.with(String(text)) { read($0) }
    }

    private mutating func read(_ scanner: GlyphScanner) -> Int {
        var words = 0
        var offset = 0
        while offset < scanner.bytes.count {
            let (scalar, length) = scanner.decode(offset)
            offset += length
            switch WordState.kind(scalar) {
            case .letter:
                if !inWord { words += 1 }
                inWord = true
            case .sign:
                words += 1
                inWord = false
            case .joiner: break
            case .other: inWord = false
            }
        }
        return words
    }

    /// As much of `text` as a change before it can affect: up to the first scalar that settles the state.
    static func reach(of text: Substring) -> Substring {
        let scalars = text.unicodeScalars
        guard let index = scalars.firstIndex(where: { kind($0.value) != .joiner }) else { return text }
        return text[..<scalars.index(after: index)]
    }

    @inline(__always)
    private static func kind(_ value: UInt32) -> Kind {
        if value < 0x80 {
            switch value {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: return .letter
            case 0x27, 0x2D: return .joiner
            default: return .other
            }
        }
        return foreignKind(value)
    }

    private static func foreignKind(_ value: UInt32) -> Kind {
        switch value {
        case 0x2010, 0x2011, 0x2019: return .joiner
        case 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAD9, 0x20000...0x3FFFF:
            return .sign
        default:
            guard let scalar = Unicode.Scalar(value) else { return .other }
            if value >= 0x300, CharacterWidth.columns(scalar) == 0 { return .joiner }
            return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? .letter : .other
        }
    }
}

extension String {
    /// The number of characters, counted quickly where the text is plain.
    var characterCount: Int {
        GlyphScanner.with(self) { scanner in
            var count = 0
            var offset = 0
            while let end = scanner.endOfCharacter(at: offset) {
                count += 1
                offset = end
            }
            return count
        }
    }
}

extension Substring {
    /// The end of the text whose characters may change when something is put after it: back to the last certain boundary.
    fileprivate var unsettledEnd: Substring {
        let scalars = unicodeScalars
        var index = scalars.endIndex
        var nextIsSimple = false
        while index > scalars.startIndex {
            let before = scalars.index(before: index)
            let isSimple = SimpleScalar.contains(scalars[before].value)
            if isSimple, nextIsSimple { return self[index...] }
            nextIsSimple = isSimple
            index = before
        }
        return self
    }

    /// The start of the text whose characters may change when something is put before it.
    fileprivate var unsettledStart: Substring {
        let scalars = unicodeScalars
        var previousIsSimple = false
        for index in scalars.indices {
            let isSimple = SimpleScalar.contains(scalars[index].value)
            if isSimple, previousIsSimple { return self[..<index] }
            previousIsSimple = isSimple
        }
        return self
    }
}
