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
    static let attachments = "attachments"
    static let cache = "cache"
    static let settings = "settings.json"
    static let essentials = "cache/essentials.json"
    static let lock = "lock"
}
