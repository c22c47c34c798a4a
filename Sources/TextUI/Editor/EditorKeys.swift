/// The keys of a writing area, as readline and common editors have them.
///
/// Ctrl-E, Ctrl-G, Ctrl-L, Ctrl-P, Ctrl-S, Ctrl-Z, Tab and Escape are left free: they belong to the program around.
package enum EditorKeys {
    /// The default table.
    package static let table = KeyTable(moves + selections + changes)

    private static let moves: [KeyBinding<EditorAction>] = [
        line(.move(.left), [.left, .ctrl("b")], "One character left", "move-left"),
        line(.move(.right), [.right], "One character right", "move-right"),
        line(.move(.wordLeft), [Key.left.ctrl, Key.left.alt, .alt("b")], "One word left", "move-word-left"),
        line(.move(.wordRight), [Key.right.ctrl, Key.right.alt, .alt("f")], "One word right", "move-word-right"),
        line(.move(.up), [.up], "One line up", "move-up"),
        line(.move(.down), [.down], "One line down", "move-down"),
        line(.move(.rowStart), [.home, .ctrl("a")], "Start of the line", "move-line-start"),
        line(.move(.rowEnd), [.end, .alt("e")], "End of the line", "move-line-end"),
        line(.move(.paragraphUp), [Key.up.ctrl, Key.up.alt], "One paragraph up", "move-paragraph-up"),
        line(.move(.paragraphDown), [Key.down.ctrl, Key.down.alt], "One paragraph down", "move-paragraph-down"),
        line(.move(.pageUp), [.pageUp], "One page up", "move-page-up"),
        line(.move(.pageDown), [.pageDown], "One page down", "move-page-down"),
        line(.move(.documentStart), [Key.home.ctrl, .alt("<")], "Start of the text", "move-text-start"),
        line(.move(.documentEnd), [Key.end.ctrl, .alt(">")], "End of the text", "move-text-end"),
    ]

    private static let selections: [KeyBinding<EditorAction>] = [
        line(.select(.left), [Key.left.shift], "Select one character left", "select-left"),
        line(.select(.right), [Key.right.shift], "Select one character right", "select-right"),
        line(.select(.wordLeft), [Key.left.ctrl.shift], "Select one word left", "select-word-left"),
        line(.select(.wordRight), [Key.right.ctrl.shift], "Select one word right", "select-word-right"),
        line(.select(.up), [Key.up.shift], "Select one line up", "select-up"),
        line(.select(.down), [Key.down.shift], "Select one line down", "select-down"),
        line(.select(.rowStart), [Key.home.shift], "Select to the start of the line", "select-line-start"),
        line(.select(.rowEnd), [Key.end.shift], "Select to the end of the line", "select-line-end"),
        line(.select(.paragraphUp), [Key.up.ctrl.shift], "Select one paragraph up", "select-paragraph-up"),
        line(.select(.paragraphDown), [Key.down.ctrl.shift], "Select one paragraph down", "select-paragraph-down"),
        line(.select(.pageUp), [Key.pageUp.shift], "Select one page up", "select-page-up"),
        line(.select(.pageDown), [Key.pageDown.shift], "Select one page down", "select-page-down"),
        line(.select(.documentStart), [Key.home.ctrl.shift], "Select to the start", "select-text-start"),
        line(.select(.documentEnd), [Key.end.ctrl.shift], "Select to the end", "select-text-end"),
        line(.setMark, [.ctrl(" ")], "Begin a selection here", "set-mark"),
        line(.selectAll, [.alt("a")], "Select everything", "select-all"),
        line(.clearSelection, [], "Select nothing", "select-nothing"),
    ]

    private static let changes: [KeyBinding<EditorAction>] = [
        line(.newline, [.enter], "New line", "new-line"),
        line(.deleteBack, [.backspace, Key.backspace.shift], "Delete the character before", "delete-back"),
        line(.deleteForward, [.delete, .ctrl("d")], "Delete the character after", "delete-forward"),
        line(
            .deleteWordBack, [.ctrl("w"), Key.backspace.alt, Key.backspace.ctrl], "Delete the word before",
            "delete-word-back"),
        line(.deleteWordForward, [.alt("d"), Key.delete.ctrl], "Delete the word after", "delete-word-forward"),
        line(.killToStart, [.ctrl("u")], "Cut to the start of the paragraph", "cut-to-start"),
        line(.killToEnd, [.ctrl("k")], "Cut to the end of the paragraph", "cut-to-end"),
        line(.cut, [.ctrl("x"), Key.delete.shift], "Cut", "cut"),
        line(.copy, [.ctrl("c"), .alt("w"), Key.insert.ctrl], "Copy", "copy"),
        line(.paste, [.ctrl("v"), .ctrl("y"), Key.insert.shift], "Paste", "paste"),
        line(.undo, [.alt("u"), .ctrl("_")], "Undo", "undo"),
        line(.redo, [.alt("r"), .ctrl("r")], "Redo", "redo"),
        line(.findNext, [.alt("n"), .function(3)], "Find the next", "find-next"),
        line(.findPrevious, [.alt("p"), Key.function(3).shift], "Find the one before", "find-previous"),
    ]

    private static func line(
        _ action: EditorAction, _ keys: [Key], _ label: String, _ name: String
    ) -> KeyBinding<EditorAction> {
        KeyBinding(action, keys, label, group: "Writing", name: name)
    }
}
