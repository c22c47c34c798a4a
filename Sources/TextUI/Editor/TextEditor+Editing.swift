extension TextEditor {
    /// Types or pastes: replaces what is selected; a mark joins the character before the cursor.
    package mutating func insert(_ text: String) {
        let new = text.withLineFeeds
        guard !new.isEmpty else { return }
        let isTyped = new.unicodeScalars.count == 1 && new != "\n"
        edit(selection ?? cursor..<cursor, with: new, kind: isTyped ? .typing : .other)
    }

    /// Replaces the whole text as one change that can be taken back; the cursor stays as near as it can.
    package mutating func replaceAll(with text: String) {
        let place = cursor
        edit(.start..<end, with: text.withLineFeeds, kind: .other)
        moveCursor(to: place)
    }

    /// Makes a change, remembers it, and puts the cursor after it.
    mutating func edit(_ range: Range<TextPosition>, with new: String, kind: EditHistory.Kind) {
        guard !range.isEmpty || !new.isEmpty else { return }
        let before = cursor
        let removed = replace(range, with: new)
        history.record(
            EditHistory.Edit(kind: kind, start: range.lowerBound, removed: removed, inserted: new, cursor: before))
        place(at: range.lowerBound.advanced(past: new))
    }

    /// Takes the last change back.
    mutating func undo() {
        guard let edit = history.undo() else { return }
        _ = replace(edit.start..<edit.start.advanced(past: edit.inserted), with: edit.removed)
        place(at: edit.cursor)
    }

    /// Makes the change that was taken back last again.
    mutating func redo() {
        guard let edit = history.redo() else { return }
        _ = replace(edit.start..<edit.start.advanced(past: edit.removed), with: edit.inserted)
        place(at: edit.start.advanced(past: edit.inserted))
    }

    /// Removes from the cursor to `position`, or what is selected.
    mutating func delete(to position: TextPosition, kind: EditHistory.Kind) {
        if let selection { return edit(selection, with: "", kind: .other) }
        edit(min(cursor, position)..<max(cursor, position), with: "", kind: kind)
    }

    /// Removes from the cursor to `position`, and keeps it for pasting.
    mutating func kill(to position: TextPosition) {
        guard position != cursor || selection != nil else { return }
        clipboard = text(in: selection ?? min(cursor, position)..<max(cursor, position))
        delete(to: position, kind: .other)
    }

    /// Where every change ends: the cursor there, nothing selected, and all of it visible.
    private mutating func place(at position: TextPosition) {
        let offset = lines[position.paragraph].boundary(atOrAfter: position.offset)
        cursor = TextPosition(paragraph: position.paragraph, offset: offset)
        isUpstream = false
        goalColumn = nil
        anchor = nil
        isMarking = false
        reveal()
    }

    /// The one way in which text changes: `range` becomes `new`; returns what was there.
    private mutating func replace(_ range: Range<TextPosition>, with new: String) -> String {
        let (start, end) = (range.lowerBound, range.upperBound)
        let removed = text(in: range)
        count(removed, new, range)
        revision += 1
        if start.paragraph == end.paragraph, !new.utf8.contains(0x0A) {
            replaceWithin(start.paragraph, start.offset..<end.offset, with: new)
        } else {
            replaceAcross(start, end, with: new)
        }
        return removed
    }

    private mutating func count(_ removed: String, _ new: String, _ range: Range<TextPosition>) {
        let first = lines[range.lowerBound.paragraph]
        let last = lines[range.upperBound.paragraph]
        counts.replace(
            removed, with: new, before: first[..<first.utf8Index(range.lowerBound.offset)],
            after: last[last.utf8Index(range.upperBound.offset)...])
    }

    private mutating func replaceWithin(_ paragraph: Int, _ range: Range<Int>, with new: String) {
        let bounds =
            lines[paragraph].utf8Index(range.lowerBound)..<lines[paragraph].utf8Index(range.upperBound)
        lines[paragraph].replaceSubrange(bounds, with: new)
        let width = textWidth
        layouts[paragraph]?.update(
            lines[paragraph], width: width, at: range.lowerBound, removed: range.count, inserted: new.utf8.count)
    }

    private mutating func replaceAcross(_ start: TextPosition, _ end: TextPosition, with new: String) {
        var parts = TextEditor.paragraphs(of: new)
        let tail = lines[end.paragraph].utf8Slice(end.offset..<lines[end.paragraph].utf8.count)
        parts[0] = lines[start.paragraph].utf8Slice(0..<start.offset) + parts[0]
        parts[parts.count - 1] += tail
        let replaced = start.paragraph...end.paragraph
        lines.replaceSubrange(replaced, with: parts)
        layouts.replaceSubrange(replaced, with: repeatElement(nil, count: parts.count))
        if top.paragraph > end.paragraph {
            top.paragraph += parts.count - replaced.count
        } else if top.paragraph > start.paragraph {
            top = ScrollPlace(paragraph: start.paragraph, row: 0)
        }
    }
}
