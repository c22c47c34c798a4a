import JournalModel

/// A text read letter by letter for a mask: folded, with the place of each letter in the text.
struct MaskReading {
    /// Folded letters; signs that take no room are left out, so that they hide nothing.
    private var letters: [Character] = []
    /// The place of each letter's character in the text.
    private var places: [Int] = []

    init(_ text: [Character]) {
        letters.reserveCapacity(text.count)
        for (place, character) in text.enumerated() where !character.takesNoRoom {
            for letter in character.isWhitespace ? " " : Fold.text(String(character)) {
                letters.append(letter)
                places.append(place)
            }
        }
    }

    /// Where words of a mask stand, as places in the text, with what goes in their place; none overlaps another.
    func found(by mask: Mask) -> [(range: Range<Int>, replacement: String)] {
        var found: [(range: Range<Int>, replacement: String)] = []
        var start = 0
        while start < letters.count {
            if let (end, word) = match(at: start, mask) {
                found.append((places[start]..<places[end - 1] + 1, word.replacement))
                start = end
            } else {
                start += 1
            }
        }
        return found
    }

    private func match(at start: Int, _ mask: Mask) -> (end: Int, word: Mask.Word)? {
        for word in mask.words {
            guard let end = end(of: word, from: start), isEdge(start), isEdge(end) || word.beginsOnly else { continue }
            return (word.beginsOnly ? wordEnd(from: end) : end, word)
        }
        return nil
    }

    /// Where a word that begins here ends; a space in it takes any run of spaces. nil: it does not stand here.
    private func end(of word: Mask.Word, from start: Int) -> Int? {
        var place = start
        for letter in word.letters {
            guard place < letters.count, letters[place] == letter else { return nil }
            place += 1
            if letter == " " { while place < letters.count, letters[place] == " " { place += 1 } }
        }
        return place
    }

    /// Whether a word can begin or end before a letter.
    private func isEdge(_ place: Int) -> Bool {
        guard place > 0, place < letters.count else { return true }
        let (left, right) = (letters[place - 1], letters[place])
        guard left.isLetter || left.isNumber, right.isLetter || right.isNumber else { return true }
        return left.standsAlone || right.standsAlone
    }

    private func wordEnd(from start: Int) -> Int {
        var end = start
        while end < letters.count, letters[end].isLetter || letters[end].isNumber { end += 1 }
        return end
    }

    /// Longer words that hold a word of the mask and are not found by it.
    func longerWords(than mask: Mask) -> [String] {
        var words: [String] = []
        let hidden = found(by: mask).map(\.range)
        for word in letters.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            let isHidden = hidden.contains { $0.contains(places[word.startIndex]) }
            let holds = mask.words.contains { $0.letters.count > 2 && String(word).contains(String($0.letters)) }
            if holds, !isHidden { words.append(String(word)) }
        }
        return words
    }
}

extension Character {
    /// A sign of a script that puts no spaces between words, or endings right after a name.
    fileprivate var standsAlone: Bool {
        guard let value = unicodeScalars.first?.value else { return false }
        return (0x2E80...0x9FFF).contains(value) || (0xAC00...0xD7AF).contains(value)
            || (0xF900...0xFAFF).contains(value) || (0x0E00...0x0EFF).contains(value)
            || (0x1000...0x109F).contains(value) || (0x1780...0x17FF).contains(value)
            || (0x20000...0x3FFFF).contains(value)
    }

    /// Soft hyphens, joiners and other signs nobody sees.
    fileprivate var takesNoRoom: Bool {
        unicodeScalars.allSatisfy { $0.properties.isDefaultIgnorableCodePoint }
    }
}
