/// Two versions of one record that stand beside each other, since two machines changed it.
package struct TwoVersions: Hashable, Sendable {
    /// The file they were found in, inside the journal.
    package let path: String
    /// The one of this machine; nil where it is the one the journal holds.
    package let ours: Record?
    package let theirs: Record
    /// What both came from, where that is known.
    package let base: Record?

    package init(path: String, ours: Record? = nil, theirs: Record, base: Record? = nil) {
        self.path = path
        self.ours = ours
        self.theirs = theirs
        self.base = base
    }

    /// The two in a file with git's markers; nil when they are not two versions of one record.
    package init?(path: String, marked file: [UInt8]) {
        guard let parts = ConflictMarkers(file), let ours = try? Record(file: parts.ours),
            let theirs = try? Record(file: parts.theirs), ours.id == theirs.id, ours.kind == theirs.kind
        else { return nil }
        let base = parts.base.flatMap { try? Record(file: $0) }
        self.init(
            path: path, ours: ours, theirs: theirs, base: base?.id == ours.id && base?.kind == ours.kind ? base : nil)
    }
}
