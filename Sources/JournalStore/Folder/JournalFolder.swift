/// Where a journal lives.
package struct JournalFolder: Hashable, Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    /// `$LOAM_HOME`, else `$XDG_DATA_HOME/loam`, else `~/.local/share/loam`.
    ///
    /// A relative `XDG_DATA_HOME` is passed over, as the XDG Base Directory Specification asks.
    package static func standard(_ environment: [String: String]) throws(StoreError) -> JournalFolder {
        if let own = environment["LOAM_HOME"], !own.isEmpty { return JournalFolder(path: own) }
        if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return JournalFolder(path: data + "/loam") }
        guard let home = environment["HOME"], !home.isEmpty else { throw .noHome }
        return JournalFolder(path: home + "/.local/share/loam")
    }
}

/// The places in a journal folder that are no records.
enum Place {
    static let trash = "trash"
    static let writing = "writing"
    /// Records on their way in; there only while an import runs, or after a crash in it.
    static let incoming = "incoming"
    static let attachments = "attachments"
    static let cache = "cache"
    static let settings = "settings.json"
    /// Of a sealed journal: the records, and the settings that are nobody else's business.
    static let sealed = "sealed"
    static let privateSettings = "settings.age"
    /// The vault's key under the passphrase, the same sealed to the recovery key, and the key that seals, as text.
    static let identity = "identity.age"
    static let recovery = "recovery.age"
    static let publicKey = "public-key.txt"
    static let lock = "lock"
    static let backups = "backups"
}
