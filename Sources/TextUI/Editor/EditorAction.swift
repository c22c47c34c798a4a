/// Where the cursor can go.
package enum Motion: Hashable, Sendable, CaseIterable {
    case left, right, wordLeft, wordRight, up, down, rowStart, rowEnd
    case paragraphUp, paragraphDown, pageUp, pageDown, documentStart, documentEnd
}

/// What can be done in a writing area.
package enum EditorAction: Hashable, Sendable {
    case move(Motion)
    case select(Motion)
    case newline
    case deleteBack, deleteForward, deleteWordBack, deleteWordForward, killToStart, killToEnd
    case setMark, selectAll, clearSelection
    case cut, copy, paste
    case undo, redo
    case findNext, findPrevious
}

extension TextEditor {
    /// Does something; returns the text when some was cut or copied.
    @discardableResult
    package mutating func perform(_ action: EditorAction) -> String? {
        switch action {
        case .move(let motion): move(motion, extending: isMarking)
        case .select(let motion): move(motion, extending: true)
        case .newline: insert("\n")
        case .deleteBack: delete(to: target(.left), kind: .deletingBack)
        case .deleteForward: delete(to: target(.right), kind: .deletingForward)
        case .deleteWordBack: kill(to: target(.wordLeft))
        case .deleteWordForward: kill(to: target(.wordRight))
        case .killToStart: kill(to: killTarget(toEnd: false))
        case .killToEnd: kill(to: killTarget(toEnd: true))
        case .cut, .copy: return takeSelection(removing: action == .cut)
        case .paste: insert(clipboard)
        case .undo: undo()
        case .redo: redo()
        case .findNext: find(needle)
        case .findPrevious: find(needle, backwards: true)
        case .setMark, .selectAll, .clearSelection: changeSelection(action)
        }
        return nil
    }

    /// Does what a key means by default, or types it; false when the key means nothing here.
    @discardableResult
    package mutating func handle(_ key: Key, keys: KeyTable<EditorAction> = EditorKeys.table) -> Bool {
        if let typed = key.typed {
            insert(typed)
        } else if let action = keys.action(for: key) {
            perform(action)
        } else {
            return false
        }
        return true
    }

    private mutating func takeSelection(removing: Bool) -> String? {
        guard let selection else { return nil }
        clipboard = text(in: selection)
        if removing { edit(selection, with: "", kind: .other) }
        isMarking = false
        return clipboard
    }

    private mutating func changeSelection(_ action: EditorAction) {
        switch action {
        case .setMark:
            anchor = cursor
            isMarking = true
        case .selectAll:
            select(.start..<end)
        default:
            anchor = nil
            isMarking = false
        }
    }

    /// The end of the paragraph, or its start; from there on the end of line itself.
    private func killTarget(toEnd: Bool) -> TextPosition {
        let edge = toEnd ? lines[cursor.paragraph].utf8.count : 0
        guard cursor.offset != edge else { return target(toEnd ? .right : .left) }
        return TextPosition(paragraph: cursor.paragraph, offset: edge)
    }
}
