import Testing

@testable import TextUI

@Suite struct SmallWidgetTests {
    @Test func `a gap is not zero`() {
        #expect(Sparkline([0, nil, 10, 5, 99, -3]).text() == "▁ █▅█▁")
        #expect(Sparkline([0, nil, 10]).text(.ascii) == "_ #")
        #expect(Sparkline([3, 3], range: 3...3).text() == "▁▁")
        #expect(Sparkline([]).text() == "")
    }

    @Test func `the newest values are the ones that fit`() {
        #expect(drawn(2, 1) { Sparkline([10, 0, 10]).draw(on: &$0) }.text == "▁█")
    }

    @Test func `tabs show where one is, also when there is no room`() {
        var tabs = Tabs(["Today", "Journal"])
        #expect(drawn(20, 1) { tabs.draw(on: &$0) }.text == "Today  Journal")
        tabs.move(by: -1)
        #expect(tabs.current == 1)
        #expect(drawn(12, 1) { tabs.draw(on: &$0) }.text == "Journal 2/2")
        #expect(tabs.index(atColumn: 8) == 1)
        #expect(tabs.index(atColumn: 5) == nil)
    }

    @Test func `whole hints, as many as fit beside what was said`() {
        let bar = HintBar([.init("enter", "open"), .init("n", "new"), .init("/", "search")], message: "saved")
        #expect(drawn(40, 1) { bar.draw(on: &$0) }.text == "enter open   n new   / search      saved")
        #expect(drawn(24, 1) { bar.draw(on: &$0) }.text == "enter open         saved")
    }

    @Test func `text to read scrolls and stops at its ends`() {
        var reader = ScrollText((0..<6).map { StyledText("line \($0)") })
        reader.fit(Size(20, 3))
        reader.handle(" ")
        #expect(drawn(20, 3) { reader.draw(on: &$0) }.text == "line 2\nline 3\nline 4")
        reader.handle(.end)
        #expect(reader.isAtEnd)
        #expect(drawn(20, 3) { reader.draw(on: &$0) }.text == "line 3\nline 4\nline 5")
        reader.handle(.home)
        #expect(reader.top == 0)
        #expect(drawn(4, 2) { reader.draw(on: &$0) }.text == "line\n0")
    }
}
