/// Moving through text by characters and words; all places are UTF-8 offsets, results lie on character boundaries.
extension String {
    /// The start of the character before `offset`; 0 at the start.
    func boundary(before offset: Int) -> Int {
        guard offset > 0 else { return 0 }
        return self.offset(of: index(before: utf8Index(offset)))
    }

    /// The end of the character after `offset`; the end of the text at the end.
    func boundary(after offset: Int) -> Int {
        guard offset < utf8.count else { return utf8.count }
        return self.offset(of: index(after: utf8Index(offset)))
    }

    /// `offset` itself when a character starts there, otherwise the end of the character it lies in; held to the ends.
    func boundary(atOrAfter offset: Int) -> Int {
        guard offset > 0, offset < utf8.count else { return Swift.max(0, Swift.min(offset, utf8.count)) }
        let index = utf8Index(offset)
        if String.Index(index, within: self) != nil { return offset }
        return self.offset(of: self.index(after: index))
    }

    /// The start of the word before `offset`.
    func wordStart(before offset: Int) -> Int {
        var index = utf8Index(offset)
        while index > startIndex, !self[self.index(before: index)].isWordPart { index = self.index(before: index) }
        while index > startIndex, self[self.index(before: index)].isWordPart { index = self.index(before: index) }
        return self.offset(of: index)
    }

    /// The end of the word after `offset`.
    func wordEnd(after offset: Int) -> Int {
        var index = utf8Index(offset)
        while index < endIndex, !self[index].isWordPart { index = self.index(after: index) }
        while index < endIndex, self[index].isWordPart { index = self.index(after: index) }
        return self.offset(of: index)
    }

    private func offset(of index: String.Index) -> Int { utf8.distance(from: startIndex, to: index) }
}

extension Character {
    /// Whether it belongs to a word: letters, digits, and the apostrophe inside one.
    var isWordPart: Bool { isLetter || isNumber || self == "'" || self == "’" || self == "_" }
}
