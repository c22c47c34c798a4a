/// The name of an attachment that no entry refers to any more: its own, and since when in UTC.
///
/// `NAME.unused-20261120T201403Z`. It keeps its place for thirty days, so that whatever brings its entry back finds it.
struct UnusedName: Hashable, Sendable {
    /// The name it has while it is used.
    let name: String
    /// Seconds since 1970.
    let since: Int

    private static let mark = ".unused-"
    private static let stampLength = 16

    init(name: String, since: Int) {
        self.name = name
        self.since = since
    }

    var text: String { name + Self.mark + TrashName.stamp(since) }

    /// Reads a name; nil when it says no such thing.
    init?(_ text: String) {
        let stamp = text.utf8.suffix(Self.stampLength)
        let rest = text.dropLast(Self.stampLength)
        guard rest.hasSuffix(Self.mark), let since = TrashName.seconds(Array(stamp)) else { return nil }
        name = String(rest.dropLast(Self.mark.count))
        self.since = since
        guard !name.isEmpty else { return nil }
    }
}
