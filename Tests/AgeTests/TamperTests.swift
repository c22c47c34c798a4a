import Age
import Testing

@Suite("a file that was changed") struct TamperTests {
    private let words = Array("What I saw by the river, and what I am not sure of.".utf8)
    private let identities: [Identity] = [.x25519(Keys.alice)]

    private func sealed(_ plaintext: [UInt8], seed: UInt64) throws -> [UInt8] {
        var generator = SeededGenerator(seed: seed)
        return try AgeFile.seal(
            plaintext, to: [.x25519(Keys.bob.recipient), .x25519(Keys.alice.recipient)], using: &generator)
    }

    @Test("does not open with any bit flipped") func everyBit() throws {
        let file = try sealed(words, seed: 1)
        for index in file.indices {
            for bit in 0..<8 {
                var changed = file
                changed[index] ^= 1 << UInt8(bit)
                #expect(outcome(of: changed) != success, "byte \(index), bit \(bit)")
            }
        }
        #expect(outcome(of: file) == success)
    }

    @Test("does not open cut short at any byte") func everyTruncation() throws {
        let file = try sealed(words, seed: 2)
        for count in file.indices { #expect(outcome(of: Array(file.prefix(count))) != success, "\(count) bytes") }
    }

    @Test("does not open with any byte taken out or put in") func everyByte() throws {
        let file = try sealed(words, seed: 3)
        for index in file.indices {
            var shorter = file
            shorter.remove(at: index)
            #expect(outcome(of: shorter) != success, "without byte \(index)")
            for byte: UInt8 in [0, 0x0A, 0x20, 0x41, file[index]] {
                var longer = file
                longer.insert(byte, at: index)
                #expect(outcome(of: longer) != success, "byte \(byte) before \(index)")
            }
        }
        for byte in UInt8.min...UInt8.max { #expect(outcome(of: file + [byte]) != success) }
    }

    @Test("does not open armored with any bit flipped or any part missing") func armored() throws {
        let text = Armor.encode(try sealed(words, seed: 4))
        for index in text.indices {
            for bit in 0..<8 {
                var changed = text
                changed[index] ^= 1 << UInt8(bit)
                #expect(outcome(of: changed, armor: .required) != success, "byte \(index), bit \(bit)")
            }
        }
        // The last line feed alone may be missing.
        for count in 0..<(text.count - 1) {
            #expect(outcome(of: Array(text.prefix(count)), armor: .required) != success)
        }
    }

    @Test("under a passphrase does not open with any bit flipped") func passphrase() throws {
        var generator = SeededGenerator(seed: 5)
        let recipient = try ScryptRecipient(passphrase: Keys.passphrase, workFactor: 2)
        let opener: [Identity] = [.scrypt(try ScryptIdentity(passphrase: Keys.passphrase, maximumWorkFactor: 4))]
        let file = try AgeFile.seal(words, to: [.scrypt(recipient)], using: &generator)
        #expect(outcome(of: file, with: opener) == success)
        for index in file.indices {
            for bit in 0..<8 {
                var changed = file
                changed[index] ^= 1 << UInt8(bit)
                #expect(outcome(of: changed, with: opener) != success, "byte \(index), bit \(bit)")
            }
        }
    }

    @Test("does not open with the head of one file and the tail of another") func splices() throws {
        let first = try sealed(words, seed: 6)
        let second = try sealed(words, seed: 7)
        for cut in 1..<first.count where first[..<cut] != second[..<cut] && first[cut...] != second[cut...] {
            #expect(outcome(of: Array(first[..<cut] + second[cut...])) != success, "cut at \(cut)")
        }
    }

    /// 20,000 mutations, or 100,000 with LOAM_LONG=1, in ten parts that can run beside each other.
    @Test("does not open after any of many random mutations", arguments: UInt64(0)..<10)
    func randomMutations(part: UInt64) throws {
        var generator = SeededGenerator(seed: 1000 + part)
        let large = generator.bytes(66_000)
        let files = try [
            sealed(words, seed: 8), sealed([], seed: 9), sealed(large, seed: 10), Armor.encode(sealed(words, seed: 11)),
        ]
        let rounds = environment("LOAM_LONG") == "1" ? 10_000 : 2_000
        for round in 0..<rounds {
            // The large file is slow to copy; one round in ten is enough for it.
            let index = round % 10 == 0 ? 2 : [0, 1, 3][round % 3]
            let changed = Mutation(using: &generator).apply(to: files[index], using: &generator)
            guard changed != files[index], index != 3 || !sameArmor(changed, files[index]) else { continue }
            #expect(outcome(of: changed, armor: .either) != success, "part \(part), round \(round)")
        }
    }

    /// Blank space around armor may change.
    private func sameArmor(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        let blank = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
        let trim = { (text: [UInt8]) in Array(text.drop(while: blank).reversed().drop(while: blank)) }
        return trim(one) == trim(other)
    }
}

/// A few random edits of the kinds disks, networks, editors and people make.
struct Mutation {
    private let editCount: Int

    init(using generator: inout SeededGenerator) { editCount = Int.random(in: 1...3, using: &generator) }

    func apply(to file: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
        (0..<editCount).reduce(file) { bytes, _ in edit(bytes, using: &generator) }
    }

    private func edit(_ file: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
        guard !file.isEmpty else { return generator.bytes(3) }
        var bytes = file
        let start = Int.random(in: 0..<bytes.count, using: &generator)
        let end = min(bytes.count, start + Int.random(in: 1...40, using: &generator))
        switch Int.random(in: 0..<9, using: &generator) {
        case 0: bytes[start] ^= 1 << UInt8.random(in: 0...7, using: &generator)
        case 1: bytes[start] = UInt8.random(in: 0...255, using: &generator)
        case 2: bytes.removeSubrange(start..<end)
        case 3: bytes.insert(contentsOf: generator.bytes(end - start), at: start)
        case 4: bytes.insert(contentsOf: bytes[start..<end], at: start)
        case 5: bytes.replaceSubrange(start..<end, with: [UInt8](repeating: 0, count: end - start))
        case 6: bytes.removeSubrange(start...)
        case 7: bytes.swapAt(start, Int.random(in: 0..<bytes.count, using: &generator))
        default: bytes.insert(contentsOf: Array("\n".utf8), at: start)
        }
        return bytes
    }
}
