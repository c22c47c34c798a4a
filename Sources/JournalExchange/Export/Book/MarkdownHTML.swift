/// The Markdown people write in a journal, as HTML: paragraphs, headings, lists, quotes, code; strong, emphasis, links.
///
/// Everything else is shown as it was written. No HTML passes through.
struct MarkdownHTML {
    private var out = ""
    private var paragraph: [String] = []
    private var list: (tag: String, items: [String])?
    private var quote: [String] = []
    private var code: [String]?
    /// The level a `#` heading becomes.
    private let level: Int

    static func html(_ text: String, level: Int) -> String {
        var reader = MarkdownHTML(level: level)
        for line in text.byteLines { reader.take(line) }
        reader.close()
        return reader.out
    }

    private init(level: Int) { self.level = level }

    private mutating func take(_ line: Substring) {
        if line.hasPrefix("```") {
            if let lines = code {
                out += "<pre><code>\(HTML.escaped(lines.joined(separator: "\n")))</code></pre>\n"
                code = nil
            } else {
                close()
                code = []
            }
            return
        }
        if code != nil {
            code?.append(String(line))
            return
        }
        let words = line.drop { $0 == " " || $0 == "\t" }
        if words.isEmpty { return close() }
        if let heading = Self.heading(words) {
            close()
            let tag = "h\(min(6, level + heading.depth - 1))"
            out += "<\(tag)>\(Self.inline(heading.text))</\(tag)>\n"
        } else if words.allSatisfy({ $0 == "-" || $0 == "*" || $0 == "_" }), words.count >= 3 {
            close()
            out += "<hr>\n"
        } else if let item = Self.item(words) {
            add(item.text, to: item.tag)
        } else if words.first == ">" {
            if quote.isEmpty { close() }
            quote.append(String(words.dropFirst().drop { $0 == " " }))
        } else if let items = list?.items, line.first == " " {
            list?.items[items.count - 1] += "\n" + words
        } else {
            if list != nil || !quote.isEmpty { close() }
            paragraph.append(String(words))
        }
    }

    private mutating func add(_ text: Substring, to tag: String) {
        if list?.tag != tag {
            close()
            list = (tag, [])
        }
        list?.items.append(String(text))
    }

    private mutating func close() {
        if !paragraph.isEmpty { out += "<p>\(Self.lines(paragraph))</p>\n" }
        if !quote.isEmpty { out += "<blockquote><p>\(Self.lines(quote))</p></blockquote>\n" }
        if let list {
            let items = list.items.map { "<li>\(Self.inline($0[...]))</li>" }.joined()
            out += "<\(list.tag)>\(items)</\(list.tag)>\n"
        }
        if let lines = code { out += "<pre><code>\(HTML.escaped(lines.joined(separator: "\n")))</code></pre>\n" }
        (paragraph, quote, list, code) = ([], [], nil, nil)
    }

    private static func lines(_ lines: [String]) -> String { lines.map { inline($0[...]) }.joined(separator: "<br>\n") }

    private static func heading(_ line: Substring) -> (depth: Int, text: Substring)? {
        let marks = line.prefix { $0 == "#" }.count
        guard (1...6).contains(marks), line.dropFirst(marks).first == " " else { return nil }
        return (marks, line.dropFirst(marks + 1))
    }

    private static func item(_ line: Substring) -> (tag: String, text: Substring)? {
        if let first = line.first, "-*+".contains(first), line.dropFirst().first == " " {
            return ("ul", line.dropFirst(2))
        }
        let digits = line.prefix { $0.isNumber }
        let rest = line.dropFirst(digits.count)
        guard (1...9).contains(digits.count), rest.first == "." || rest.first == ")", rest.dropFirst().first == " "
        else { return nil }
        return ("ol", rest.dropFirst(2))
    }

    // MARK: Within a line

