extension TextEditor {
    /// Selects the next place where `needle` stands (the one before when `backwards`), going round at the end; case and
    /// accents make no difference. False when there is none.
    @discardableResult
    package mutating func find(_ needle: String, backwards: Bool = false) -> Bool {
        self.needle = needle
        let wanted = FoldedText(needle)
        guard !wanted.bytes.isEmpty else { return false }
        let start = backwards ? selection?.lowerBound ?? cursor : selection?.upperBound ?? cursor
        for step in 0...lines.count {
            let paragraph = (start.paragraph + (backwards ? lines.count * 2 - step : step)) % lines.count
            let places = FoldedText(lines[paragraph]).ranges(of: wanted).filter { place in
                guard step == 0 else { return true }
                return backwards ? place.upperBound <= start.offset : place.lowerBound >= start.offset
            }
            guard let place = backwards ? places.last : places.first else { continue }
            select(
                TextPosition(
                    paragraph: paragraph, offset: place.lowerBound)..<TextPosition(
                        paragraph: paragraph, offset: place.upperBound))
            return true
        }
        return false
    }
}
