import Age
import Testing

@Suite("armor") struct ArmorTests {
    @Test("what is sound", arguments: ArmorCases.sound)
    func sound(_ armor: (name: String, text: String, count: Int)) throws {
        #expect(try Armor.decode(Array(armor.text.utf8)).count == armor.count)
    }

    @Test("what is not", arguments: ArmorCases.unsound)
    func unsound(_ armor: (name: String, text: String, fault: ArmorFault)) {
        #expect(throws: AgeError.armor(armor.fault)) { try Armor.decode(Array(armor.text.utf8)) }
    }

    @Test("every length comes back, in one spelling") func roundTrip() throws {
        var generator = SeededGenerator(seed: 4)
        for count in 0..<200 {
            let bytes = generator.bytes(count)
            let text = Armor.encode(bytes)
            #expect(try Armor.decode(text) == bytes)
            #expect(text.split(separator: UInt8(ascii: "\n")).allSatisfy { $0.count <= 64 })
            #expect(Armor.seems(text))
        }
    }

    @Test("garbage inside sound armor is the file's fault, not the armor's") func garbageInside() throws {
        let file = try Forge.file(Forge.x25519Stanza())
        #expect(outcome(of: Armor.encode([0] + file), armor: .required) == headerFailure)
        #expect(outcome(of: Armor.encode(file + [0]), armor: .required) == payloadFailure)
        #expect(outcome(of: Armor.encode([]), armor: .required) == headerFailure)
    }

    @Test("armor is opened only where it is looked for") func policy() throws {
        let file = try Forge.file(Forge.x25519Stanza())
        let armored = Armor.encode(file)
        #expect(outcome(of: file, armor: .required) == armorFailure)
        #expect(outcome(of: armored, armor: .none) == headerFailure)
        #expect(outcome(of: file, armor: .either) == success)
        #expect(outcome(of: Array("\n\n".utf8) + armored, armor: .either) == success)
    }
}
