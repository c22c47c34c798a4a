import Testing

@testable import TextUI

@Suite struct CanvasTests {
    @Test func `text lands where it is put`() {
        let frame = drawn(10, 2) { $0.write("hello", at: Point(2, 1), role: .accent) }
        #expect(frame.text == "\n  hello")
        #expect(frame[Point(2, 1)].role == .accent)
        #expect(frame[Point(1, 1)].role == .text)
    }

    @Test func `a wide glyph never straddles the right edge`() {
        let frame = drawn(4, 1) { $0.write("abc日", at: .zero) }
        #expect(frame.text == "abc")
        #expect(isWhole(frame))
    }

    @Test func `a wide glyph never straddles the left edge`() {
        let frame = drawn(4, 1) { $0.write("日本", at: Point(-1, 0)) }
        #expect(frame.text == " 本")
        #expect(isWhole(frame))
    }

    @Test func `overwriting half of a wide glyph blanks the other half`() {
        let right = drawn(4, 1) {
            $0.write("日", at: .zero)
            $0.write("x", at: Point(1, 0))
        }
        #expect(right.text == " x")
        let left = drawn(4, 1) {
            $0.write("日", at: .zero)
            $0.write("x", at: .zero)
        }
        #expect(left.text == "x")
        #expect(isWhole(left))
    }

    @Test func `nothing is drawn outside of the part lent`() {
        let frame = drawn(8, 3) { canvas in
            canvas.within(Rect(2, 1, 3, 1)) { inner in
                #expect(inner.bounds == Rect(0, 0, 3, 1))
                inner.write("abcdef", at: Point(-1, 0))
                inner.write("zz", at: Point(0, 1))
                inner.fill(Rect(-5, -5, 20, 20), role: .good, with: "#")
                inner.write("y", at: Point(1, 0))
            }
        }
        #expect(frame.text == "\n  #y#\n")
    }

    @Test func `a part lent inside a part is clipped by both`() {
        let frame = drawn(8, 1) { canvas in
            canvas.within(Rect(1, 0, 4, 1)) { outer in
                outer.within(Rect(2, 0, 10, 1)) { $0.write("abcdef", at: .zero) }
            }
        }
        #expect(frame.text == "   ab")
    }

    @Test func `what does not fit ends in an ellipsis`() {
        let frame = drawn(8, 3) {
            $0.write("a long line", in: Rect(0, 0, 8, 1))
            $0.write("日本語日本", in: Rect(0, 1, 8, 1))
            $0.write("fits all", in: Rect(0, 2, 8, 1))
        }
        #expect(frame.text == "a long …\n日本語…\nfits all")
    }

    @Test(arguments: [(Alignment.left, "ab"), (.center, "  ab"), (.right, "    ab")])
    func `text stands where it is aligned`(_ align: Alignment, _ expected: String) {
        #expect(drawn(6, 1) { $0.write("ab", in: $0.bounds, align: align) }.text == expected)
    }

    @Test func `a box has corners, a title, and room inside`() {
        let frame = drawn(9, 3) { canvas in
            let room = canvas.box(canvas.bounds, title: "Hi")
            #expect(room == Rect(1, 1, 7, 1))
        }
        #expect(frame.text == "┌─ Hi ──┐\n│       │\n└───────┘")
        let plain = drawn(5, 2, glyphs: .ascii) { $0.box($0.bounds) }
        #expect(plain.text == "+---+\n+---+")
    }

    @Test func `a rule can carry words`() {
        #expect(drawn(14, 1) { $0.rule(at: .zero, label: "later") }.text == "── later ─────")
    }

    @Test func `choosing keeps the glyphs and changes what they mean`() {
        let frame = drawn(6, 1) {
            $0.write("ab", at: .zero, role: .quiet)
            $0.select($0.bounds)
        }
        #expect(frame[.zero].role == .selectedQuiet)
        #expect(frame[Point(3, 0)].role == .selected)
        #expect(frame.text == "ab")
    }

    @Test func `the cursor is only shown inside`() {
        let frame = drawn(6, 2) { canvas in
            canvas.within(Rect(1, 1, 2, 1)) { $0.setCursor(at: Point(5, 0)) }
        }
        #expect(frame.cursor == nil)
        #expect(
            drawn(6, 2) { canvas in canvas.within(Rect(1, 1, 2, 1)) { $0.setCursor(at: Point(1, 0)) } }.cursor
                == Point(2, 1))
    }

    @Test func `awkward text anywhere leaves whole glyphs`() {
        var random = SeededGenerator(7)
        for _ in 0..<400 {
            let frame = drawn(12, 3) { canvas in
                for _ in 0..<20 {
                    let text = (0..<3).map { _ in awkward.randomElement(using: &random) ?? "" }.joined()
                    let place = Point(Int.random(in: -6..<14, using: &random), Int.random(in: -1..<4, using: &random))
                    canvas.write(text, at: place)
                }
            }
            #expect(isWhole(frame))
        }
    }
}
