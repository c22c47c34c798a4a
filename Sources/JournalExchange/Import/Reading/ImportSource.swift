/// What the person named: one file, or a folder with everything in it.
package enum ImportSource: Sendable {
    case file(SourceFile)
    case folder([SourceFile])

    /// The one file as a stream; a folder has none.
    func stream() throws(ImportError) -> ByteStream {
        switch self {
        case .file(let file): return file.bytes.stream()
        case .folder: throw .isFolder
        }
    }
}

/// A file, its place among the others, and when it was last changed.
package struct SourceFile: Sendable {
    /// Inside the folder, or its name alone.
    package var path: String
    package var bytes: any ByteSource
    /// Seconds since 1970.
    package var modified: Int
    /// It is a link to another place, and was not opened.
    package var isLink = false

    package init(path: String, bytes: any ByteSource, modified: Int = 0, isLink: Bool = false) {
        self.path = path
        self.bytes = bytes
        self.modified = modified
        self.isLink = isLink
    }
}
