import JournalExchange
import JournalModel
import Testing

@Suite("Files that mean no good, or are broken")
struct HostileTests {
    private static let single: [ImportFormat] = [.jrnl, .dayOne, .tuiJournal, .psychonautWiki, .daylio, .markdown]

    @Test("a text that is no UTF-8 is told with its encoding", arguments: single)
    func encodings(format: ImportFormat) {
        let utf16: [UInt8] = "[2020-01-01 10:00] x\n".utf8.flatMap { byte -> [UInt8] in [byte, 0] }
        #expect(failure(format, .bytes(utf16, named: "2020-01-01.md")) == .encoding(.utf16, line: 1))
        #expect(failure(format, .bytes([0xFF, 0xFE] + utf16)) == .encoding(.utf16, line: 1))
        #expect(failure(format, .bytes([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x41])) == .encoding(.utf32, line: 1))
        #expect(failure(format, .bytes([])) == .empty || format == .markdown)
    }

    @Test("Latin-1 and zero bytes are told with the line")
    func bytes() {
        let latin = Array("[2020-01-01 10:00] x\nsecond caf".utf8) + [0xE9, 0x0A]
        #expect(failure(.jrnl, .bytes(latin)) == .encoding(.notUTF8, line: 2))
        #expect(failure(.daylio, .bytes(Array("full_date,mood\na,\"b\nc".utf8) + [0xE9])) != nil)
        let zero = Array("[2020-01-01 10:00] x\nsec".utf8) + [0] + Array("ond\n".utf8)
        #expect(failure(.jrnl, .bytes(zero)) == .encoding(.zeroByte, line: 2))
        #expect(failure(.markdown, .bytes(zero)) == .encoding(.zeroByte, line: 2))
    }

    @Test("JSON that is broken is told with line and column, whatever stands before it")
    func json() {
        func reason(_ text: String) -> JSONError? {
            guard case .notJSON(let error) = failure(.tuiJournal, .text(text)) else { return nil }
            return error
        }
        let good = #"{"date":"2023-11-20T20:14:03Z","title":"a"}"#
        #expect(reason("[\(good),\n {\"date\": }]") == JSONError(reason: .unexpectedCharacter, line: 2, column: 11))
        #expect(reason("[\(good)") == JSONError(reason: .unexpectedEnd, line: 1, column: 1 + good.count + 1))
        #expect(reason("[\(good)]x")?.reason == .trailingContent)
        #expect(reason("[{\"a\":1,\"a\":2}]")?.reason == .repeatedKey("a"))
        #expect(reason("{\"entries\":[],\"entries\":[]}")?.reason == .repeatedKey("entries"))
        #expect(reason(String(repeating: "[", count: 100_000))?.reason == .tooDeep)
        #expect(reason("[{\"a\":" + String(repeating: "[", count: 100_000))?.reason == .tooDeep)
        #expect(reason("{\"a\":" + String(repeating: "{\"b\":", count: 100_000))?.reason == .tooDeep)
        #expect(reason("[\"\u{7}\"]")?.reason == .controlCharacterInText)
        #expect(reason("[1 2]")?.reason == .trailingContent)
        #expect(reason("nonsense")?.reason == .unexpectedCharacter)
    }

    @Test("one entry that never ends is refused once it is larger than any entry, from a stream without end")
    func endless() {
        for (format, start) in [
            (ImportFormat.tuiJournal, "[\""), (.jrnl, "[2020-01-01 10:00] x"), (.daylio, "full_date,mood\n\""),
        ] {
            let source = Endless(Array(start.utf8))
            guard case .entryTooLarge = failure(format, .file(SourceFile(path: "x", bytes: source))) else {
                Issue.record("\(format) read it all")
                continue
            }
        }
    }

    @Test("a megabyte of random changes to good files never crashes a reader", arguments: single)
    func fuzz(format: ImportFormat) {
        var chance = Dice(seed: 11)
        let seeds = Seeds.of(format)
        for _ in 0..<1500 {
            var bytes = Array((seeds.randomElement(using: &chance) ?? "").utf8)
            for _ in 0..<Int.random(in: 1...6, using: &chance) {
                guard !bytes.isEmpty else { break }
                let place = Int.random(in: 0..<bytes.count, using: &chance)
                switch Int.random(in: 0..<5, using: &chance) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &chance)
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...20, using: &chance)))
                case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 30)], at: place)
                case 3: bytes = Array(bytes[..<place])
                default: bytes.insert("{}[]\",:\\-\n0".utf8.randomElement(using: &chance) ?? 0, at: place)
                }
            }
            _ = failure(format, .bytes(bytes, named: "2020-01-01.md"))
        }
    }

    @Test("stopping stops between two entries")
    func stopped() {
        var seen = 0
        let count: (ImportItem) throws(ImportError) -> Void = { _ throws(ImportError) in seen += 1 }
        var sink = ImportSink(.jrnl, .plain, each: count, isStopped: { seen >= 2 })
        let text = (1...9).map { "[2020-01-0\($0) 10:00] day \($0)\n" }.joined()
        #expect(throws: ImportError.stopped) { try ImportFormat.jrnl.read(.text(text), into: &sink) }
        #expect(seen == 2)
    }
}

/// A file that begins as it is told and goes on with one letter for ever.
private struct Endless: ByteSource {
    let start: [UInt8]

    init(_ start: [UInt8]) { self.start = start }

    var size: Int { 1 << 40 }

    func read(at place: Int, _ count: Int) -> [UInt8] {
        let head = place < start.count ? Array(start[place..<min(start.count, place + count)]) : []
        return head + [UInt8](repeating: UInt8(ascii: "a"), count: count - head.count)
    }
}

private struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}

private enum Seeds {
    static func of(_ format: ImportFormat) -> [String] {
        switch format {
        case .jrnl: [JrnlTests.json, "[2026-11-20 21:14] A walk. *\nBy the canal @walk.\n\n[2020-06-28] Slept\n"]
        case .dayOne: [DayOneTests.json]
        case .tuiJournal: [#"[{"id":1,"date":"2023-11-20T20:14:03Z","title":"a","content":"b","tags":["c"]}]"#]
        case .psychonautWiki:
            [#"{"experiences":[{"title":"a","creationDate":1.5e12,"ingestions":[{"substanceName":"X","time":1}]}]}"#]
        case .daylio: ["full_date,time,mood,note\n2020-01-01,10:00,rad,\"a \"\"b\"\"\"\n2020-01-02,9:00 PM,x,<b>c\n"]
        case .markdown: ["---\ntags: [a, 'b']\ndate: 2020-01-01\nx:\n  - y\n---\n# t\n![[p.png]] #tag\n"]
        case .loam: []
        }
    }
}
