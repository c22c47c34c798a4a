import Testing
import TextUI

@testable import JournalReport

@Suite("Masking") struct MaskTests {
    private func masked(_ text: String, _ words: String...) -> String {
        var masker = Masker(Mask(words))
        return masker.line(text)
    }

    @Test(
        "A word is masked whole, whatever its case and accents",
        arguments: [
            ("Anna came.", "[masked] came."), ("ANNA!", "[masked]!"), ("Ánna's coat", "[masked]'s coat"),
            ("Annabel and Joanna stayed", "Annabel and Joanna stayed"), ("(anna)", "([masked])"),
            ("Ann\u{AD}a", "[masked]"),
            ("A\u{301}nna", "[masked]"), ("Ａｎｎａ", "[masked]"), ("anna_anna", "[masked]_[masked]"), ("", ""),
        ])
    func whole(text: String, expected: String) {
        #expect(masked(text, "Anna") == expected)
    }

    @Test("A star masks every word that begins so, and another word can stand in its place")
    func forms() {
        #expect(masked("Annas und Annabels", "Ann*") == "[masked] und [masked]")
        #expect(masked("Anna met Marta", "Anna=A.", "Marta = M.") == "A. met M.")
    }

    @Test("Words of several parts are found across any space, and the whole name goes before a part of it")
    func names() {
        #expect(masked("Anna  Müller, Anna", "Anna", "anna muller=X") == "X, [masked]")
        #expect(masked("Straße 9", "strasse") == "[masked] 9")
    }

    @Test("A name of a script without spaces is found inside of a sentence")
    func scripts() {
        #expect(masked("昨日アンナと話した", "アンナ") == "昨日[masked]と話した")
        #expect(masked("민지가 왔다", "민지") == "[masked]가 왔다")
    }

    @Test("A name broken over two lines, or over two kinds of letters, is masked all the same")
    func broken() {
        var masker = Masker(Mask(["Anna Müller"]))
        let lines = [
            StyledText("With An", .strong) + StyledText("na", .emphasis), StyledText("Müller by the lake"),
        ]
        #expect(masker.lines(lines).map(\.string) == ["With [masked]", " by the lake"])
        #expect(masker.count == 1)
    }

    @Test("Words that say nothing mask nothing", arguments: ["", "  ", "*", "=", " = x", ","])
    func nothing(word: String) {
        #expect(masked("All of it stays.", word) == "All of it stays.")
    }

    @Test("Every text of a report is masked: titles, charts, tables, descriptions")
    func everywhere() {
        let result = Reports.full.masked(by: Mask(["Anna"]))
        let left = Self.texts(in: result.report).filter { $0.contains("Anna") }
        #expect(left == [])
        #expect(result.count >= Self.texts(in: Reports.full).count { $0.contains("Anna") })
        #expect(Self.texts(in: Reports.full).filter { $0.contains("Anna") }.count > 20)
    }

    @Test("What leaves in any shape holds no masked word")
    func shapes() {
        let report = Reports.full.masked(by: Mask(["Anna", "Müller"])).report
        let shapes = [
            ReportPage(report).text, ReportMarkdown(report).text, "\(report.json)",
            report.lines(width: 72, glyphs: .unicode).map(\.string).joined(),
        ]
        for text in shapes { #expect(!text.contains("Anna") && !text.contains("Müller") && text.contains("[masked]")) }
    }

    @Test("Longer words that still hold a masked one are named")
    func longer() {
        let report = Report(title: "Anna", lead: ["Annabel, Annabel and Annas went; Ann did not."])
        #expect(report.masked(by: Mask(["Anna"])).longerWords == ["annabel", "annas"])
        #expect(report.masked(by: Mask(["Anna*"])).longerWords == [])
    }

    /// Every text anywhere inside of a value.
    private static func texts(in value: Any) -> [String] {
        if let text = value as? String { return [text] }
        if let text = value as? StyledText { return [text.string] }
        return Mirror(reflecting: value).children.flatMap { texts(in: $0.value) }
    }
}
