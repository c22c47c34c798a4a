import JournalModel
import Testing

@Suite struct JSONLocatorTests {
    static let text = Array(
        #"""
        {
          "name": "a \" brace } and ] \\",
          "list": [
            1,
            {"deep": [[], {}, [true,
              {"x": -1.5e3}]]},
            "last, one"
          ],
          "empty": {},
          "after": null
        }
        """#.utf8)

    @Test(arguments: [
        ([], 1), (["name"], 2), (["list"], 3), (["list", "1"], 4), (["list", "2"], 5),
        (["list", "2", "deep", "3", "1"], 5),
        (["list", "2", "deep", "3", "2"], 6), (["list", "2", "deep", "3", "2", "x"], 6), (["list", "3"], 7),
        (["empty"], 9), (["after"], 10),
    ]) func `a path leads to its line`(_ path: [String], _ line: Int) {
        #expect(JSONLocator(Self.text).line(of: path) == line)
    }

    @Test(arguments: [
        (["none"], 1), (["list", "4"], 3), (["list", "0"], 4), (["list", "x"], 3), (["empty", "x"], 9),
        (["name", "x"], 2),
    ]) func `a path that leads nowhere stops at the last value reached`(_ path: [String], _ line: Int) {
        #expect(JSONLocator(Self.text).line(of: path) == line)
    }

    @Test func `any bytes have an end`() {
        for count in 0..<Self.text.count {
            _ = JSONLocator(Array(Self.text.prefix(count))).line(of: ["list", "2", "deep", "3", "2", "x"])
        }
    }
}
