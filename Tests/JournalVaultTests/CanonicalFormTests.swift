import Foundation
import JournalVault
import Testing

/// The whole of Foundation is the judge here; the program itself is built without it.
@Suite("the two spellings of a text") struct CanonicalFormTests {
    private func check(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        // Foundation leaves U+AC00 U+11A8 as it is, where Unicode makes it U+AC01; by way of the parts it gets it right.
        let parts = text.decomposedStringWithCanonicalMapping
        let composed = Array(parts.precomposedStringWithCanonicalMapping.unicodeScalars)
        let decomposed = Array(parts.unicodeScalars)
        #expect(CanonicalForm.composed.of(scalars) == composed)
        #expect(CanonicalForm.decomposed.of(scalars) == decomposed)
        #expect(CanonicalForm.composed.of(decomposed) == composed)
        #expect(CanonicalForm.decomposed.of(composed) == decomposed)
    }

    @Test("every character Unicode has")
    func everyCharacter() {
        var wrong: [String] = []
        for value in UInt32(0)..<0x11_0000 {
            guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .privateUse else { continue }
            let text = String(scalar)
            let composed = String(String.UnicodeScalarView(CanonicalForm.composed.of([scalar])))
            let decomposed = String(String.UnicodeScalarView(CanonicalForm.decomposed.of([scalar])))
            let isRight =
                composed.utf8.elementsEqual(text.precomposedStringWithCanonicalMapping.utf8)
                && decomposed.utf8.elementsEqual(text.decomposedStringWithCanonicalMapping.utf8)
            if !isRight { wrong.append(String(value, radix: 16)) }
        }
        #expect(wrong.isEmpty)
    }

    @Test(
        "words",
        arguments: [
            "", "plain", "pässwörd", "pa\u{308}sswo\u{308}rd", "Ångström", "\u{212B}", "Việt Nam", "e\u{301}\u{323}",
            "e\u{323}\u{301}", "한글", "\u{1112}\u{1161}\u{11AB}", "が\u{3099}", "か\u{3099}", "\u{301}a", "日本語",
            "👩‍👩‍👧 família", "s\u{323}\u{307}", "\u{1E9B}\u{323}", "\u{0344}", "שׁ", "क़",
        ])
    func words(text: String) {
        check(text)
    }

    @Test("random rows of letters and marks")
    func random() {
        var generator = SystemRandomNumberGenerator()
        #expect(CanonicalForm.composed.of(["\u{AC00}", "\u{11A8}"]) == ["\u{AC01}"])
        let letters = ["a", "e", "o", "s", "A", "U", "α", "ι", "и", "か", "ハ", "क", "ᄀ", "ᅡ", "ᆨ", "가", "ế", "ǖ", "ᾳ"]
        let marks =
            (0x300...0x345).compactMap(Unicode.Scalar.init).map { String($0) } + ["\u{3099}", "\u{93C}", "\u{5BC}"]
        for _ in 0..<3_000 {
            let parts = (0..<8).compactMap { _ in (Bool.random() ? letters : marks).randomElement(using: &generator) }
            check(parts.joined())
        }
    }
}
