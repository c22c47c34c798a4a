/// A picture, a sound or another file that belongs to an entry; its bytes lie in `attachments/`, once for each content.
package struct Attachment: Fielded, Hashable {
    /// When it was added.
    package var at = Moment(seconds: 0)
    /// What the file was called where it came from; the last part of its path alone.
    package var name = ""
    /// Its media type (`image/png`); `application/octet-stream` where nothing tells.
    package var type = ""
    /// Bytes.
    package var size = 0
    /// SHA-256 of its bytes, 64 hexadecimal digits: names the content, and shows when it is no longer the same.
    package var sha256 = ""
    package var extra = JSONObject()

    package init() {}
    package init(at: Moment, name: String, type: String, size: Int, sha256: String) {
        self.at = at
        self.name = name
        self.type = type
        self.size = size
        self.sha256 = sha256
    }

    package static let fields = FieldTable<Attachment>([
        Field("at", \.at, .moment, "added"),
        Field("name", \.name, .line, "name"),
        Field("type", \.type, .line, "media type"),
        Field("size", \.size, .whole, "bytes"),
        Field("sha256", \.sha256, .line, "SHA-256 of its bytes"),
    ])
}

extension Attachment {
    /// "340 KB", as a person says it.
    package var sizeWords: String {
        let units = [(1 << 30, "GB"), (1 << 20, "MB"), (1 << 10, "KB")]
        guard let (unit, name) = units.first(where: { size >= $0.0 }) else {
            return size == 1 ? "1 byte" : "\(size) bytes"
        }
        let tenths = (size * 10 + unit / 2) / unit
        return tenths < 100 ? "\(tenths / 10).\(tenths % 10) \(name)" : "\((tenths + 5) / 10) \(name)"
    }

    /// "image", "sound": what kind of thing it is.
    package var kindWords: String { MediaType.words(type) }
    /// Whether Loam draws it in the terminal itself: a picture of one of the two commonest kinds.
    package var isDrawn: Bool { ["image/png", "image/jpeg"].contains(type) }

    /// A name it can be saved under in any folder: no path, nothing hidden, no sign that moves a cursor, at most 120 bytes.
    package var safeName: String {
        let forbidden: Set<Unicode.Scalar> = ["/", "\\", ":", "*", "?", "\"", "<", ">", "|"]
        var scalars = String.UnicodeScalarView()
        for scalar in (name.split(separator: "/").last.map(String.init) ?? "").unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: continue
            default: scalars.append(forbidden.contains(scalar) ? "_" : scalar)
            }
        }
        var safe = String(String(scalars).drop { $0 == "." || $0 == " " })
        let ending =
            safe.lastIndex(of: ".").map { String(safe[$0...]) }.flatMap { $0.utf8.count <= 12 ? $0 : nil } ?? ""
        while safe.utf8.count > 120 { safe = String(safe.dropLast(ending.count + 1)) + ending }
        return safe.isEmpty ? "attachment" : safe
    }
}

extension Record {
    /// The contents its attachments name.
    package var attachedContents: [String] { header.attachments.map(\.sha256) }
}
