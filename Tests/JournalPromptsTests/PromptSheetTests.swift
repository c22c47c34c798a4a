import JournalModel
import JournalPrompts
import Testing

@Suite struct PromptSheetTests {
    private func session(_ prompts: [String]) throws -> Session {
        var session = Session(header: Header(id: try #require(RecordID("session-1")), created: Moment(seconds: 0)))
        session.planned = Day("2026-12-02")
        session.intention = "To meet <what> I keep & busy \"against\""
        session.themes = ["stopping"]
        session.prompts = prompts
        return session
    }

    @Test func `the sheet has the prompts in their order, scenes in the gentle wording unless asked`() throws {
        let session = try session(["abandonment.2", "first-reflection.1"])
        let gentle = PromptSheet(session, shipped)
        #expect(gentle.title == "Taken along, Wednesday 2 December")
        #expect(gentle.lines.map(\.place) == ["Abandonment, 2 of 4", "First reflection"])
        #expect(gentle.lines.map(\.isScene) == [true, false])
        let prompt = try #require(shipped.prompt("abandonment.2"))
        #expect(gentle.lines[0].words.joined(separator: "\n") == prompt.text)
        #expect(PromptSheet(session, shipped, full: true).lines[0].words.joined(separator: "\n") == prompt.full)
    }

    @Test func `a prompt whose pack is gone is named and does not stop the others`() throws {
        let sheet = PromptSheet(try session(["gone.1", "first-reflection.1"]), shipped)
        #expect(sheet.lines.map(\.place) == ["gone.1", "First reflection"])
        #expect(sheet.markdown.contains("Its pack is not here."))
    }

    @Test func `markdown has a heading and the words of each, and ends with the way out`() throws {
        let text = PromptSheet(try session(["abandonment.1", "first-reflection.1"]), shipped).markdown
        #expect(text.hasPrefix("# Taken along, Wednesday 2 December\n"))
        #expect(text.contains("## 1. Abandonment, 1 of 4\n\n> "))
        #expect(text.contains("- before: __ of 10"))
        #expect(text.contains("> To meet <what> I keep & busy"))
        #expect(text.contains("the emergency number first"))
    }

    @Test func `the page loads nothing, runs nothing, and shows what was written as it was written`() throws {
        let page = PromptSheet(try session(["abandonment.1"]), shipped).html
        #expect(page.contains("To meet &lt;what&gt; I keep &amp; busy &quot;against&quot;"))
        #expect(page.contains("@media print"))
        for word in ["<script", "http:", "https:", "src=", "href="] { #expect(!page.contains(word), "\(word)") }
    }
}
