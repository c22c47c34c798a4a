import Glibc

/// The calls a store makes to the file system; each is one step at which a crash or a fault can come.
package enum FileCall: String, Hashable, Sendable, CaseIterable {
    case makeFolder, openFolder, list, open, status, read, create, setMode, write, sync, close
    case rename, renameNew, exchange, link, unlink, removeFolder, syncFolder, lock, truncate, watch
}

/// A call to the file system that failed.
package struct FileFault: Error, Hashable, Sendable {
    package let call: FileCall
    /// The `errno` it failed with.
    package let code: Int32
    /// Where, inside the journal folder.
    package let path: String

    package init(_ call: FileCall, _ code: Int32, _ path: String) {
        self.call = call
        self.code = code
        self.path = path
    }

    /// Whether something stood in the place of what was to be made.
    package var isAlreadyThere: Bool { code == EEXIST || code == ENOTEMPTY || code == EISDIR || code == ENOTDIR }
}

/// What a test lets go wrong at a call.
package enum InjectedFault: Hashable, Sendable {
    /// The call is not made and fails with this `errno`.
    case fail(Int32)
    /// A write writes half of what it was given, then fails with this `errno`.
    case half(Int32)
}
