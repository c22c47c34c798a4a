import TextUI

/// Carries a mask through a whole report and counts what it covered.
struct Masker {
    let mask: Mask
    private(set) var count = 0
    private(set) var longer: [String: Int] = [:]

    init(_ mask: Mask) { self.mask = mask }

    mutating func line(_ text: String) -> String { lines([StyledText(text)]).map(\.string).joined() }

    mutating func all(_ texts: [String]) -> [String] { texts.map { line($0) } }

    /// Lines that belong together: a name broken over two of them is found too.
    mutating func lines(_ lines: [StyledText]) -> [StyledText] {
        guard !mask.isEmpty else { return lines }
        let pieces = lines.enumerated().flatMap { index, line in
            (index == 0 ? [] : [Piece(character: "\n", role: .text)])
                + line.runs.flatMap { run in run.text.map { Piece(character: $0, role: run.role) } }
        }
        let reading = MaskReading(pieces.map(\.character))
        for word in reading.longerWords(than: mask) { longer[word, default: 0] += 1 }
        let found = reading.found(by: mask)
        guard !found.isEmpty else { return lines }
        count += found.count
        return rebuilt(pieces, found, hanging: lines.map(\.hanging))
    }

    private struct Piece {
        let character: Character
        let role: Role
    }

    private func rebuilt(
        _ pieces: [Piece], _ found: [(range: Range<Int>, replacement: String)], hanging: [Int]
    ) -> [StyledText] {
        var lines = [StyledText()]
        var place = 0
        /// Takes what stands between two found words; line breaks inside a found word part lines too.
        func take(_ end: Int, keeping: Bool) {
            while place < end {
                let piece = pieces[place]
                if piece.character == "\n" {
                    lines.append(StyledText())
                } else if keeping {
                    lines[lines.count - 1].append(String(piece.character), piece.role)
                }
                place += 1
            }
        }
        for (range, replacement) in found {
            take(range.lowerBound, keeping: true)
            lines[lines.count - 1].append(replacement, pieces[range.lowerBound].role)
            take(range.upperBound, keeping: false)
        }
        take(pieces.count, keeping: true)
        for index in lines.indices where hanging.indices.contains(index) { lines[index].hanging = hanging[index] }
        return lines
    }
}
