import Age
import Testing

@Suite("the payload") struct PayloadTests {
    @Test("a payload that is not whole gives out its sound beginning and an error", arguments: PayloadCases.all)
    func body(_ body: Body) throws {
        let file = try Forge.file(Forge.x25519Stanza(), body: Array(Forge.nonce.prefix(body.nonce)) + body.chunks())
        // However the bytes arrive, the result is the same.
        for step in [file.count, 65536, 65552, 100_000] {
            let (outcome, count) = read(file, step: step)
            #expect(outcome == body.expect)
            #expect(count == body.released)
        }
        #expect(outcome(of: file) == body.expect)
    }

    @Test("an error stays") func errorStays() throws {
        var reader = try AgeFile.reader(
            of: try Forge.file(Forge.x25519Stanza(), body: Forge.nonce + [1]), with: [.x25519(Keys.alice)])
        reader.endInput()
        for _ in 0..<2 {
            let error: AgeError?
            do throws(AgeError) {
                _ = try reader.next()
                error = nil
            } catch let caught {
                error = caught
            }
            #expect(error == .payload(.truncated))
        }
    }

    @Test(
        "every length comes back",
        arguments: [0, 1, 15, 16, 17, 63, 64, 65535, 65536, 65537, 131071, 131072, 131073, 300_000])
    func roundTrip(count: Int) throws {
        var generator = SeededGenerator(seed: UInt64(count))
        let plaintext = generator.bytes(count)
        let file = try AgeFile.seal(
            plaintext, to: [.x25519(Keys.bob.recipient), .x25519(Keys.alice.recipient)], using: &generator)
        #expect(try AgeFile.open(file, with: [.x25519(Keys.alice)]) == plaintext)
        #expect(try AgeFile.open(file, with: [.x25519(Keys.bob)]) == plaintext)
        let armored = Armor.encode(file)
        #expect(try AgeFile.open(armored, with: [.x25519(Keys.alice)], armor: .either) == plaintext)
        #expect(try AgeFile.open(armored, with: [.x25519(Keys.alice)], armor: .required) == plaintext)
    }

    @Test("written in pieces, it is the same file", arguments: [1, 100, 65535, 65536, 65537, 200_000])
    func pieces(step: Int) throws {
        let plaintext = [UInt8](repeating: 0x20, count: step == 1 ? 700 : 140_000)
        var first = SeededGenerator(seed: 9)
        var second = SeededGenerator(seed: 9)
        let whole = try AgeFile.seal(plaintext, to: [.x25519(Keys.alice.recipient)], using: &first)
        var writer = try AgeFile.writer(to: [.x25519(Keys.alice.recipient)], using: &second)
        var file: [UInt8] = []
        for start in stride(from: 0, to: plaintext.count, by: step) {
            file += try writer.write(Array(plaintext[start..<min(start + step, plaintext.count)]))
        }
        file += try writer.finish()
        #expect(file == whole)
    }

    @Test("two files of the same words have nothing in common") func fresh() throws {
        let recipients: [Recipient] = [.x25519(Keys.alice.recipient)]
        let files = try (0..<2).map { _ in try AgeFile.seal(Array("short".utf8), to: recipients) }
        #expect(files[0] != files[1])
        #expect(files[0].suffix(21) != files[1].suffix(21))
        #expect(try Header(parsing: files[0]).stanzas != Header(parsing: files[1]).stanzas)
    }

    /// The outcome, and how many bytes were given out before it.
    private func read(_ file: [UInt8], step: Int) -> (String, Int) {
        var count = 0
        do throws(AgeError) {
            var reader = try AgeFile.reader(of: Array(file.prefix(step)), with: [.x25519(Keys.alice)])
            for start in stride(from: step, to: file.count, by: step) {
                reader.feed(file[start..<min(start + step, file.count)])
                while let chunk = try reader.next() { count += chunk.count }
            }
            reader.endInput()
            while let chunk = try reader.next() { count += chunk.count }
            return (success, count)
        } catch {
            return (error.outcome, count)
        }
    }
}
