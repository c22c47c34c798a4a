import TextUI

/// Whether a screen says something by colour alone: two cells with the same shape and the same look without colours,
/// whose meanings differ.
///
/// Letters and digits say themselves, so that only shapes are looked at, and only meanings a person would miss: lines,
/// quieter texts and empty places are no information.
enum ColourAlone {
    static let meanings: [Role] =
        [
            .good, .care, .accent, .searchHit, .searchHere, .selection, .selected, .selectedQuiet, .selectedAccent,
            .chart,
            .mark,
        ] + (0...10).map { Role.charge($0) }

    /// Shapes that stand for different things where colour is all that tells them apart.
    static func faults(in frame: Frame) -> [String] {
        var seen: [String: [Role: Style]] = [:]
        for cell in frame.cells where !cell.isContinuation && meanings.contains(cell.role) {
            let shape = cell.glyph.text
            guard let scalar = shape.unicodeScalars.first, !isWord(scalar) else { continue }
            seen[shape, default: [:]][cell.role] = Theme.plain.style(for: cell.role, depth: .none)
        }
        return seen.compactMap { shape, looks in
            let alike = Dictionary(grouping: looks, by: \.value).values.filter { $0.count > 1 }
            guard let group = alike.first, !standsByItself(shape, group.map(\.key)) else { return nil }
            return "\(shape) is \(group.map { "\($0.key)" }.sorted().joined(separator: " and ")) by its colour alone"
        }
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// Punctuation belongs to the words beside it; the dots of a chart say how strong by where they stand.
    private static func standsByItself(_ shape: String, _ roles: [Role]) -> Bool {
        if ".,;:!?'\"()-–…·/%+=&@#".contains(shape) { return true }
        return roles.allSatisfy { (Role.charge0.rawValue...Role.charge10.rawValue).contains($0.rawValue) }
            && "○●▁▂▃▄▅▆▇█".contains(shape)
    }
}
