/// Everything that can go wrong with an age file, in the classes the format's published test vectors tell apart.
package enum AgeError: Error, Equatable, Sendable {
    /// The header is well formed, and none of the given identities opens it.
    case noMatch
    /// A file key was found, and the header's authentication code does not fit it: the header was changed.
    case hmac
    /// The header breaks the format.
    case header(HeaderFault)
    /// The ASCII armor breaks the format.
    case armor(ArmorFault)
    /// The encrypted body was changed, cut short or added to.
    case payload(PayloadFault)
    /// A key, a passphrase or an identity file is not what it should be.
    case key(KeyFault)
    /// The recipients asked for cannot be sealed to.
    case recipients(RecipientsFault)
    /// The cryptographic library refused sound input, as when scrypt finds too little memory.
    case primitive
}

/// How a header breaks the format.
package enum HeaderFault: Equatable, Sendable {
    /// The first line is not age's.
    case notAge
    /// An age file of a version other than v1.
    case unsupportedVersion
    /// The bytes end before the header does.
    case truncated
    /// The header wraps its file key for nobody.
    case noStanzas
    /// A recipient stanza's argument line breaks the grammar.
    case stanzaArguments
    /// A recipient stanza's body is not canonical base64 in lines of 64 columns and a shorter last one.
    case stanzaBody
    /// The closing line is not `--- ` and 32 bytes in canonical base64.
    case macLine
    /// An X25519 stanza does not hold one 32-byte share and a 32-byte body.
    case x25519Stanza
    /// An X25519 share leads to the all-zero secret, which everybody knows.
    case x25519WeakShare
    /// A scrypt stanza does not hold a 16-byte salt, a plain work factor and a 32-byte body.
    case scryptStanza
    /// A scrypt stanza asks for more work than the identity allows.
    case scryptWorkFactor
    /// A scrypt stanza stands beside another stanza.
    case scryptNotAlone
    /// Fewer than 16 nonce bytes follow the header.
    case nonce
}

/// How ASCII armor breaks the format.
package enum ArmorFault: Equatable, Sendable {
    /// The first line that is not blank is not the begin line.
    case beginLine
    /// The end line is missing or is not exact.
    case endLine
    /// A line is empty, longer than 64 columns, or shorter without being the last.
    case lineLength
    /// A line is not canonical padded base64.
    case base64
    /// Something other than white space follows the end line.
    case trailingData
}

/// How an encrypted body fails to be whole.
package enum PayloadFault: Equatable, Sendable {
    /// A chunk does not open under its key and place.
    case forged
    /// The bytes end before a final chunk.
    case truncated
    /// The final chunk is empty although the payload is not.
    case emptyFinalChunk
    /// Bytes follow the final chunk.
    case trailingData
}

/// How a key's text or an identity file fails.
package enum KeyFault: Equatable, Sendable {
    /// The text is not Bech32, or its checksum shows a typing error.
    case bech32
    /// The text is Bech32, and of another kind of key or length.
    case kind
    /// A public key whose shared secret would be known to everybody.
    case weak
    /// An empty passphrase.
    case emptyPassphrase
    /// A scrypt work factor outside 1...22.
    case workFactor
    /// An identity file's line, counted from 1, is not an identity.
    case line(Int)
    /// An identity file without an identity.
    case noIdentities
}

/// Why the recipients asked for cannot be sealed to.
package enum RecipientsFault: Equatable, Sendable {
    /// The list is empty.
    case none
    /// A passphrase must be a file's only recipient.
    case scryptNotAlone
}
