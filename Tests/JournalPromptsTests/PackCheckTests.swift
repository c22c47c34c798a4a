import JournalModel
import JournalPrompts
import Testing

@Suite struct PackCheckTests {
    /// A pack without a fault; the tests break it line by line.
    static let sound = """
        {
          "format": 1,
          "id": "walks",
          "title": "Walks",
          "kind": "reflection",
          "about": "For going out.",
          "source": "Own",
          "prompts": [
            {
              "id": "walks.1",
              "text": "Which way did your feet want to go?",
              "source": "Own",
              "phase": "any",
              "effort": 1,
              "distress": false,
              "form": "line",
              "days": [0, 3]
            },
            {"id": "walks.2", "text": "What was loud?", "source": "Own", "phase": "any", "effort": 1, "distress": false, "form": "word"}
          ]
        }
        """

    static func faults(_ from: String, _ to: String) -> [String] {
        let broken = sound.split(separator: from, omittingEmptySubsequences: false).joined(separator: to)
        #expect(broken != sound)
        return PackCheck(Array(broken.utf8)).faults.map(\.sentence)
    }

    @Test func `a sound pack has no fault and is read whole`() throws {
        let check = PackCheck(Array(Self.sound.utf8))
        #expect(check.faults.isEmpty)
        let pack = try #require(check.pack)
        #expect(pack.prompts.map(\.id) == ["walks.1", "walks.2"])
        #expect(pack.prompts[0].days == DaySpan(from: 0, to: 3))
        #expect(pack.prompts[1].form == .word)
    }

    @Test func `every fault is named with its line`() {
        #expect(
            Self.faults("\"effort\": 1,\n", "\"effort\": 4,\n") == [
                "line 14: \"effort\" should be from 1 to 3, but is a number"
            ])
        #expect(Self.faults("\"phase\": \"any\",\n", "\"phase\": \"soon\",\n").first?.hasPrefix("line 13: ") == true)
        #expect(
            Self.faults("[0, 3]", "[3, 0]") == [
                "line 17: \"days\" should be two days, the earlier one first, but is a list"
            ])
        #expect(Self.faults("walks.2", "walks.1") == ["line 19: the prompt \"walks.1\" stands twice"])
        #expect(Self.faults("\"kind\": \"reflection\"", "\"kind\": \"activation\"").count >= 4)
        #expect(Self.faults("\"id\": \"walks\"", "\"id\": \"My walks\"").first?.hasPrefix("line 3: ") == true)
        #expect(Self.faults("\"text\": \"What was loud?\", ", "") == ["line 19: \"text\" is missing"])
    }

    @Test func `all faults of a file are named, not only the first`() {
        let text = Self.sound.split(separator: "\"any\"").joined(separator: "\"never\"")
        let faults = PackCheck(Array(text.utf8)).faults
        #expect(faults.map(\.line) == [13, 19])
    }

    @Test func `a text that is not JSON is named with its line`() {
        #expect(
            Self.faults("\"title\": \"Walks\",", "\"title\": \"Walks\"") == [
                "line 5: a character that does not belong there"
            ])
        #expect(PackCheck([]).faults.map(\.sentence) == ["line 1: it ends too early"])
        #expect(PackCheck(Array("[1]".utf8)).pack == nil)
    }

    @Test func `an unknown key is a remark, and the pack can be used`() {
        let text = Self.sound.split(separator: "\"about\"").joined(separator: "\"abuot\"")
        let check = PackCheck(Array(text.utf8))
        #expect(check.pack != nil)
        #expect(check.faults.count == 1)
        #expect(check.faults.first?.isRemark == true)
        #expect(check.faults.first?.line == 6)
    }

    @Test func `a pack for a later Loam is not read`() {
        #expect(Self.faults("\"format\": 1", "\"format\": 2") == ["line 2: it is written for a later Loam (format 2)"])
    }

    @Test func `a programme says which step is wrong, and where`() {
        let text = """
            {
              "format": 1, "id": "mine", "title": "Mine",
              "steps": [
                {"id": "a", "days": [0, 1], "offer": {"pack": "walks"}, "reason": "Day {day}: out", "effort": 1, "weight": 5},
                {"id": "a", "days": [0, 1], "offer": {"pakc": "walks"}, "reason": "x", "effort": 1, "weight": 50}
              ]
            }
            """
        let check = ProgrammeCheck(Array(text.utf8))
        #expect(check.programme == nil)
        #expect(check.faults.count == 3)
        #expect(check.faults.allSatisfy { $0.line == 5 })
    }
}
