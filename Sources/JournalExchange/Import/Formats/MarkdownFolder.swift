import JournalModel

/// The files beside the notes of a folder: pictures and sounds that a note may name.
struct MarkdownFolder {
    private var byPath: [String: SourceFile] = [:]
    private var byName: [String: [SourceFile]] = [:]

    private static let kinds = [
        ".png", ".jpg", ".jpeg", ".gif", ".webp", ".heic", ".svg", ".bmp", ".mp3", ".m4a", ".ogg", ".wav", ".flac",
        ".mp4", ".mov", ".webm", ".pdf",
    ]

    init(_ files: [SourceFile]) {
        for file in files where !file.isLink && Self.isAttachment(file.path) {
            byPath[file.path] = file
            byName[fileName(file.path).lowercased(), default: []].append(file)
        }
    }

    private static func isAttachment(_ path: String) -> Bool {
        let name = path.lowercased()
        return kinds.contains { name.hasSuffix($0) }
    }

    /// Whether a file is of a kind that comes in with the note that names it.
    func isNamed(_ path: String) -> Bool { byPath[path] != nil }

    /// The files a note shows: `![[picture.png]]` and `![words](folder/picture.png)`; never one outside the folder.
    func files(namedIn text: String, of note: String) -> [ImportedFile] {
        guard !byPath.isEmpty, text.contains("![") else { return [] }
        var found: [SourceFile] = []
        var rest = text[...]
        while let start = rest.firstRange(of: "![") {
            rest = rest[start.upperBound...]
            var address: Substring = ""
            if rest.first == "[", let end = rest.firstRange(of: "]]") {
                address = rest[rest.index(after: rest.startIndex)..<end.lowerBound].prefix { $0 != "|" && $0 != "#" }
            } else if let middle = rest.prefix(1000).firstRange(of: "](") {
                address = rest[middle.upperBound...].prefix { $0 != ")" && $0 != "\n" }
            }
            let path = Self.withoutEscapes(String(address).trimmed)
            if let file = file(path, beside: note), !found.contains(where: { $0.path == file.path }) {
                found.append(file)
            }
        }
        return found.map { file in
            ImportedFile(name: fileName(file.path)) { () throws(ImportError) in
                try file.bytes.stream().all(limit: ZipArchive.largestFile)
            }
        }
    }

    private func file(_ path: String, beside note: String) -> SourceFile? {
        guard !path.isEmpty, !path.contains("://") else { return nil }
        var parts = note.split(separator: "/").dropLast().map(String.init)
        for part in path.split(separator: "/") where part != "." {
            if part == ".." {
                guard !parts.isEmpty else { return nil }
                parts.removeLast()
            } else {
                parts.append(String(part))
            }
        }
        if let file = byPath[parts.joined(separator: "/")] ?? byPath[path] { return file }
        // Obsidian finds a file by its name wherever it lies.
        let named = byName[fileName(path).lowercased()] ?? []
        return named.count == 1 ? named[0] : nil
    }

    /// "%20" as a space.
    private static func withoutEscapes(_ path: String) -> String {
        guard path.contains("%") else { return path }
        var bytes: [UInt8] = []
        var rest = Array(path.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
