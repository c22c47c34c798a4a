import JournalModel
import TerminalDriver
import Testing

/// What Today leads to in `loam --plain`, a question a line.
@Suite("What Today asks line by line") struct PlainTalkTests {
    /// Chooses the suggestion of this kind from Today, answers with these lines, and leaves.
    private func talk(_ home: TemporaryHome, to kind: String, _ lines: [String]) throws -> Run {
        let suggested = Run(home, ["prompt", "suggest", "--json"]).json?.array ?? []
        let place = try #require(suggested.firstIndex { $0.object?["kind"]?.string == kind })
        return Run(home, ["--plain"], input: (["1", "\(place + 1)"] + lines + ["8", ""]).joined(separator: "\n"))
    }

    @Test func `a session is looked at again, and a marker that is passed by stays open`() throws {
        let home = TemporaryHome()
        #expect(Run(home, ["session", "new", "--medicine", "MDMA", "--began", "6 weeks ago"]).code == 0)
        let run = try talk(home, to: "look", ["1", "", "2", "The canal stayed."])
        #expect(run.code == 0 && run.output.contains("Kept."))
        let look = Run(home, ["session", "show", "--json"]).json?.object?["record"]?.object?["looks"]?.array?.first?
            .object
        #expect(look?["text"]?.string == "The canal stayed.")
        #expect(look?["markers"]?.object?["quiet"] == .bool(true))
        #expect(look?["markers"]?.object?["symptomsGone"] == nil)
        #expect(look?["markers"]?.object?["effortless"] == .bool(false))
    }

    @Test func `a scale is answered, and what was answered until one stops is kept`() throws {
        let home = TemporaryHome()
        #expect(Run(home, ["session", "new", "--medicine", "MDMA", "--began", "30 days ago"]).code == 0)
        let run = try talk(home, to: "scale", ["0", "9", "1", "b", "2", ".q"])
        #expect(run.code == 0 && run.errors.contains("A number from 0 to 3, please"))
        let answers = Run(home, ["list", "--kind", "scale", "--json"]).json?.array ?? []
        let id = try #require(answers.first?.object?["id"]?.string)
        let kept = Run(home, ["show", id, "--json"]).json?.object?["record"]?.object?["answers"]?.array
        #expect(kept?.prefix(3) == [.int(0), .int(2), .null])
    }
}
