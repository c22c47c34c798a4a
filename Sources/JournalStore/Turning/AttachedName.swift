/// The name of an attachment's file in one of the two forms, with what says that it is out of use.
struct AttachedName {
    enum Form { case plain, sealed }

    /// What it is called while it is used.
    let own: String
    private let unused: UnusedName?

    /// Reads a path; nil when it is none of this form.
    init?(_ path: String, in form: Form) {
        let (folder, name) = splitPath(path)
        guard folder == Place.attachments, TemporaryName(name) == nil else { return nil }
        unused = UnusedName(name)
        own = unused?.name ?? name
        guard own.hasSuffix(".age") == (form == .sealed) else { return nil }
    }

    /// The name in the other form, still out of use where it was.
    func renamed(_ other: String) -> String { unused.map { UnusedName(name: other, since: $0.since).text } ?? other }
}
