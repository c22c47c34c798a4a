/// Seals and opens whole age v1 files; the format's sections are the folders beside this one.
package enum AgeFile {
    /// Whether a file may or must be wrapped in ASCII armor.
    package enum Armoring: Sendable { case none, required, either }

    /// `plaintext` sealed to every one of `recipients`; throws `AgeError.recipients` for none, or for a passphrase beside others.
    package static func seal(
        _ plaintext: [UInt8], to recipients: [Recipient], armored: Bool = false,
        using generator: inout some RandomNumberGenerator
    ) throws(AgeError) -> [UInt8] {
        var writer = try writer(to: recipients, using: &generator)
        var file = try writer.write(plaintext)
        file += try writer.finish()
        return armored ? Armor.encode(file) : file
    }

    /// `plaintext` sealed with the system's randomness.
    package static func seal(_ plaintext: [UInt8], to recipients: [Recipient], armored: Bool = false) throws(AgeError)
        -> [UInt8]
    {
        var generator = SystemRandomNumberGenerator()
        return try seal(plaintext, to: recipients, armored: armored, using: &generator)
    }

    /// The whole plaintext of `file`, or an error and nothing of it.
    package static func open(_ file: [UInt8], with identities: [Identity], armor: Armoring = .none) throws(AgeError)
        -> [UInt8]
    {
        var reader = try reader(of: try bare(file, armor: armor), with: identities)
        reader.endInput()
        var plaintext: [UInt8] = []
        plaintext.reserveCapacity(file.count)
        do {
            while let chunk = try reader.next() { plaintext += chunk }
        } catch {
            plaintext.wipe()
            throw error
        }
        return plaintext
    }

    /// A writer for a body that comes in pieces; its first output begins with the header.
    package static func writer(
        to recipients: [Recipient], using generator: inout some RandomNumberGenerator
    ) throws(AgeError) -> PayloadWriter {
        guard !recipients.isEmpty else { throw .recipients(.none) }
        guard recipients.count == 1 || !recipients.contains(where: \.mustBeAlone) else {
            throw .recipients(.scryptNotAlone)
        }
        let fileKey = FileKey(using: &generator)
        var stanzas: [Stanza] = []
        for recipient in recipients { stanzas.append(try recipient.wrap(fileKey, using: &generator)) }
        let header = Header(stanzas: stanzas, authenticatedBy: fileKey)
        let nonce = [UInt8].random(count: PayloadStream.nonceByteCount, using: &generator)
        return PayloadWriter(key: fileKey.payloadKey(nonce: nonce), head: header.encoded + nonce)
    }

    /// A reader for a body that comes in pieces; `start` must hold the header and the nonce, and may hold more.
    package static func reader(of start: [UInt8], with identities: [Identity]) throws(AgeError) -> PayloadReader {
        let header = try Header(parsing: start)
        let fileKey = try identities.fileKey(in: header)
        let body = start[header.byteCount...]
        // The format counts the nonce as part of what the header promises.
        guard body.count >= PayloadStream.nonceByteCount else { throw .header(.nonce) }
        let nonce = Array(body.prefix(PayloadStream.nonceByteCount))
        var reader = PayloadReader(key: fileKey.payloadKey(nonce: nonce))
        reader.feed(body.dropFirst(PayloadStream.nonceByteCount))
        return reader
    }

    private static func bare(_ file: [UInt8], armor: Armoring) throws(AgeError) -> [UInt8] {
        switch armor {
        case .none: file
        case .required: try Armor.decode(file)
        case .either: Armor.seems(file) ? try Armor.decode(file) : file
        }
    }
}
