import Testing

@testable import TextUI

@Suite struct ListViewTests {
    private func rows(_ list: ListView, _ height: Int) -> String {
        drawn(8, height) {
            list.draw(on: &$0) { row, index, isSelected in row.write("\(isSelected ? "*" : " ")\(index)", at: .zero) }
        }
        .text
    }

    @Test func `the choice stays in view`() {
        var list = ListView(count: 10)
        list.fit(rows: 3)
        #expect(rows(list, 3) == "*0\n 1\n 2")
        for _ in 0..<3 { list.handle(.down) }
        #expect(rows(list, 3) == " 1\n 2\n*3")
        list.handle(.up)
        #expect(rows(list, 3) == " 1\n*2\n 3")
        list.handle(.end)
        #expect(rows(list, 3) == " 7\n 8\n*9")
        list.handle("g")
        #expect(rows(list, 3) == "*0\n 1\n 2")
        list.handle(.pageDown)
        #expect(list.selected == 3)
    }

    @Test func `a shorter list keeps the nearest choice`() {
        var list = ListView(count: 10)
        list.fit(rows: 3)
        list.select(9)
        list.setCount(4)
        #expect(list.selection == 3)
        #expect(rows(list, 3) == " 1\n 2\n*3")
        list.setCount(0)
        #expect(list.selection == nil)
        #expect(rows(list, 3) == "\n\n")
        list.handle(.down)
        list.setCount(2)
        #expect(list.selection == 0)
    }

    @Test func `the wheel moves the view`() {
        var list = ListView(count: 10)
        list.fit(rows: 3)
        list.scroll(by: 4)
        #expect(list.top == 4)
        #expect(list.selected == 4)
        list.scroll(by: 100)
        #expect(list.top == 7)
        list.scroll(by: -100)
        #expect(list.top == 0)
        #expect(list.selected == 2)
    }

    @Test func `rows know their item`() {
        var list = ListView(count: 5, rowHeight: 2)
        list.fit(rows: 4)
        list.select(2)
        #expect(list.index(atRow: 0, rows: 4) == 1)
        #expect(list.index(atRow: 3, rows: 4) == 2)
        #expect(list.index(atRow: 9, rows: 4) == nil)
    }

    @Test func `only what is visible is drawn`() {
        var list = ListView(count: 20_000)
        list.fit(rows: 5)
        list.select(10_000)
        var drawnRows: [Int] = []
        _ = drawn(8, 5) { list.draw(on: &$0) { _, index, _ in drawnRows.append(index) } }
        #expect(drawnRows == Array(9_996...10_000))
    }

    @Test func `drawn in another height, the choice is still in view`() {
        var list = ListView(count: 10)
        list.fit(rows: 8)
        list.select(7)
        #expect(rows(list, 2) == " 6\n*7")
    }
}
