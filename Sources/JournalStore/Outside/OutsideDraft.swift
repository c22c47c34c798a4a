import CFiles
import Glibc

/// A file or a folder outside the journal that is being written: aside, and put in its place once it is whole.
///
/// Let go before that, it takes away what it wrote. Everything is for the person alone: files 0600, folders 0700.
package final class OutsideDraft {
    /// What it becomes.
    package enum Kind: Sendable {
        case file, folder
    }

    private let kind: Kind
    private let files: FileSystem
    private let name: String
    private let temporary: String
    /// Whether what stands at its place may be written over; of a folder, only the files this one has too.
    private let mayReplace: Bool
    private var file: Int32 = -1
    private var filePath = ""
    private var buffer: [UInt8] = []
    private var folders: Set<String> = []
    private var paths: [String] = []
    private var isFinished = false

    private static let bufferSize = 256 << 10

    /// Begins beside the place it is for; the folder that is in has to be there.
    ///
    /// - Throws: EEXIST where something stands in its place and may not be replaced; an empty folder may be filled.
    package init(_ path: String, _ kind: Kind, mayReplace: Bool) throws(FileFault) {
        var trimmed = path[...]
        while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
        let (folder, name) = splitPath(String(trimmed))
        let parent = folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
        let root = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard root >= 0 else { throw FileFault(.openFolder, errno, parent) }
        files = FileSystem(root: root, injector: nil)
        self.kind = kind
        self.name = name
        self.mayReplace = mayReplace
        temporary = TemporaryName.beside(name)
        try check()
        if kind == .folder { try files.makeFolder(temporary) }
    }

    deinit {
        if file >= 0 { _ = Glibc.close(file) }
        if !isFinished { clear() }
        _ = Glibc.close(files.root)
    }

    /// What must hold of the place before a long piece of work, so that it is not done for nothing.
    private func check() throws(FileFault) {
        guard !name.isEmpty, name != ".", name != ".." else { throw FileFault(.create, EINVAL, name) }
        guard let mark = try files.status(name) else { return }
        let isFolder = mark.mode & UInt32(S_IFMT) == UInt32(S_IFDIR)
        guard isFolder == (kind == .folder) else { throw FileFault(.create, isFolder ? EISDIR : ENOTDIR, name) }
        let isEmpty = isFolder ? try files.names(in: name)?.isEmpty == true : false
        guard mayReplace || isEmpty else { throw FileFault(.create, EEXIST, name) }
    }

    /// Begins a file; of a folder, at a path inside it. The one before is complete.
    package func begin(_ path: String = "") throws(FileFault) {
        try endFile()
        filePath = kind == .file ? temporary : "\(temporary)/\(path)"
        if kind == .folder {
            try makeFolders(for: path)
            paths.append(path)
        }
        file = try files.create(filePath)
    }

    package func write(_ bytes: [UInt8]) throws(FileFault) {
        buffer += bytes
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Puts it in its place, and waits until the disk has it.
    package func finish() throws(FileFault) {
        try endFile()
        _ = try files.call(.sync, temporary) { cfiles_sync_everything(files.root) }
        try check()
        switch (kind, mayReplace) {
        case (.file, false): try files.renameNew(temporary, name)
        case (.file, true): try files.rename(temporary, name)
        case (.folder, _):
            if try files.status(name) != nil, try files.names(in: name)?.isEmpty == false {
                try moveInto()
            } else {
                try files.rename(temporary, name)
            }
        }
        isFinished = true
        try files.syncFolder(".")
    }

    private func endFile() throws(FileFault) {
        guard file >= 0 else { return }
        try flush()
        let open = file
        file = -1
        try files.close(open, filePath)
    }

    private func flush() throws(FileFault) {
        guard !buffer.isEmpty else { return }
        try files.write(buffer, to: file, filePath)
        buffer.removeAll(keepingCapacity: true)
    }

    private func makeFolders(for path: String) throws(FileFault) {
        var folder = temporary
        for part in path.split(separator: "/").dropLast() {
            folder += "/\(part)"
            if folders.insert(folder).inserted { try files.makeFolder(folder) }
        }
    }

    /// Moves every file over its namesake in the folder that stands there; whatever else is in it stays.
    private func moveInto() throws(FileFault) {
        for folder in folders.sorted() { try files.makeFolder(name + folder.dropFirst(temporary.count)) }
        for path in paths { try files.rename("\(temporary)/\(path)", "\(name)/\(path)") }
        clear()
    }

    private func clear() {
        if kind == .file { return (try? files.unlink(temporary)) ?? () }
        for path in paths { try? files.unlink("\(temporary)/\(path)") }
        for folder in folders.sorted(by: >) + [temporary] { _ = unlinkat(files.root, folder, AT_REMOVEDIR) }
    }
}
