import Testing
import TextUI

@Suite("Shapes in plain ASCII") struct PlainShapesTests {
    private func drawn(_ text: String) -> String {
        var canvas = Canvas(Size(60, 1))
        canvas.write(text, at: .zero)
        return canvas.frame.inPlainShapes().text
    }

    @Test("Every line, block, shape and braille pattern becomes one ASCII character")
    func allShapes() {
        for value in Array(0x2500...0x25FF) + Array(0x2800...0x28FF) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = drawn("a\(Character(scalar))b")
            #expect(text.unicodeScalars.count == 3, "\(text)")
            #expect(text.unicodeScalars.allSatisfy(\.isASCII) || "◽◾".unicodeScalars.contains(scalar), "\(text)")
        }
    }

    @Test("Letters, dashes and dots of any script stay, and so does what each cell means")
    func textsStay() {
        #expect(drawn("日本語 · café – 17…20 ✓") == "日本語 · café – 17…20 ✓")
        #expect(drawn("▁▃▅█ ── ●○ ╲ ←↑→↓") == "_,=# -- o? \\ <^>v")
        var canvas = Canvas(Size(3, 1))
        canvas.write("█", at: .zero, role: .charge(7))
        #expect(canvas.frame.inPlainShapes()[.zero].role == .charge7)
    }
}
