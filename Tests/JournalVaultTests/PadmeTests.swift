import JournalVault
import Testing

@Suite("padding") struct PadmeTests {
    @Test("short records all have one length, and that one fits a disk block with room for two recipients")
    func floor() {
        for count in 0...Padme.floor { #expect(Padme.length(for: count) == Padme.floor) }
        #expect(Padme.length(for: Padme.floor + 1) > Padme.floor)
    }

    @Test("no length shrinks, grows by an eighth, or overtakes a longer one")
    func lengths() {
        var last = 0
        for count in stride(from: 1, to: 300_000, by: 7) {
            let length = Padme.length(for: count)
            #expect(length >= count)
            #expect(length >= last)
            #expect(count <= Padme.floor || (length - count) * 8 < count)
            #expect(Padme.length(for: length) == length)
            last = length
        }
    }

    @Test(
        "the paper's rule",
        arguments: [(3585, 3712), (4096, 4096), (4097, 4352), (9000, 9216), (65_537, 67_584), (1_000_000, 1_015_808)])
    func examples(count: Int, length: Int) {
        #expect(Padme.length(for: count) == length)
    }

    @Test("of all lengths to 100,000 fewer than a hundred are left")
    func few() {
        #expect(Set((1...100_000).map(Padme.length)).count < 100)
    }

    @Test(
        "the words come back as they were", arguments: ["{}", "{}\n", "{\"text\":\"a  \"}", "{\n  \"a\": 1\n}\n", ""])
    func roundTrip(text: String) {
        let json = Array(text.utf8)
        let padded = Padme.pad(json)
        #expect(padded.count == Padme.floor)
        #expect(padded.last == (text.hasSuffix("\n") ? UInt8(ascii: "\n") : UInt8(ascii: " ")))
        #expect(Padme.strip(padded) == json)
        #expect(Padme.strip(json) == json)
    }
}
