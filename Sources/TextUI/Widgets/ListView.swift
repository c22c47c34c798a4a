/// The choice and scroll of a list of any length; it knows no items, only how many there are.
///
/// Only visible rows are ever drawn, so 20,000 rows cost what 20 cost.
package struct ListView: Equatable, Sendable {
    /// The chosen item, meaningful while there are any.
    package private(set) var selected = 0
    /// The first visible item.
    package private(set) var top = 0
    /// How many items there are.
    package private(set) var count: Int
    /// How many items are visible at a time, at least 1.
    package private(set) var page: Int
    /// How many rows one item takes, at least 1.
    package let rowHeight: Int

    /// A list of `count` items with the first chosen.
    package init(count: Int = 0, page: Int = 10, rowHeight: Int = 1) {
        self.count = max(0, count)
        self.page = max(1, page)
        self.rowHeight = max(1, rowHeight)
    }

    /// The chosen item, nil when there is none.
    package var selection: Int? { count > 0 ? selected : nil }

    /// Tells how many items there are now; the choice stays as near as it can.
    package mutating func setCount(_ count: Int) {
        self.count = max(0, count)
        select(selected)
    }

    /// Tells how many rows the list has on the screen.
    package mutating func fit(rows: Int) {
        page = max(1, rows / rowHeight)
        reveal()
    }

    /// Chooses an item, held to the ends, and scrolls it into view.
    package mutating func select(_ index: Int) {
        selected = max(0, min(index, count - 1))
        reveal()
    }

    /// Moves the choice by so many items.
    package mutating func move(by distance: Int) { select(selected + distance) }

    /// Moves what is visible by so many items; the choice follows only as far as it must (for the wheel).
    package mutating func scroll(by distance: Int) {
        top = max(0, min(top + distance, count - page))
        selected = max(top, min(selected, top + page - 1, max(0, count - 1)))
    }

    /// Moves by the keys every list knows; false when the key means nothing here.
    @discardableResult
    package mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .up, "k", .ctrl("p"): move(by: -1)
        case .down, "j", .ctrl("n"): move(by: 1)
        case .pageUp: move(by: -page)
        case .pageDown: move(by: page)
        case .home, "g": select(0)
        case .end, "G": select(count - 1)
        default: return false
        }
        return true
    }

    /// The items that are visible in so many rows.
    package func visible(rows: Int) -> Range<Int> {
        let start = top(forPage: max(1, rows / rowHeight))
        return start..<min(count, start + (rows + rowHeight - 1) / rowHeight)
    }

    /// The item drawn in a row of the list, nil below the last.
    package func index(atRow row: Int, rows: Int) -> Int? {
        let index = visible(rows: rows).lowerBound + row / rowHeight
        return row >= 0 && index < count ? index : nil
    }

    /// Draws each visible item with `drawRow(canvas, index, isSelected)` on a canvas of its own, then marks the chosen one.
    package func draw(
        on canvas: inout Canvas, focused: Bool = true, drawRow: (inout Canvas, Int, Bool) -> Void
    ) {
        let items = visible(rows: canvas.height)
        for index in items {
            let rect = Rect(0, (index - items.lowerBound) * rowHeight, canvas.width, rowHeight)
            canvas.within(rect) { row in
                drawRow(&row, index, index == selected)
                if index == selected, focused { row.select(row.bounds) }
            }
        }
    }

    private mutating func reveal() { top = top(forPage: page) }

    private func top(forPage page: Int) -> Int {
        let low = max(0, selected - page + 1)
        return max(0, min(max(low, min(top, selected)), max(low, count - page)))
    }
}
