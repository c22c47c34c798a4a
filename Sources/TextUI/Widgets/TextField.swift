/// One line of text being typed, moved through and changed character by character.
package struct TextField: Equatable, Sendable {
    /// What has been typed; line feeds never get in.
    package private(set) var text: String
    /// Where the cursor stands, in UTF-8 bytes; always on a character boundary.
    package private(set) var cursor: Int
    /// Shown while there is no text.
    package var placeholder: String
    /// Whether dots are shown for what is typed.
    package var isSecret: Bool
    private var killed = ""

    /// A field holding `text` with the cursor at its end.
    package init(_ text: String = "", placeholder: String = "", isSecret: Bool = false) {
        self.text = TextField.oneLine(text)
        self.placeholder = placeholder
        self.isSecret = isSecret
        cursor = self.text.utf8.count
    }

    /// Whether nothing has been typed.
    package var isEmpty: Bool { text.isEmpty }

    /// Replaces everything and puts the cursor at the end.
    package mutating func set(_ text: String) {
        self.text = TextField.oneLine(text)
        cursor = self.text.utf8.count
    }

    /// Types or pastes at the cursor; ends of lines become spaces, a mark joins the character before it.
    package mutating func insert(_ typed: String) {
        replace(cursor..<cursor, with: TextField.oneLine(typed))
    }

    /// Changes the text by an editing key or a typed one; false when the key means nothing here.
    @discardableResult
    package mutating func handle(_ key: Key) -> Bool {
        if let typed = key.typed {
            insert(typed)
            return true
        }
        return move(key) || change(key)
    }

    private mutating func move(_ key: Key) -> Bool {
        switch key {
        case .left, .ctrl("b"): cursor = text.boundary(before: cursor)
        case .right, .ctrl("f"): cursor = text.boundary(after: cursor)
        case .home, .ctrl("a"): cursor = 0
        case .end, .ctrl("e"): cursor = text.utf8.count
        case Key.left.ctrl, Key.left.alt, .alt("b"): cursor = text.wordStart(before: cursor)
        case Key.right.ctrl, Key.right.alt, .alt("f"): cursor = text.wordEnd(after: cursor)
        default: return false
        }
        return true
    }

    private mutating func change(_ key: Key) -> Bool {
        let end = text.utf8.count
        switch key {
        case .backspace: replace(text.boundary(before: cursor)..<cursor, with: "")
        case .delete, .ctrl("d"): replace(cursor..<text.boundary(after: cursor), with: "")
        case .ctrl("k"): kill(cursor..<end)
        case .ctrl("u"): kill(0..<cursor)
        case .ctrl("w"), Key.backspace.alt, Key.backspace.ctrl: kill(text.wordStart(before: cursor)..<cursor)
        case .alt("d"), Key.delete.ctrl: kill(cursor..<text.wordEnd(after: cursor))
        case .ctrl("y"): insert(killed)
        default: return false
        }
        return true
    }

    private mutating func kill(_ range: Range<Int>) {
        if !isSecret { killed = text.utf8Slice(range) }
        replace(range, with: "")
    }

    private mutating func replace(_ range: Range<Int>, with new: String) {
        text.replaceSubrange(text.utf8Index(range.lowerBound)..<text.utf8Index(range.upperBound), with: new)
        cursor = text.boundary(atOrAfter: range.lowerBound + new.utf8.count)
    }

    /// Draws the field into the first row of the canvas, scrolled so that the cursor is visible.
    package func draw(on canvas: inout Canvas, role: Role = .input, focused: Bool = true) {
        if text.isEmpty {
            canvas.write(placeholder, in: canvas.bounds, role: .placeholder)
            if focused { canvas.setCursor(at: .zero) }
            return
        }
        let shown = isSecret ? String(repeating: canvas.glyphs.secret, count: text.count) : text
        let before = isSecret ? text.utf8Slice(0..<cursor).count : displayWidth(of: text.utf8Slice(0..<cursor))
        let scroll = focused ? max(0, before - max(0, canvas.width - 1)) : 0
        canvas.write(shown, at: Point(-scroll, 0), role: role)
        if focused { canvas.setCursor(at: Point(before - scroll, 0)) }
    }

    private static func oneLine(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
        return String(text.map { $0.isNewline ? " " : $0 })
    }
}
