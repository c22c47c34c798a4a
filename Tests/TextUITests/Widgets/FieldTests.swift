import Testing

@testable import TextUI

@Suite struct TextFieldTests {
    private func field(_ text: String, _ keys: Key...) -> TextField {
        var field = TextField(text)
        for key in keys { field.handle(key) }
        return field
    }

    @Test func `characters stay whole`() {
        #expect(field("a👨‍👩‍👧", .backspace).text == "a")
        #expect(field("日本", .left, "x").text == "日x本")
        #expect(field("e", "\u{301}", .backspace).text == "")
        #expect(field("e", "\u{301}").text == "é")
    }

    @Test func `keys of readline`() {
        #expect(field("one two", .ctrl("w")).text == "one ")
        #expect(field("one two", .ctrl("a"), .ctrl("k"), .ctrl("y"), .ctrl("y")).text == "one twoone two")
        #expect(field("one two", .alt("b"), .ctrl("u")).text == "two")
        #expect(field("one two", .home, .delete, .alt("d")).text == " two")
        #expect(field("one", .ctrl("a"), .alt("f")).cursor == 3)
    }

    @Test func `what means nothing here is left to others`() {
        var field = TextField("x")
        for key: Key in [.enter, .escape, .tab, .up, .function(1), .ctrl("s")] {
            let taken = field.handle(key)
            #expect(!taken, "\(key.name)")
        }
        #expect(field.text == "x")
    }

    @Test func `pasted lines become one`() {
        var field = TextField()
        field.insert("a\nb\r\nc")
        #expect(field.text == "a b c")
    }

    @Test func `a long text scrolls to its cursor`() {
        let frame = drawn(5, 1) { TextField("abcdefgh").draw(on: &$0) }
        #expect(frame.text == "efgh")
        #expect(frame.cursor == Point(4, 0))
        let wide = drawn(5, 1) { TextField("日本語日本").draw(on: &$0) }
        #expect(isWhole(wide))
        #expect(wide.cursor == Point(4, 0))
    }

    @Test func `nothing typed shows what could be`() {
        let frame = drawn(12, 1) { TextField(placeholder: "a few words").draw(on: &$0) }
        #expect(frame.text == "a few words")
        #expect(frame[.zero].role == .placeholder)
        #expect(frame.cursor == .zero)
    }

    @Test func `a secret is never drawn`() {
        let frame = drawn(12, 1) { TextField("päss", isSecret: true).draw(on: &$0) }
        #expect(frame.text == "••••")
        #expect(frame.cursor == Point(4, 0))
    }
}

@Suite struct RatingBarTests {
    private func bar(_ keys: Key..., value: Int? = nil) -> RatingBar {
        var bar = RatingBar(value: value)
        for key in keys { bar.handle(key) }
        return bar
    }

    @Test func `absent is not zero`() {
        #expect(bar().value == nil)
        #expect(bar("0").value == 0)
        #expect(bar("0", .backspace).value == nil)
        #expect(RatingBar(value: 11).value == nil)
    }

    @Test func `digits and arrows answer`() {
        #expect(bar("7").value == 7)
        #expect(bar("1", "0").value == 10)
        #expect(bar("1", "2").value == 2)
        #expect(bar("1", .left, "0").value == 0)
        #expect(bar(.right).value == 0)
        #expect(bar(.left, value: 0).value == 0)
        #expect(bar(.right, value: 10).value == 10)
        #expect(bar(.end).value == 10)
    }

    @Test func `a word typed by mistake answers nothing`() {
        #expect(bar("h", "e", "l", "l", "o").value == nil)
        #expect(bar("l", value: 3).value == 4)
    }

    @Test func `a shorter scale takes only its own digits`() {
        var bar = RatingBar(range: 0...4)
        let taken = bar.handle("5")
        #expect(!taken)
        bar.handle("1")
        bar.handle("0")
        #expect(bar.value == 0)
    }

    @Test func `the wide and the narrow form`() {
        let wide = drawn(40, 1) { RatingBar(value: 4).draw(on: &$0) }
        #expect(wide.text == " 0  1  2  3 [4] 5  6  7  8  9  10")
        #expect(wide[Point(13, 0)].role == .charge4)
        #expect(wide.cursor == Point(13, 0))
        #expect(drawn(12, 1) { RatingBar(value: 4).draw(on: &$0) }.text == "4 of 10")
        #expect(drawn(12, 1) { RatingBar().draw(on: &$0) }.text == "– of 10")
        #expect(drawn(40, 1) { RatingBar().draw(on: &$0) }.text == " 0  1  2  3  4  5  6  7  8  9  10")
    }

    @Test func `a click answers`() {
        let bar = RatingBar()
        #expect(bar.value(atColumn: 13, width: 40) == 4)
        #expect(bar.value(atColumn: 31, width: 40) == 10)
        #expect(bar.value(atColumn: 39, width: 40) == nil)
        #expect(bar.value(atColumn: 3, width: 10) == nil)
    }
}
