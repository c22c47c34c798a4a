/// A writing area: many paragraphs, wrapped softly, edited character by character.
///
/// Holds a megabyte and still answers at once: an edit touches one paragraph, wraps again only the lines it changed, and adds
/// its own difference to the counts; drawing looks at visible lines only. Change it in place: a copy kept beside it costs.
package struct TextEditor: Equatable, Sendable {
    /// The paragraphs; never none. Ends of lines lie between them.
    var lines: [String]
    /// The wrapped lines of each paragraph at the width last told, nil where nobody has looked yet.
    var layouts: [ParagraphLayout?]
    /// Where typing goes.
    package internal(set) var cursor = TextPosition.start
    /// Whether the cursor, standing where a line was wrapped, shows at the end of the upper line.
    var isUpstream = false
    /// The other end of the selection.
    var anchor: TextPosition?
    /// Whether moving extends the selection without shift.
    var isMarking = false
    /// The column that moving up and down tries to keep.
    var goalColumn: Int?
    /// The first visible line.
    var top = ScrollPlace()
    var size = Size(72, 20)
    var counts: TextCounts
    var history = EditHistory()
    /// What was cut or copied last.
    package internal(set) var clipboard = ""
    /// What was searched for last.
    package internal(set) var needle = ""
    /// Grows with every change of the text: compare it to know whether there is something new to save.
    package internal(set) var revision = 0
    /// The widest a line gets, in columns.
    package let measure: Int
    /// Shown while there is no text.
    package var placeholder: String

    /// An editor holding `text` with the cursor at its start.
    package init(_ text: String = "", measure: Int = 72, placeholder: String = "") {
        let text = text.withLineFeeds
        lines = TextEditor.paragraphs(of: text)
        layouts = Array(repeating: nil, count: lines.count)
        counts = TextCounts(of: text)
        self.measure = max(1, measure)
        self.placeholder = placeholder
    }

    /// All of the text, paragraphs joined by line feeds.
    package var text: String { snapshot.text }
    /// The text of this moment, free to take; joining it may happen elsewhere.
    package var snapshot: TextSnapshot { TextSnapshot(lines: lines) }
    /// Whether there is no text.
    package var isEmpty: Bool { lines.count == 1 && lines[0].isEmpty }
    /// Words: runs of letters and digits; each Chinese or Japanese sign is one.
    package var wordCount: Int { counts.words }
    /// Characters as people count them, ends of lines among them.
    package var characterCount: Int { counts.characters }
    /// Whether there is something to undo.
    package var canUndo: Bool { history.canUndo }
    /// Whether there is something to redo.
    package var canRedo: Bool { history.canRedo }

    /// The paragraphs of `text`, in which ends of lines are line feeds already.
    static func paragraphs(of text: String) -> [String] {
        GlyphScanner.with(text) { scanner in
            var found: [String] = []
            var start = 0
            for (offset, byte) in scanner.bytes.enumerated() where byte == 0x0A {
                found.append(String(decoding: scanner.bytes[start..<offset], as: UTF8.self))
                start = offset + 1
            }
            found.append(String(decoding: scanner.bytes[start...], as: UTF8.self))
            return found
        }
    }
}

/// The text of an editor at one moment.
package struct TextSnapshot: Equatable, Sendable {
    let lines: [String]

    /// The paragraphs joined by line feeds; takes time in proportion to the text.
    package var text: String {
        var result = ""
        result.reserveCapacity(lines.reduce(lines.count) { $0 + $1.utf8.count })
        for (index, line) in lines.enumerated() {
            if index > 0 { result += "\n" }
            result += line
        }
        return result
    }
}

extension TextSnapshot {
    /// The first so many characters, whatever the length of the text.
    package func opening(_ count: Int) -> String {
        var result = ""
        var left = count
        for line in lines {
            if left < count { result += "\n" }
            let part = line.prefix(left)
            result += part
            left -= part.count + 1
            guard left > 0 else { break }
        }
        return result
    }
}

/// The first visible line: which line of which paragraph.
struct ScrollPlace: Equatable, Sendable {
    var paragraph = 0
    var row = 0
}

extension String {
    /// The same text with CR LF and CR as LF.
    var withLineFeeds: String {
        guard utf8.contains(0x0D) else { return self }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        var afterReturn = false
        for byte in utf8 {
            if byte == 0x0D {
                bytes.append(0x0A)
            } else if byte != 0x0A || !afterReturn {
                bytes.append(byte)
            }
            afterReturn = byte == 0x0D
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
