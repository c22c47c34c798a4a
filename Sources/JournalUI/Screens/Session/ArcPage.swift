import JournalModel
import TextUI

/// A line of a page that tells of a session: words, or an entry that can be opened.
enum ArcRow: Sendable {
    case words(StyledText)
    /// An entry: when, what it says, and what stands at its right.
    case entry(RecordID, when: String, text: StyledText, aside: String)

    var record: RecordID? { if case .entry(let id, _, _, _) = self { id } else { nil } }
}

/// A page of words and entries that scrolls; the bar goes from entry to entry, and through the words line by line.
struct ArcPage: Sendable {
    private(set) var rows: [ArcRow] = []
    private(set) var top = 0
    /// The row of the entry under the bar.
    private(set) var selected: Int?
    private var height = 20

    /// The entry under the bar.
    var record: RecordID? { selected.flatMap { rows.indices.contains($0) ? rows[$0].record : nil } }
    private var end: Int { max(0, rows.count - height) }

    /// Takes other rows in; the bar stays on its entry where that is still there.
    mutating func set(_ rows: [ArcRow], height: Int) {
        let old = record
        let isFirst = self.rows.isEmpty
        self.rows = rows
        self.height = max(1, height)
        if let old {
            selected = rows.firstIndex { $0.record == old } ?? entry(near: selected ?? 0)
        } else if isFirst {
            selected = firstEntryInSight
        }
        top = min(top, end)
        if let selected, selected < top || selected >= top + self.height { reveal(selected) }
    }

    /// Tells the rows it has on the screen.
    mutating func fit(height: Int) { set(rows, height: height) }

    private var firstEntryInSight: Int? { rows.indices.first { $0 < height && rows[$0].record != nil } }

    private func entry(near row: Int) -> Int? {
        rows.indices.filter { rows[$0].record != nil }.min { abs($0 - row) < abs($1 - row) }
    }

    private mutating func reveal(_ row: Int) { top = max(0, min(end, row - height / 2)) }

    /// To the next entry where it is in sight, otherwise a line down.
    mutating func down() {
        let from = max(selected.map { $0 + 1 } ?? top, top)
        let next = rows.indices.first { $0 >= from && rows[$0].record != nil }
        if let next, next < top + height {
            selected = next
        } else if top < end {
            top += 1
            if let next, next < top + height { selected = next }
        }
        dropUnseen()
    }

    mutating func up() {
        let from = min(selected.map { $0 - 1 } ?? (top + height - 1), top + height - 1)
        let next = rows.indices.last { $0 <= from && rows[$0].record != nil }
        if let next, next >= top {
            selected = next
        } else if top > 0 {
            top -= 1
            if let next, next >= top { selected = next }
        }
        dropUnseen()
    }

    mutating func page(_ direction: Int) { scroll(by: direction * max(1, height - 2)) }

    mutating func scroll(by distance: Int) {
        top = max(0, min(end, top + distance))
        dropUnseen()
        if selected == nil {
            selected = rows.indices.first { $0 >= top && $0 < top + height && rows[$0].record != nil }
        }
    }

    mutating func toStart() { scroll(by: -rows.count) }
    mutating func toEnd() { scroll(by: rows.count) }

    private mutating func dropUnseen() {
        if let row = selected, row < top || row >= top + height { selected = nil }
    }

    /// Puts the bar on the entry in a row of the screen; false when there is none.
    mutating func select(atRow y: Int) -> Bool {
        guard rows.indices.contains(top + y), rows[top + y].record != nil else { return false }
        selected = top + y
        return true
    }

    func draw(on canvas: inout Canvas, focused: Bool) {
        for (y, row) in rows.dropFirst(top).prefix(canvas.height).enumerated() {
            switch row {
            case .words(let words): canvas.write(words, at: Point(0, y))
            case .entry(_, let when, let text, let aside):
                drawEntry(when, text, aside, canvas.bounds.row(y), on: &canvas)
            }
            if focused, top + y == selected { canvas.select(canvas.bounds.row(y)) }
        }
    }

    private func drawEntry(_ when: String, _ text: StyledText, _ aside: String, _ row: Rect, on canvas: inout Canvas) {
        canvas.write(when, in: Rect(row.left, row.top, row.width < 56 ? 7 : 20, 1), role: .quiet)
        let left = row.width < 56 ? 8 : 22
        let room = row.width - left - (aside.isEmpty ? 0 : displayWidth(of: aside) + 2)
        canvas.fill(Rect(left, row.top, row.width - left, 1))
        canvas.write(text, in: Rect(left, row.top, room, 1))
        canvas.write(aside, in: row, role: .quiet, align: .right)
    }
}
