import Age
import Testing

@Suite(
    "age's published vectors",
    .enabled(if: Vector.folder != nil, "the vectors are not here; LOAM_AGE_TESTKIT names their folder"))
struct VectorTests {
    @Test("there are some", .enabled(if: Vector.folder != nil))
    func some() {
        #expect(!Vector.all.isEmpty)
    }

    @Test("each ends as it should, and gives out what it should on the way", arguments: Vector.all)
    func outcome(of vector: Vector) {
        let (outcome, plaintext) = vector.outcome()
        #expect(outcome == vector.expect)
        guard vector.expect == "success" || vector.expect == "payload failure" else { return }
        #expect(Hex.sha256(plaintext) == vector.payloadHash)
    }

    @Test("opening at once gives the plaintext of a good file, and of no other", arguments: Vector.all)
    func openingAtOnce(of vector: Vector) {
        let plaintext = try? AgeFile.open(
            vector.file, with: vector.identities, armor: vector.isArmored ? .required : .none)
        #expect(plaintext.map(Hex.sha256) == (vector.expect == "success" ? vector.payloadHash : nil))
    }

    @Test(
        "sound armor is written as it was read",
        arguments: Vector.all.filter { $0.isArmored && $0.expect != "armor failure" })
    func armor(of vector: Vector) throws {
        let text = Armor.encode(try Armor.decode(vector.file))
        // The one freedom armor has is in its line ends and the white space around it.
        var expected = String(decoding: vector.file, as: UTF8.self).replacing("\r\n", with: "\n")
        expected = String(expected.drop(while: \.isWhitespace))
        while expected.last?.isWhitespace == true { expected.removeLast() }
        #expect(String(decoding: text, as: UTF8.self) == expected + "\n")
    }

    @Test(
        "sound headers are written as they were read",
        arguments: Vector.all.filter { !$0.isArmored && $0.expect != "header failure" })
    func header(of vector: Vector) throws {
        let header = try Header(parsing: vector.file)
        #expect(header.encoded.elementsEqual(vector.file.prefix(header.byteCount)))
        let stanzas = header.stanzas.flatMap(\.encoded)
        #expect(header.authenticated == Array("age-encryption.org/v1\n".utf8) + stanzas + Array("---".utf8))
    }

    @Test(
        "sound payloads are sealed as they were",
        arguments: Vector.all.filter { !$0.isArmored && $0.expect == "success" })
    func payload(of vector: Vector) throws {
        let body = vector.file.dropFirst(try Header(parsing: vector.file).byteCount)
        let plaintext = try AgeFile.open(vector.file, with: vector.identities)
        // File key, ephemeral secret and nonce are drawn in this order.
        let script = try #require(vector.fileKey) + [UInt8](repeating: 7, count: 32) + body.prefix(16)
        var generator = ScriptedGenerator(script)
        let file = try AgeFile.seal(plaintext, to: [.x25519(Keys.alice.recipient)], using: &generator)
        #expect(file.dropFirst(try Header(parsing: file).byteCount).elementsEqual(body))
    }
}
