import TextUI

/// A row of a shelf.
enum ShelfRow<Item: Hashable & Sendable>: Hashable, Sendable {
    case heading(String)
    case item(Item)

    var item: Item? { if case .item(let item) = self { item } else { nil } }
}

/// A list with headings, and beside it, where there is room, what the bar is on.
struct Shelf<Item: Hashable & Sendable>: Sendable {
    private(set) var rows: [ShelfRow<Item>] = []
    private var list = ListView()
    private var page: ScrollText?
    private var pageOf: (item: Item, revision: Int, width: Int)?
    private var size = Size(76, 20)
    /// Where there is no room beside the list, what is read stands below it; otherwise the list has all of it.
    private let readsBelow: Bool

    init(readsBelow: Bool = false) { self.readsBelow = readsBelow }

    /// The item under the bar.
    var selected: Item? { list.selection.flatMap { rows[$0].item } }
    var isEmpty: Bool { rows.isEmpty }
    /// The items in order, without the headings.
    var items: [Item] { rows.compactMap(\.item) }

    /// Puts other rows in; the bar stays on its item, or as near as it can.
    mutating func set(_ rows: [ShelfRow<Item>]) {
        guard rows != self.rows else { return }
        let old = selected
        let place = list.selection ?? 0
        self.rows = rows
        list.setCount(rows.count)
        select(old.flatMap { item in rows.firstIndex { $0.item == item } } ?? place, 1)
    }

    /// Tells the room there is for all of it.
    mutating func fit(_ size: Size) {
        self.size = size
        list.fit(rows: listHeight)
        if let place = list.selection { select(place, 1) }
        let room = pageRect.size
        page?.fit(room)
    }

    /// Wraps what is read beside the list; only when the item or the journal changed.
    mutating func read(_ revision: Int, _ lines: (Item) -> [StyledText]) {
        guard let item = selected, !isNarrow || readsBelow else {
            page = nil
            pageOf = nil
            return
        }
        if let pageOf, pageOf == (item, revision, pageWidth) { return }
        var text = ScrollText(lines(item))
        text.fit(pageRect.size)
        page = text
        pageOf = (item, revision, pageWidth)
    }

    // MARK: Moving

    mutating func move(_ move: Move) {
        guard let place = list.selection else { return }
        switch move {
        case .up: select(place - 1, -1)
        case .down: select(place + 1, 1)
        case .pageUp: select(place - max(1, listHeight - 1), -1)
        case .pageDown: select(place + max(1, listHeight - 1), 1)
        case .first: select(0, 1)
        case .last: select(rows.count - 1, -1)
        case .scrollDown, .scrollUp: page?.move(move)
        }
    }

    private mutating func wheel(_ rows: Int) {
        for _ in 0..<abs(rows) { move(rows < 0 ? .up : .down) }
    }

    /// Puts the bar where it was clicked; gives the item back when the bar stood there already.
    private mutating func click(_ point: Point) -> Item? {
        guard point.x < listWidth, let index = list.index(atRow: point.y, rows: size.height),
            let item = rows[index].item
        else { return nil }
        if index == list.selection { return item }
        list.select(index)
        return nil
    }

    /// Puts the bar on the item nearest to a row, past headings; a heading before the first item stays in sight.
    private mutating func select(_ index: Int, _ direction: Int) {
        guard !rows.isEmpty else { return }
        var place = max(0, min(rows.count - 1, index))
        while rows.indices.contains(place), rows[place].item == nil { place += direction }
        if !rows.indices.contains(place) {
            place = direction < 0 ? rows.firstIndex { $0.item != nil } ?? 0 : rows.lastIndex { $0.item != nil } ?? 0
        }
        if rows[..<place].allSatisfy({ $0.item == nil }) { list.select(0) }
        list.select(place)
    }

    /// Takes the wheel and clicks; gives the item back that a click opens.
    ///
    /// - Parameter top: The row of the screen the list begins in.
    mutating func take(_ event: ScreenEvent, top: Int = 0) -> Item? {
        switch event {
        case .wheel(let rows): wheel(rows)
        case .clicked(let point): return click(point.offset(0, -top))
        default: break
        }
        return nil
    }

    // MARK: Drawing

    private var isNarrow: Bool { size.width < 66 }
    private var listWidth: Int { isNarrow ? size.width : min(52, max(30, size.width * 2 / 5)) }
    private var listHeight: Int {
        isNarrow && readsBelow ? max(1, min(rows.count, size.height / 3)) : max(1, size.height)
    }

    /// The columns of what is read.
    var pageWidth: Int { pageRect.width }

    /// Where what is read stands; empty where the list has all the room.
    private var pageRect: Rect {
        let whole = Rect(origin: .zero, size: size)
        if !isNarrow { return whole.inset(left: listWidth + 3).split(left: 72).left }
        return readsBelow ? whole.inset(top: listHeight + 1) : Rect(origin: .zero, size: .zero)
    }

    /// Draws the list, each item by `row`, and the page.
    func draw(on canvas: inout Canvas, row: (inout Canvas, Item) -> Void) {
        canvas.within(Rect(0, 0, listWidth, listHeight)) { inner in
            list.draw(on: &inner) { line, index, _ in
                switch rows[index] {
                case .heading(let words): line.write(words, in: line.bounds, role: .heading)
                case .item(let item): row(&line, item)
                }
            }
        }
        guard let page, !pageRect.isEmpty else { return }
        if isNarrow { canvas.rule(at: Point(0, listHeight), width: size.width) }
        canvas.within(pageRect) { page.draw(on: &$0) }
    }
}

extension Canvas {
    /// One quiet sentence where there is nothing else.
    mutating func say(_ words: String) { writeParagraphs([StyledText(words, .quiet)], from: 1) }

    /// A line of words with a quiet aside at its right end.
    mutating func write(_ words: StyledText, aside: String, role: Role = .quiet) {
        let used = aside.isEmpty ? 0 : displayWidth(of: aside) + 2
        write(words, in: bounds.inset(right: min(used, width)))
        write(aside, in: bounds.row(0), role: role, align: .right)
    }

    /// A few paragraphs from a row on, wrapped to the reading measure; for screens with nothing to list.
    mutating func writeParagraphs(_ lines: [StyledText], from row: Int = 0) {
        var y = row
        for line in lines {
            y += max(1, writeWrapped(line, in: bounds.inset(top: y).split(left: 72).left))
        }
    }
}
