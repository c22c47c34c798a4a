/// Names side by side, one of them current.
package struct Tabs: Equatable, Sendable {
    /// The names, from the left.
    package let titles: [String]
    /// The current one.
    package private(set) var current: Int

    /// Tabs with one current.
    package init(_ titles: [String], current: Int = 0) {
        self.titles = titles
        self.current = max(0, min(current, titles.count - 1))
    }

    /// Makes another one current, held to the ends.
    package mutating func select(_ index: Int) { current = max(0, min(index, titles.count - 1)) }

    /// Makes the next one current, or the previous one, going round.
    package mutating func move(by distance: Int) {
        guard !titles.isEmpty else { return }
        current = ((current + distance) % titles.count + titles.count) % titles.count
    }

    /// The columns of each name, two columns apart.
    package var columns: [Range<Int>] {
        var x = 0
        return titles.map { title in
            let start = x
            x += displayWidth(of: title) + 2
            return start..<x - 2
        }
    }

    /// The tab at a column, nil between them.
    package func index(atColumn column: Int) -> Int? { columns.firstIndex { $0.contains(column) } }

    /// Draws the names in the first row; where they do not fit, only the current one, with arrows beside it.
    package func draw(on canvas: inout Canvas) {
        guard let total = columns.last?.upperBound else { return }
        guard total <= canvas.width else {
            let end = canvas.write(titles[current], in: canvas.bounds, role: .title)
            canvas.write(" \(current + 1)/\(titles.count)", at: Point(end, 0), role: .faint)
            return
        }
        for (index, columns) in columns.enumerated() {
            canvas.write(titles[index], at: Point(columns.lowerBound, 0), role: index == current ? .title : .quiet)
        }
    }
}
