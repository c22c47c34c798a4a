import JournalModel
import JournalSample
import Testing

/// A word looked for many bytes at a time is found where reading letter by letter finds it.
@Suite struct NeedleTests {
    /// Letter by letter.
    private func place(of word: [UInt8], in text: [UInt8]) -> Int? {
        let text = text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        guard text.count >= word.count else { return nil }
        return (0...(text.count - word.count)).first { text[$0..<($0 + word.count)].elementsEqual(word) }
    }

    @Test func `words of few letters are found at the same place in texts of every length`() throws {
        var chance = SplitMix64(seed: 7)
        // Few letters make many places that are nearly right; "@" and "`" differ by the bit that capitals differ by.
        let letters = Array("abAB@` ".utf8)
        for length in 0..<400 {
            let text = (0..<length).map { _ in letters[Int(chance.next() % 7)] }
            let words = (1...6).map { size in (0..<size).map { _ in Array("ab@`".utf8)[Int(chance.next() % 4)] } }
            for word in words {
                let needle = try #require(Needle(String(decoding: word, as: UTF8.self)))
                #expect(needle.place(in: String(decoding: text, as: UTF8.self)) == place(of: word, in: text))
            }
        }
    }

    @Test func `a word is found wherever in a text it stands`() throws {
        let needle = try #require(Needle("heron"))
        for before in 0..<150 {
            for after in [0, 1, 15, 16, 17, 63, 64, 65] {
                let text = String(repeating: "e", count: before) + "HeRon" + String(repeating: "h", count: after)
                #expect(needle.place(in: text) == before)
            }
        }
    }
}
