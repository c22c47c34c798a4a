import JournalModel
import Testing

@Suite struct JSONTextTests {
    @Test func `a text of any letters at any place comes back as it was`() throws {
        let pieces = ["\"", "\\", "\n", "\t", "\u{1}", "\u{7F}", "\u{1F}", "é", "e\u{301}", "日", "👨‍👩‍👧", " ", "!", "#", "["]
        for piece in pieces {
            for before in 0..<20 {
                let text = String(repeating: "x", count: before) + piece + String(repeating: "y", count: 20 - before) + piece
                let read = try JSONReader.read(JSONWriter.write(.string(text)))
                #expect(read.string.map { Array($0.utf8) } == Array(text.utf8))
            }
        }
    }

    @Test func `a control character is refused wherever it stands`() {
        for code in UInt8(0)..<0x20 {
            for place in 0..<20 {
                var bytes = Array("\"xxxxxxxxxxxxxxxxxxxx\"".utf8)
                bytes[1 + place] = code
                let error = #expect(throws: JSONError.self) { try JSONReader.read(bytes) }
                #expect(error?.reason == .controlCharacterInText)
                #expect(error?.column == place + 2)
            }
        }
    }

    @Test func `every truncation of a text ends too early`() {
        let bytes = Array("{\"text\": \"a long line with \\\"quotes\\\" and é\"}".utf8)
        for count in 0..<bytes.count {
            #expect(throws: JSONError.self) { try JSONReader.read(Array(bytes.prefix(count))) }
        }
    }
}
