import Age
import FoundationEssentials
import Testing

@Suite("base64") struct StrictBase64Tests {
    @Test("agrees with the library, padded and not") func agrees() {
        var generator = SeededGenerator(seed: 11)
        for count in 0..<300 {
            let bytes = generator.bytes(count)
            let expected = Data(bytes).base64EncodedString()
            #expect(String(decoding: StrictBase64.encode(bytes, padding: .required), as: UTF8.self) == expected)
            #expect(String(decoding: StrictBase64.encode(bytes), as: UTF8.self) == expected.prefix { $0 != "=" })
            #expect(StrictBase64.decode(StrictBase64.encode(bytes)[...]) == bytes)
            #expect(
                StrictBase64.decode(StrictBase64.encode(bytes, padding: .required)[...], padding: .required) == bytes)
        }
    }

    @Test("has one spelling for each value", arguments: [StrictBase64.Padding.none, .required]) func oneSpelling(
        padding: StrictBase64.Padding
    ) {
        var generator = SeededGenerator(seed: 12)
        let characters = Array("ABCDwxyz0189+/+/=== \n\r-_\u{0}".utf8)
        var accepted = 0
        for _ in 0..<60_000 {
            let text = (0..<Int.random(in: 0...8, using: &generator)).compactMap { _ in
                characters.randomElement(using: &generator)
            }
            guard let bytes = StrictBase64.decode(text[...], padding: padding) else { continue }
            accepted += 1
            #expect(StrictBase64.encode(bytes, padding: padding) == text)
        }
        #expect(accepted > 100)
    }

    @Test("of two characters, only the canonical are read") func twoCharacters() {
        var accepted = 0
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max where StrictBase64.decode([first, second]) != nil { accepted += 1 }
        }
        #expect(accepted == 256)
    }
}

@Suite("Bech32") struct Bech32Tests {
    @Test(
        "reads BIP 173's sound strings",
        arguments: [
            "A12UEL5L", "a12uel5l",
            "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs",
            "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw",
            "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w", "?1ezyfcl",
        ])
    func sound(text: String) throws {
        let (prefix, bytes) = try #require(Bech32.decode(text.utf8))
        let uppercase = text == text.uppercased() && text != text.lowercased()
        #expect(String(decoding: Bech32.encode(prefix: prefix, bytes, uppercase: uppercase), as: UTF8.self) == text)
    }

    @Test(
        "refuses BIP 173's unsound strings",
        arguments: [
            "", "1", "\u{20}1nwldj5", "\u{7F}1axkwrx", "\u{80}1eym55h", "pzry9x0s0muk", "1pzry9x0s0muk", "x1b4n0q5v",
            "li1dgmt3", "de1lg7wt\u{FF}",
            "A1G7SGD8", "10a06t8", "1qzzfhee", "a12UEL5L", "A12uEL5L", "split1cheo2y9e2w", "split1a2y9w",
            "spl it1checkupstagehandshakeupstreamerranterredcaperredc445v0",
        ])
    func unsound(text: String) {
        #expect(Bech32.decode(text.utf8) == nil)
    }

    @Test("every length comes back, in one spelling") func roundTrip() throws {
        var generator = SeededGenerator(seed: 21)
        for count in 0..<120 {
            let bytes = generator.bytes(count)
            let text = Bech32.encode(prefix: "loam", bytes)
            let read = try #require(Bech32.decode(text))
            #expect(read.prefix == "loam")
            #expect(read.bytes == bytes)
        }
    }

    @Test(
        "a filling that is not zero, or too long, is refused although its checksum fits",
        arguments: [
            (groups: [0, 0], bytes: [0] as [UInt8]?), ([31, 28], [0xFF]), ([31, 29], nil), ([31, 30], nil),
            ([0, 1], nil), ([], []), ([0], nil),
            ([0, 0, 0], nil), ([0, 0, 0, 0], [0, 0]), ([0, 0, 0, 1], nil), ([0, 0, 0, 16], [0, 1]),
        ])
    func filling(example: (groups: [UInt8], bytes: [UInt8]?)) {
        #expect(Bech32.decode(Self.checked("a", example.groups).utf8)?.bytes == example.bytes)
    }

    /// Any five-bit groups under a prefix with the checksum they need, after BIP 173.
    private static func checked(_ prefix: String, _ groups: [UInt8]) -> String {
        let terms: [UInt32] = [0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3]
        var sum: UInt32 = 1
        for value in prefix.utf8.map({ $0 >> 5 }) + [0] + prefix.utf8.map({ $0 & 31 }) + groups + [0, 0, 0, 0, 0, 0] {
            let top = sum >> 25
            sum = (sum & 0x1FF_FFFF) << 5 ^ UInt32(value)
            for bit in 0..<5 where top >> UInt32(bit) & 1 == 1 { sum ^= terms[bit] }
        }
        sum ^= 1
        let check = (0..<6).map { UInt8(sum >> UInt32(25 - 5 * $0) & 31) }
        let alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l")
        return prefix + "1" + String((groups + check).map { alphabet[Int($0)] })
    }

    @Test("one mistyped character, or two that changed places, are always seen") func typing() {
        let alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
        let key = Array(Keys.alice.recipient.text.utf8)
        for place in 4..<key.count {
            for character in alphabet where character != key[place] {
                var text = key
                text[place] = character
                #expect(Bech32.decode(text) == nil)
            }
            guard place + 1 < key.count, key[place] != key[place + 1] else { continue }
            var text = key
            text.swapAt(place, place + 1)
            #expect(Bech32.decode(text) == nil)
        }
    }
}
