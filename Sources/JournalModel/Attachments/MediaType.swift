/// What kind of file some bytes are: told by how they begin, and by the name where the bytes do not tell.
package enum MediaType {
    package static let unknown = "application/octet-stream"

    /// The beginnings that tell a format: where they stand, and what stands there.
    private static let beginnings: [(offset: Int, bytes: [UInt8], type: String)] = [
        (0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"), (0, [0xFF, 0xD8, 0xFF], "image/jpeg"),
        (0, Array("GIF8".utf8), "image/gif"), (8, Array("WEBP".utf8), "image/webp"),
        (4, Array("ftypheic".utf8), "image/heic"), (4, Array("ftypmif1".utf8), "image/heic"),
        (4, Array("ftypavif".utf8), "image/avif"), (4, Array("ftypM4A".utf8), "audio/mp4"),
        (4, Array("ftypqt".utf8), "video/quicktime"), (4, Array("ftyp".utf8), "video/mp4"),
        (8, Array("WAVE".utf8), "audio/wav"), (0, Array("OggS".utf8), "audio/ogg"),
        (0, Array("fLaC".utf8), "audio/flac"),
        (0, Array("ID3".utf8), "audio/mpeg"), (0, [0xFF, 0xFB], "audio/mpeg"), (0, [0xFF, 0xF1], "audio/aac"),
        (0, Array("%PDF-".utf8), "application/pdf"),
    ]

    /// Endings of names, and the ending a format is saved under first.
    private static let endings: [(ending: String, type: String)] = [
        ("png", "image/png"), ("jpeg", "image/jpeg"), ("jpg", "image/jpeg"), ("gif", "image/gif"),
        ("webp", "image/webp"), ("heic", "image/heic"), ("avif", "image/avif"), ("svg", "image/svg+xml"),
        ("tiff", "image/tiff"), ("bmp", "image/bmp"), ("mp3", "audio/mpeg"), ("m4a", "audio/mp4"), ("wav", "audio/wav"),
        ("ogg", "audio/ogg"), ("opus", "audio/ogg"), ("flac", "audio/flac"), ("aac", "audio/aac"), ("mp4", "video/mp4"),
        ("mov", "video/quicktime"), ("webm", "video/webm"), ("pdf", "application/pdf"), ("txt", "text/plain"),
        ("md", "text/markdown"), ("csv", "text/csv"), ("json", "application/json"),
    ]

    /// The type of a file.
    package static func of(_ bytes: some Collection<UInt8>, named name: String) -> String {
        let head = Array(bytes.prefix(16))
        if let known = beginnings.first(where: { head.dropFirst($0.offset).starts(with: $0.bytes) }) {
            return known.type
        }
        let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
        return endings.first { $0.ending == ending }?.type ?? unknown
    }

    /// The ending files of a type are saved under, without the dot; nil for types that are not known.
    package static func ending(of type: String) -> String? { endings.first { $0.type == type }?.ending }

    /// "image", "sound", "film", "text" or "file".
    package static func words(_ type: String) -> String {
        switch type.prefix(while: { $0 != "/" }) {
        case "image": "image"
        case "audio": "sound"
        case "video": "film"
        case "text": "text"
        default: "file"
        }
    }
}
