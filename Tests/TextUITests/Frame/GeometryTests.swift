import Testing

@testable import TextUI

@Suite struct GeometryTests {
    @Test func `splitting covers the whole without overlap`() {
        let rect = Rect(2, 3, 20, 10)
        let (left, rest) = rect.split(left: 6, gap: 2)
        #expect(left == Rect(2, 3, 6, 10))
        #expect(rest == Rect(10, 3, 12, 10))
        #expect(rect.split(right: 5).right == Rect(17, 3, 5, 10))
        #expect(rect.split(bottom: 1).bottom == Rect(2, 12, 20, 1))
        #expect(rect.split(top: 30).rest.isEmpty)
    }

    @Test func `columns share what there is`() {
        #expect(Rect(0, 0, 10, 1).columns(3, gap: 1) == [Rect(0, 0, 3, 1), Rect(4, 0, 3, 1), Rect(8, 0, 2, 1)])
        #expect(Rect(0, 0, 1, 1).columns(3).map(\.width) == [1, 0, 0])
    }

    @Test func `nothing is ever negative or outside`() {
        #expect(Size(-3, 4) == Size(0, 4))
        #expect(Rect(0, 0, 3, 3).inset(5, 5).isEmpty)
        #expect(Rect(0, 0, 3, 3).intersection(Rect(8, 8, 2, 2)).isEmpty)
        #expect(Rect(0, 0, 80, 24).measure(72) == Rect(4, 0, 72, 24))
        #expect(Rect(0, 0, 40, 12).measure(72).width == 40)
    }
}