    /// Marks in pairs become tags; one without its partner stays as it is.
    static func inline(_ text: Substring) -> String {
        var out = ""
        var rest = text
        while !rest.isEmpty {
            // Most of a text is plain: it is taken whole, and letters are only looked at where a mark may stand.
            let plain = rest.utf8.firstIndex { marks.contains($0) } ?? rest.endIndex
            if plain > rest.startIndex {
                out += HTML.escaped(String(rest[..<plain]))
                rest = rest[plain...]
                continue
            }
            if rest.first == "\\", let next = rest.dropFirst().first, next.isPunctuation || next.isSymbol {
                out += HTML.escaped(String(next))
                rest = rest.dropFirst(2)
            } else if let (html, after) = span(rest, in: text) {
                out += html
                rest = after
            } else {
                out += HTML.escaped(String(rest.removeFirst()))
            }
        }
        return out
    }

    private static let marks = Set("\\*_~`[!".utf8)
    private static let pairs: [(mark: String, tag: String)] = [
        ("**", "strong"), ("__", "strong"), ("~~", "s"), ("*", "em"), ("_", "em"),
    ]

    private static func span(_ rest: Substring, in text: Substring) -> (html: String, after: Substring)? {
        guard let first = rest.first else { return nil }
        if first == "`", let inside = inside(rest, "`", isCode: true) {
            return ("<code>\(HTML.escaped(String(inside)))</code>", rest[inside.endIndex...].dropFirst())
        }
        if first == "[" || first == "!" { return link(rest) }
        let before = rest.startIndex > text.startIndex ? text[text.index(before: rest.startIndex)] : " "
        for (mark, tag) in pairs where rest.hasPrefix(mark) {
            // An underscore within a word is part of the word.
            if mark.first == "_", before.isLetter || before.isNumber { return nil }
            guard let inside = inside(rest, mark) else { continue }
            return ("<\(tag)>\(inline(inside))</\(tag)>", rest[inside.endIndex...].dropFirst(mark.count))
        }
        return nil
    }

    /// What stands between a mark at the beginning and its partner; nil without one, or when a space meets a mark.
    private static func inside(_ rest: Substring, _ mark: String, isCode: Bool = false) -> Substring? {
        let body = rest.dropFirst(mark.count)
        guard let first = body.first, isCode || !first.isWhitespace else { return nil }
        var search = body.dropFirst()
        while !search.isEmpty {
            if search.hasPrefix(mark), isCode || !body[..<search.startIndex].hasSuffix(" ") {
                return body[..<search.startIndex]
            }
            search = search.dropFirst()
        }
        return nil
    }

    /// `[words](address)`: a link for the web, else its words; a picture shows its words.
    private static func link(_ rest: Substring) -> (html: String, after: Substring)? {
        let isPicture = rest.first == "!"
        let open = isPicture ? rest.dropFirst() : rest
        guard open.first == "[", let close = open.firstIndex(of: "]") else { return nil }
        let words = open[open.index(after: open.startIndex)..<close]
        let after = open[open.index(after: close)...]
        guard after.first == "(", let end = after.firstIndex(of: ")") else { return nil }
        let address = after[after.index(after: after.startIndex)..<end]
        let remaining = after[after.index(after: end)...]
        let isWeb = ["https://", "http://", "mailto:"].contains { address.hasPrefix($0) }
        guard isWeb, !isPicture else { return (inline(words), remaining) }
        return ("<a href=\"\(HTML.escaped(String(address)))\" rel=\"noreferrer\">\(inline(words))</a>", remaining)
    }
}

/// What HTML asks of text.
enum HTML {
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { [0x26, 0x3C, 0x3E, 0x22, 0x27, 0].contains($0) }) else { return text }
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case 0x26: out += "&amp;".utf8
            case 0x3C: out += "&lt;".utf8
            case 0x3E: out += "&gt;".utf8
            case 0x22: out += "&quot;".utf8
            case 0x27: out += "&#39;".utf8
            case 0: out += "\u{FFFD}".utf8
            default: out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
