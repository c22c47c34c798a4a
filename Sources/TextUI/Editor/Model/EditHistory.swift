/// What was changed, so that it can be taken back and done again.
struct EditHistory: Equatable, Sendable {
    /// How a change came about; changes of one kind that touch are taken back together.
    enum Kind: Equatable, Sendable {
        case typing, deletingBack, deletingForward, other
    }

    /// At `start`, `removed` became `inserted`.
    struct Edit: Equatable, Sendable {
        var kind: Kind
        var start: TextPosition
        var removed: String
        var inserted: String
        /// Where the cursor stood before.
        var cursor: TextPosition
    }

    /// Steps kept; far more than anyone takes back one by one.
    private static let longest = 5000

    private var undoable: [Edit] = []
    private var redoable: [Edit] = []
    /// Whether the next change stands on its own, because the cursor was moved.
    private var isSealed = true

    var canUndo: Bool { !undoable.isEmpty }
    var canRedo: Bool { !redoable.isEmpty }

    /// Ends the current run of typing.
    mutating func seal() { isSealed = true }

    mutating func record(_ edit: Edit) {
        redoable.removeAll()
        if !isSealed, let last = undoable.indices.last, undoable[last].join(edit) { return }
        isSealed = false
        undoable.append(edit)
        if undoable.count > EditHistory.longest { undoable.removeFirst(EditHistory.longest / 10) }
    }

    mutating func undo() -> Edit? {
        isSealed = true
        guard let edit = undoable.popLast() else { return nil }
        redoable.append(edit)
        return edit
    }

    mutating func redo() -> Edit? {
        isSealed = true
        guard let edit = redoable.popLast() else { return nil }
        undoable.append(edit)
        return edit
    }
}

extension EditHistory.Edit {
    /// Takes up a change that continues this one: the same word being typed, the same run being deleted.
    fileprivate mutating func join(_ next: EditHistory.Edit) -> Bool {
        guard kind == next.kind else { return false }
        switch kind {
        case .typing:
            let beginsWord = inserted.utf8.last == 0x20 && next.inserted.utf8.first != 0x20
            guard next.removed.isEmpty, next.start == start.advanced(past: inserted), !beginsWord else { return false }
            inserted += next.inserted
        case .deletingBack:
            guard next.start.advanced(past: next.removed) == start else { return false }
            removed = next.removed + removed
            start = next.start
        case .deletingForward:
            guard next.start == start else { return false }
            removed += next.removed
        case .other: return false
        }
        return true
    }
}

extension TextPosition {
    /// The place after `text` when it is put here.
    func advanced(past text: String) -> TextPosition {
        var paragraphs = 0
        var sinceBreak = 0
        for byte in text.utf8 {
            if byte == 0x0A {
                paragraphs += 1
                sinceBreak = 0
            } else {
                sinceBreak += 1
            }
        }
        return TextPosition(
            paragraph: paragraph + paragraphs, offset: paragraphs == 0 ? offset + sinceBreak : sinceBreak)
    }
}
