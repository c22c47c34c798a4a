import Testing

@testable import TextUI

/// Random editing, held against the simplest thing that could be right: one string and a few offsets.
@Suite struct EditorModelTests {
    private static let motions = Motion.allCases

    @Test(arguments: 1...40)
    func `random editing agrees with plain text`(_ seed: UInt64) {
        var random = SeededGenerator(seed)
        var editor = TextEditor(start(&random), measure: 20)
        editor.fit(Size(Int.random(in: 2..<26, using: &random), Int.random(in: 1..<8, using: &random)))
        for _ in 0..<120 {
            step(&editor, &random)
            check(editor)
        }
    }

    @Test(arguments: 1...20)
    func `undoing everything returns to the start, redoing to the end`(_ seed: UInt64) {
        var random = SeededGenerator(seed &+ 500)
        let first = start(&random)
        var editor = TextEditor(first, measure: 16)
        editor.fit(Size(18, 5))
        for _ in 0..<80 { step(&editor, &random, withoutUndo: true) }
        let last = editor.text
        while editor.canUndo {
            editor.perform(.undo)
            check(editor)
        }
        #expect(Array(editor.text.utf8) == Array(first.utf8))
        while editor.canRedo { editor.perform(.redo) }
        #expect(Array(editor.text.utf8) == Array(last.utf8))
        check(editor)
    }

    @Test(arguments: 1...30)
    func `inserting and deleting change only what they say`(_ seed: UInt64) {
        var random = SeededGenerator(seed &+ 900)
        var editor = TextEditor(start(&random))
        for _ in 0..<40 {
            for _ in 0..<Int.random(in: 0..<4, using: &random) {
                editor.perform(.move(Self.motions.randomElement(using: &random) ?? .left))
            }
            let before = Array(editor.text.utf8)
            let place = offset(editor.cursor, in: editor)
            let typed = awkward.randomElement(using: &random) ?? ""
            editor.insert(typed)
            #expect(Array(editor.text.utf8) == before[..<place] + Array(typed.utf8) + before[place...])
            editor.perform(.undo)
            #expect(Array(editor.text.utf8) == Array(before))
            let previous = before[..<place]
            let kept = String(decoding: previous, as: UTF8.self).dropLast()
            editor.moveCursor(to: position(place, in: editor))
            editor.perform(.deleteBack)
            #expect(Array(editor.text.utf8) == Array(kept.utf8) + before[place...])
        }
    }

    private func start(_ random: inout SeededGenerator) -> String {
        (0..<30).map { _ in awkward.randomElement(using: &random) ?? "" }.joined()
    }

    private func step(_ editor: inout TextEditor, _ random: inout SeededGenerator, withoutUndo: Bool = false) {
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<7: editor.insert(awkward.randomElement(using: &random) ?? "")
        case 7..<10: editor.perform(.move(Self.motions.randomElement(using: &random) ?? .left))
        case 10: editor.perform(.select(Self.motions.randomElement(using: &random) ?? .left))
        case 11: editor.perform(.deleteForward)
        case 12: editor.perform([.deleteWordBack, .deleteWordForward].randomElement(using: &random) ?? .newline)
        case 13: editor.perform([.killToEnd, .killToStart, .cut, .copy].randomElement(using: &random) ?? .newline)
        case 14: editor.perform(.paste)
        case 15 where !withoutUndo: editor.perform(Bool.random(using: &random) ? .undo : .redo)
        case 16: editor.click(Point(Int.random(in: 0..<20, using: &random), Int.random(in: 0..<6, using: &random)))
        case 17: editor.wheel(Int.random(in: -3..<4, using: &random))
        case 18: editor.fit(Size(Int.random(in: 2..<26, using: &random), Int.random(in: 1..<8, using: &random)))
        default: editor.perform(.deleteBack)
        }
    }

    /// What must be true after every step.
    private func check(_ editor: TextEditor) {
        let text = editor.text
        #expect(editor.characterCount == text.count)
        var words = WordState()
        #expect(editor.wordCount == words.read(text))
        #expect(editor.lines.count == editor.layouts.count)
        for (line, layout) in zip(editor.lines, editor.layouts) {
            if let layout { #expect(layout == ParagraphLayout(line, width: editor.textWidth)) }
        }
        #expect(editor.cursor == editor.snapped(editor.cursor))
        #expect(editor.top.paragraph < editor.lines.count)
        #expect(editor.top.row < editor.layout(editor.top.paragraph).count)
        let frame = drawn(editor.size.width, editor.size.height) { editor.draw(on: &$0) }
        #expect(isWhole(frame))
    }

    private func offset(_ position: TextPosition, in editor: TextEditor) -> Int {
        editor.lines[..<position.paragraph].reduce(0) { $0 + $1.utf8.count + 1 } + position.offset
    }

    private func position(_ offset: Int, in editor: TextEditor) -> TextPosition {
        var rest = offset
        for (index, line) in editor.lines.enumerated() {
            if rest <= line.utf8.count { return TextPosition(paragraph: index, offset: rest) }
            rest -= line.utf8.count + 1
        }
        return editor.end
    }
}
