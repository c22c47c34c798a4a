/// Whom a file is sealed to.
package enum Recipient: Sendable {
    case x25519(X25519Recipient)
    case scrypt(ScryptRecipient)

    func wrap(_ fileKey: FileKey, using generator: inout some RandomNumberGenerator) throws(AgeError) -> Stanza {
        switch self {
        case .x25519(let recipient): try recipient.wrap(fileKey, using: &generator)
        case .scrypt(let recipient): try recipient.wrap(fileKey, using: &generator)
        }
    }

    var mustBeAlone: Bool {
        if case .scrypt = self { true } else { false }
    }
}

/// What a file is opened with.
package enum Identity: Sendable {
    case x25519(X25519Identity)
    case scrypt(ScryptIdentity)

    /// The file key from the first of `stanzas` that is addressed here, or nil.
    func unwrap(_ stanzas: [Stanza]) throws(AgeError) -> FileKey? {
        for stanza in stanzas {
            if let key = try unwrap(stanza) { return key }
        }
        return nil
    }

    private func unwrap(_ stanza: Stanza) throws(AgeError) -> FileKey? {
        switch self {
        case .x25519(let identity): try identity.unwrap(stanza)
        case .scrypt(let identity): try identity.unwrap(stanza)
        }
    }
}

extension [Identity] {
    /// The file key `header` wraps, its stanzas and MAC checked; throws `noMatch`, `hmac` or `header`.
    func fileKey(in header: Header) throws(AgeError) -> FileKey {
        // A passphrase promises that who sealed the file knew it; a second stanza would break that promise.
        guard header.stanzas.count == 1 || !header.stanzas.contains(where: { $0.type == Scrypt.stanzaType })
        else { throw .header(.scryptNotAlone) }
        for identity in self {
            guard let key = try identity.unwrap(header.stanzas) else { continue }
            guard key.isHeaderMAC(header.mac, over: header.authenticated) else { throw .hmac }
            return key
        }
        throw .noMatch
    }
}
