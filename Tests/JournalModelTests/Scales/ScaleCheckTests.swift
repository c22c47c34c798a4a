import JournalModel
import LoamResources
import Testing

@Suite("A scale's file is looked through") struct ScaleCheckTests {
    static let whole = """
        {
          "format": 1, "id": "mine", "version": "1", "title": "Mine", "kind": "scale", "entry": "items",
          "direction": "higherIsMoreSymptoms", "window": { "days": 7, "words": "the past week" },
          "options": [ { "value": 0, "label": "no" }, { "value": 1, "label": "some" }, { "value": 2, "label": "much" } ],
          "items": [
            { "id": "a", "text": "First?" },
            { "id": "b", "text": "Second?" }
          ],
          "scoring": { "method": "sum", "range": [0, 4] },
          "bands": [ { "from": 0, "to": 1, "label": "low", "source": "me" },
            { "from": 2, "to": 4, "label": "high", "source": "me" } ],
          "thresholds": [ { "kind": "reliable", "value": 2, "population": "me", "citation": "a guess" } ],
          "safety": [ { "id": "b", "item": "b", "atLeast": 2, "when": "answer", "response": "help", "text": "Here." } ],
          "permission": { "status": "own" }
        }
        """

    @Test("A whole one has no fault") func noFault() throws {
        let check = ScaleCheck(Array(Self.whole.utf8))
        #expect(check.faults.isEmpty)
        let scale = try #require(check.scale)
        #expect(scale.score([2, 1]).total?.value == 3)
        #expect(scale.score([2, 1]).total?.band?.label == "high")
    }

    static let broken: [(String, String, Int, String)] = [
        ("\"version\": \"1\", ", "", 1, "\"version\" is missing"),
        ("\"id\": \"mine\"", "\"id\": \"My Scale\"", 2, "other characters"),
        ("{ \"id\": \"b\", \"text\": \"Second?\" }", "{ \"id\": \"a\", \"text\": \"Second?\" }", 7, "stands twice"),
        ("\"text\": \"First?\"", "\"text\": \" \"", 6, "\"text\" is missing"),
        ("[0, 4]", "[0, 5]", 9, "reach from 0 to 4"),
        ("[0, 4]", "[4]", 9, "two numbers"),
        ("\"value\": 1, \"label\": \"some\"", "\"value\": 0, \"label\": \"some\"", 4, "should rise"),
        ("\"from\": 2", "\"from\": 1", 11, "overlaps"),
        ("\"to\": 4, \"label\"", "\"to\": 3, \"label\"", 11, "end with the range"),
        (", \"citation\": \"a guess\"", "", 12, "\"citation\" is missing"),
        ("\"item\": \"b\"", "\"item\": \"z\"", 13, "no item \"z\""),
        ("\"when\": \"answer\"", "\"when\": \"result\"", 13, "at the answer"),
        ("\"direction\": \"higherIsMoreSymptoms\"", "\"direction\": \"up\"", 3, "one of"),
        ("\"direction\": \"higherIsMoreSymptoms\"", "\"direction\": \"higherIsMore\"", 12, "what counts as better"),
        ("\"method\": \"sum\"", "\"method\": \"typed\"", 9, "scale of totals"),
        ("\"label\": \"no\" }", "\"label\": \"no\" ", 4, "does not belong"),
    ]

    @Test("A fault is named with its line", arguments: broken)
    func faults(old: String, new: String, line: Int, words: String) throws {
        let range = try #require(Self.whole.firstRange(of: old))
        let check = ScaleCheck(Array(Self.whole.replacingCharacters(range, new).utf8))
        #expect(check.scale == nil)
        #expect(check.faults.contains { $0.line == line && $0.reason.contains(words) }, "\(check.faults)")
    }

    @Test("An unknown key is kept, and only remarked upon") func unknown() {
        let check = ScaleCheck(
            Array(
                Self.whole.replacingCharacters(
                    Self.whole.startIndex..<Self.whole.index(after: Self.whole.startIndex), "{ \"colour\": 1,"
                ).utf8))
        #expect(check.scale?.extra["colour"] == .int(1))
        #expect(check.faults.map(\.isRemark) == [true])
    }

    @Test("The person's own stands in for one without its questions, and never for one with them")
    func shelf() throws {
        let shipped = Resource.folder("scales")
        let own = Self.whole.replacingOccurrences("\"id\": \"mine\"", "\"id\": \"isi\"")
        let shelf = ScaleShelf(shipped + [("scales/isi.json", Array(own.utf8))])
        #expect(shelf["isi"]?.items.count == 2 && shelf.broken.isEmpty)
        let other = Self.whole.replacingOccurrences("\"id\": \"mine\"", "\"id\": \"phq-9\"")
        let second = ScaleShelf(shipped + [("scales/mine.json", Array(other.utf8))])
        #expect(second["phq-9"]?.items.count == 10)
        #expect(second.broken.map(\.sentence) == ["scales/mine.json, line 2: the scale \"phq-9\" is there already"])
    }
}

extension String {
    fileprivate func replacingCharacters(_ range: Range<Index>, _ new: String) -> String {
        String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
    }
    fileprivate func replacingOccurrences(_ old: String, _ new: String) -> String {
        firstRange(of: old).map { replacingCharacters($0, new) } ?? self
    }
    /// Where a text stands for the first time.
    fileprivate func firstRange(of words: String) -> Range<Index>? {
        indices.first { self[$0...].hasPrefix(words) }.map { $0..<index($0, offsetBy: words.count) }
    }
}
