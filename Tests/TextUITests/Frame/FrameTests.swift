import Testing

@testable import TextUI

@Suite struct FrameTests {
    @Test func `a cell is sixteen bytes and holds no reference`() {
        #expect(MemoryLayout<Cell>.size == 16)
        #expect(_isPOD(Cell.self))
    }

    @Test func `a cell gives back what was put in`() {
        let glyph = Glyph("a\u{301}\u{302}\u{303}\u{304}\u{305}")
        let cell = Cell(glyph, .charge10)
        #expect(cell.glyph == glyph)
        #expect(cell.role == .charge10)
        #expect(glyph.text == "a\u{301}\u{302}\u{303}\u{304}")
    }

    @Test func `equal frames have no changes`() {
        let frame = drawn(5, 2) { $0.write("a日", at: .zero) }
        #expect(frame.changes(since: frame).isEmpty)
    }

    @Test func `changes never cut a wide glyph`() {
        let old = drawn(6, 1) { $0.write("a日本", at: .zero) }
        let new = drawn(6, 1) { $0.write("a日語", at: .zero) }
        #expect(new.changes(since: old) == [Frame.Change(row: 0, columns: 3..<5)])
        let narrow = drawn(6, 1) { $0.write("a日xy", at: .zero) }
        #expect(narrow.changes(since: old) == [Frame.Change(row: 0, columns: 3..<5)])
        #expect(old.changes(since: narrow) == [Frame.Change(row: 0, columns: 3..<5)])
    }

    @Test func `another size changes everything`() {
        #expect(Frame(Size(3, 2)).changes(since: Frame(Size(2, 2))).count == 2)
        #expect(Frame(Size(3, 0)).changes(since: nil).isEmpty)
    }

    @Test func `painting only the changes gives the new frame`() {
        var random = SeededGenerator(3)
        var old = Frame(Size(10, 4))
        for _ in 0..<200 {
            let new = drawn(10, 4) { canvas in
                for y in 0..<4 {
                    canvas.write(
                        (0..<4).map { _ in awkward.randomElement(using: &random) ?? "" }.joined(), at: Point(0, y))
                }
            }
            var painted = old
            for change in new.changes(since: old) {
                #expect(!new[Point(change.columns.lowerBound, change.row)].isContinuation)
                for x in change.columns { painted[Point(x, change.row)] = new[Point(x, change.row)] }
            }
            #expect(painted == new)
            old = new
        }
    }
}
