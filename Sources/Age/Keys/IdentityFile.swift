/// Identity file: secret keys as text, one a line, with `#` comments and empty lines; on its own or sealed under a passphrase.
package struct IdentityFile: Sendable {
    /// The identities in file order, at least one.
    package let identities: [X25519Identity]

    /// A file of these identities; throws `AgeError.key(.noIdentities)` for none.
    package init(_ identities: [X25519Identity]) throws(AgeError) {
        guard !identities.isEmpty else { throw .key(.noIdentities) }
        self.identities = identities
    }

    /// Reads the text form; throws `AgeError.key` with the number of a line that is neither key, comment nor empty.
    package init(parsing text: SecretBytes) throws(AgeError) {
        try self.init(try text.withArray(Self.identities))
    }

    /// Opens a file sealed under a passphrase, armored or not; throws whatever `AgeFile.open` and `init(parsing:)` do.
    package init(opening file: [UInt8], with passphrase: ScryptIdentity) throws(AgeError) {
        var text = try AgeFile.open(file, with: [.scrypt(passphrase)], armor: .either)
        try self.init(parsing: SecretBytes(wiping: &text))
    }

    /// The text form: `comments` (each one line) first, then for each identity its public key as a comment, and the key.
    package func text(comments: [String] = []) -> SecretBytes {
        var text = Array(comments.map { "# \($0)\n" }.joined().utf8)
        // Room for all of it at once, so that growing leaves no copies behind.
        text.reserveCapacity(text.count + identities.count * Self.roomPerIdentity)
        for identity in identities {
            text += "# public key: \(identity.recipient.text)\n".utf8
            identity.secretText.withUnsafeBytes { text += $0 }
            text.append(Ascii.lineFeed)
        }
        return SecretBytes(wiping: &text)
    }

    /// The text form sealed under a passphrase; the stock program opens it and also takes it as an identity.
    package func sealed(
        under passphrase: ScryptRecipient, comments: [String] = [], using generator: inout some RandomNumberGenerator
    ) throws(AgeError) -> [UInt8] {
        try text(comments: comments).withArray { (text) throws(AgeError) in
            try AgeFile.seal(text, to: [.scrypt(passphrase)], using: &generator)
        }
    }

    private static let roomPerIdentity = 192

    private static func identities(in text: [UInt8]) throws(AgeError) -> [X25519Identity] {
        var identities: [X25519Identity] = []
        let lines = text.split(separator: Ascii.lineFeed, omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            let content = line.last == Ascii.carriageReturn ? line.dropLast() : line
            if content.isEmpty || content.first == UInt8(ascii: "#") { continue }
            guard let identity = try? X25519Identity(parsing: SecretBytes(copying: content)) else {
                throw .key(.line(index + 1))
            }
            identities.append(identity)
        }
        return identities
    }
}
