import Testing

@testable import TextUI

@Suite struct MarkdownTests {
    private func runs(_ text: String) -> [[StyledText.Run]] { Markdown.styled(text).map(\.runs) }

    @Test func `headings, lists, quotes and rules`() {
        #expect(runs("## Day 2") == [[.init("Day 2", .heading)]])
        #expect(Markdown.styled("- tea")[0].string == "· tea")
        #expect(Markdown.styled("  - tea")[0].hanging == 4)
        #expect(Markdown.styled("12. tea")[0].string == "12. tea")
        #expect(Markdown.styled("- [x] tea")[0].string == "[x] tea")
        #expect(runs("> said") == [[.init("│ ", .rule), .init("said", .quote)]])
        #expect(runs("---")[0].first?.role == .rule)
        #expect(runs("#tag") == [[.init("#tag", .text)]])
    }

    @Test func `emphasis and code within a line`() {
        #expect(
            runs("a *b* **c** `d`") == [
                [
                    .init("a ", .text), .init("b", .emphasis), .init(" ", .text), .init("c", .strong),
                    .init(" ", .text),
                    .init("d", .code),
                ]
            ])
        #expect(runs("[here](there)") == [[.init("here", .link), .init(" (there)", .faint)]])
    }

    @Test(arguments: ["2 * 3 * 4", "snake_case_name", "*", "**", "a `b", "[x]", "5 > 3", "-5", "\\", "*a", "`"])
    func `what is not Markdown is left as it was typed`(_ text: String) {
        #expect(Markdown.styled(text).map(\.string).joined() == text)
    }

    @Test func `code is kept as it is`() {
        #expect(Markdown.styled("```\n*x*\n```")[1] == StyledText("*x*", .code))
    }
}
