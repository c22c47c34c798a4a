import JournalModel

/// A file that is no record, sealed as it was: a second version a sync tool set aside, something half written.
///
/// Inside it is JSON like everything else: `{"loam": 1, "kind": "file", "path": "notes/a.json", "text": "..."}`, with `hex`
/// in the place of `text` where the bytes are no UTF-8.
struct KeptFile: Equatable {
    /// Where it stood, inside the journal folder.
    let path: String
    let bytes: [UInt8]

    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    var file: [UInt8] {
        var object: JSONObject = ["loam": .int(Record.format), "kind": .string("file"), "path": .string(path)]
        if let text = String(validating: bytes, as: UTF8.self) {
            object.append("text", .string(text))
        } else {
            let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
            object.append("hex", .string(digits.joined()))
        }
        return JSONWriter.write(.object(object))
    }

    /// Reads the JSON; nil when it is none of these, or names a place outside the folders of a journal.
    init?(file: [UInt8]) {
        guard let object = (try? JSONReader.read(file))?.object, object["kind"]?.string == "file",
            let path = object["path"]?.string, Self.isInside(path)
        else { return nil }
        self.path = path
        if let text = object["text"]?.string {
            bytes = Array(text.utf8)
        } else {
            guard let digits = object["hex"]?.string.map({ Array($0.utf8) }), digits.count.isMultiple(of: 2) else {
                return nil
            }
            let pairs = stride(from: 0, to: digits.count, by: 2).map { digits[$0..<$0 + 2] }
            let values = pairs.compactMap { UInt8(String(decoding: $0, as: UTF8.self), radix: 16) }
            guard values.count == pairs.count else { return nil }
            bytes = values
        }
    }

    private static func isInside(_ path: String) -> Bool {
        let (folder, name) = splitPath(path)
        let folders = PlainCodec().folders + [Place.trash, Place.writing, ""]
        return folders.contains(folder) && !name.isEmpty && name != "." && name != ".." && !name.utf8.contains(0)
    }
}
