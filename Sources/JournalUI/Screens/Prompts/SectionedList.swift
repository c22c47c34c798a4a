import TextUI

/// A line of a list that may be a heading, on which the bar never stands.
protocol SectionedRow: Hashable, Sendable {
    var isHeading: Bool { get }
}

/// A list with headings in it: the bar goes on past them.
struct SectionedList<Row: SectionedRow>: Sendable {
    private(set) var rows: [Row] = []
    private var list = ListView()

    var isEmpty: Bool { rows.isEmpty }
    var page: Int { list.page }

    /// The row under the bar.
    var selected: Row? {
        list.selection.flatMap { rows.indices.contains($0) && !rows[$0].isHeading ? rows[$0] : nil }
    }

    /// Takes in new rows; the bar stays on its row where that is still there.
    mutating func set(_ rows: [Row], visible: Int) {
        let old = selected
        self.rows = rows
        list.setCount(rows.count)
        list.fit(rows: max(1, visible))
        select(old.flatMap { rows.firstIndex(of: $0) } ?? list.selection ?? 0, direction: 1)
    }

    mutating func step(_ distance: Int) {
        guard let index = list.selection else { return }
        select(index + distance, direction: distance < 0 ? -1 : 1)
    }

    mutating func selectFirst() { select(0, direction: 1) }
    mutating func selectLast() { select(rows.count - 1, direction: -1) }

    /// A click in a row; true when it was on the row that was chosen already.
    mutating func click(row: Int, visible: Int) -> Bool {
        guard let index = list.index(atRow: row, rows: visible) else { return false }
        if index == list.selection { return true }
        select(index, direction: 1)
        return false
    }

    private mutating func select(_ index: Int, direction: Int) {
        guard !rows.isEmpty else { return }
        var place = max(0, min(rows.count - 1, index))
        while rows.indices.contains(place), rows[place].isHeading { place += direction }
        if !rows.indices.contains(place) { place = rows.firstIndex { !$0.isHeading } ?? 0 }
        // The heading of the first section comes into sight with its first row.
        if direction < 0, place == rows.firstIndex(where: { !$0.isHeading }) { list.select(0) }
        list.select(place)
    }

    func draw(on canvas: inout Canvas, _ drawRow: (inout Canvas, Row) -> Void) {
        list.draw(on: &canvas) { row, index, _ in
            if rows.indices.contains(index) { drawRow(&row, rows[index]) }
        }
    }
}

extension Canvas {
    /// Writes paragraphs one under the other, an empty one as a free line; returns the rows used.
    @discardableResult
    mutating func writeParagraphs(_ lines: [StyledText], in rect: Rect) -> Int {
        var y = 0
        for line in lines where y < rect.height {
            y += line.isEmpty ? 1 : writeWrapped(line, in: rect.inset(top: y))
        }
        return min(y, rect.height)
    }
}
