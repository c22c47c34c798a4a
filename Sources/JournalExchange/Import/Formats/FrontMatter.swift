import JournalModel

/// The part of YAML that stands at the top of notes: keys with plain, quoted or block texts and lists, one level deep;
/// what is deeper is kept as its own lines.
///
/// A whole YAML reader would bring Foundation along (docs/decisions), and notes use this much.
enum FrontMatter {
    /// The keys and values of some lines; nil when they are not such.
    static func read(_ lines: [Substring]) -> JSONObject? {
        var object = JSONObject()
        var index = 0
        while index < lines.count {
            let line = lines[index]
            index += 1
            let isBlank = line.allSatisfy(\.isWhitespace)
            if isBlank || line.drop(while: { $0 == " " }).first == "#" { continue }
            guard let (key, rest) = member(line) else { return nil }
            var block: [Substring] = []
            while index < lines.count, belongs(lines[index], isList: rest.isEmpty) {
                block.append(lines[index])
                index += 1
            }
            while block.last?.allSatisfy(\.isWhitespace) == true { block.removeLast() }
            if object[key] == nil { object.append(key, value(rest, block)) }
        }
        return object
    }

    /// What is further in, empty, or an item of a list, belongs to the key above.
    private static func belongs(_ line: Substring, isList: Bool) -> Bool {
        guard let first = line.first else { return true }
        return first == " " || first == "\t" || (isList && (line.hasPrefix("- ") || line == "-"))
    }

    /// "key: rest", with the key perhaps in quotes.
    private static func member(_ line: Substring) -> (key: String, rest: Substring)? {
        guard line.first != " ", line.first != "\t" else { return nil }
        var text = line
        var key: String
        if let quote = text.first, quote == "\"" || quote == "'" {
            text.removeFirst()
            guard let end = text.firstIndex(of: quote) else { return nil }
            key = String(text[..<end])
            text = text[text.index(after: end)...].drop { $0 == " " }
            guard text.first == ":" else { return nil }
            text.removeFirst()
        } else {
            guard let colon = text.indices.first(where: { isColon(text, $0) }) else { return nil }
            key = String(text[..<colon]).trimmed
            text = text[text.index(after: colon)...]
        }
        guard !key.isEmpty, key.utf8.count <= 200 else { return nil }
        return (key, text.drop { $0 == " " || $0 == "\t" })
    }

    private static func isColon(_ text: Substring, _ index: Substring.Index) -> Bool {
        guard text[index] == ":" else { return false }
        let next = text.index(after: index)
        return next == text.endIndex || text[next] == " " || text[next] == "\t"
    }

    private static func value(_ rest: Substring, _ block: [Substring]) -> JSON {
        let plain = withoutRemark(rest)
        if block.isEmpty { return plain.first == "[" ? list(plain) ?? scalar(plain) : scalar(plain) }
        if plain.first == "|" || plain.first == ">" { return .string(text(block, folded: plain.first == ">")) }
        if plain.isEmpty, let items = items(block) { return items }
        if plain.first == "[" {
            let joined = ([plain] + block).map { String($0).trimmed }.joined(separator: " ")
            if let list = list(joined[...]) { return list }
        }
        let lines = (plain.isEmpty ? [] : [String(plain)]) + block.map(String.init)
        return .string(lines.joined(separator: "\n"))
    }

    /// "- a" lines.
    private static func items(_ block: [Substring]) -> JSON? {
        var values: [JSON] = []
        for line in block {
            let bare = line.drop { $0 == " " || $0 == "\t" }
            if bare.isEmpty { continue }
            guard bare.first == "-", bare.dropFirst().first.map({ $0 == " " }) ?? true else { return nil }
            let item = withoutRemark(bare.dropFirst().drop { $0 == " " })
            values.append(scalar(item))
        }
        return .array(values)
    }

    /// "[a, 'b, c']".
    private static func list(_ text: Substring) -> JSON? {
        guard text.first == "[", text.last == "]" else { return nil }
        var values: [JSON] = []
        var piece = ""
        var quote: Character?
        for letter in text.dropFirst().dropLast() {
            if let open = quote {
                if letter == open { quote = nil }
                piece.append(letter)
            } else if letter == "," {
                values.append(scalar(Substring(piece.trimmed)))
                piece = ""
            } else {
                if letter == "\"" || letter == "'", piece.isBlank { quote = letter }
                piece.append(letter)
            }
        }
        guard quote == nil else { return nil }
        if !piece.isBlank { values.append(scalar(Substring(piece.trimmed))) }
        return .array(values)
    }

    private static func text(_ block: [Substring], folded: Bool) -> String {
        let indent = block.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
        let lines = block.map { String($0.dropFirst(min(indent, $0.count))) }
        return lines.joined(separator: folded ? " " : "\n")
    }

    /// Without what follows " #" outside quotes.
    private static func withoutRemark(_ text: Substring) -> Substring {
        var end = text.endIndex
        if text.first != "\"", text.first != "'", let remark = text.firstRange(of: " #") { end = remark.lowerBound }
        if text.first == "#" { end = text.startIndex }
        var cut = text[..<end]
        while let last = cut.last, last.isWhitespace { cut.removeLast() }
        return cut
    }

    private static func scalar(_ text: Substring) -> JSON {
        if text.count >= 2, let quote = text.first, quote == text.last, quote == "\"" || quote == "'" {
            let inner = text.dropFirst().dropLast()
            if quote == "'" { return .string(String(inner).replacing("''", with: "'")) }
            if let json = try? JSONReader.read(Array(text.utf8)), json.string != nil { return json }
            return .string(String(inner))
        }
        switch text {
        case "", "~", "null", "Null", "NULL": return .null
        case "true", "True": return .bool(true)
        case "false", "False": return .bool(false)
        default: return .string(String(text))
        }
    }
}
