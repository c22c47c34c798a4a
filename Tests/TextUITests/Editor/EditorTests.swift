import Testing

@testable import TextUI

@Suite struct EditorTests {
    /// An editor of which `marked` is the text and | the cursor.
    private func editor(_ marked: String, _ width: Int = 21, _ height: Int = 6) -> TextEditor {
        let place = marked.utf8.firstIndex(of: 0x7C) ?? marked.endIndex
        let before = String(marked[..<place])
        var editor = TextEditor(before + marked[place...].dropFirst())
        editor.fit(Size(width, height))
        editor.moveCursor(to: TextPosition.start.advanced(past: before))
        return editor
    }

    /// The text with | at the cursor, and [ ] around what is selected.
    private func marked(_ editor: TextEditor) -> String {
        let range = editor.selection ?? editor.cursor..<editor.cursor
        let selected = editor.text(in: range)
        let inside = selected.isEmpty ? "|" : "[\(selected)]"
        return editor.text(in: .start..<range.lowerBound) + inside + editor.text(in: range.upperBound..<editor.end)
    }

    private func after(_ start: String, _ actions: EditorAction..., width: Int = 21) -> String {
        var editor = editor(start, width)
        for action in actions { editor.perform(action) }
        return marked(editor)
    }

    private func found(_ needle: String, in editor: inout TextEditor, backwards: Bool = false) -> Bool {
        editor.find(needle, backwards: backwards)
    }

    private func view(_ editor: TextEditor) -> Frame {
        drawn(editor.size.width, editor.size.height) { editor.draw(on: &$0) }
    }

    @Test func `characters stay whole`() {
        #expect(after("a👨‍👩‍👧|b", .deleteBack) == "a|b")
        #expect(after("ae\u{301}|b", .move(.left)) == "a|e\u{301}b")
        #expect(after("日本|語", .deleteBack, .deleteForward) == "日|")
    }

    @Test func `a mark joins the character before it`() {
        var editor = editor("e|x")
        editor.insert("\u{301}")
        #expect(editor.text == "éx")
        #expect(editor.characterCount == 2)
        editor.perform(.deleteBack)
        #expect(editor.text == "x")
    }

    @Test func `moving by words, lines and paragraphs`() {
        #expect(after("one two| three", .move(.wordLeft)) == "one |two three")
        #expect(after("one |two three", .move(.wordRight)) == "one two| three")
        #expect(after("one\n|two", .move(.wordLeft)) == "one|\ntwo")
        #expect(after("one two|", .move(.rowStart)) == "|one two")
        #expect(after("one\ntw|o", .move(.paragraphUp), .move(.paragraphUp)) == "|one\ntwo")
        #expect(after("o|ne\ntwo", .move(.paragraphDown)) == "one\n|two")
        #expect(after("o|ne\ntwo", .move(.documentEnd)) == "one\ntwo|")
    }

    @Test func `up and down keep the column through short lines`() {
        #expect(after("abcdef|gh\nxy\nabcdefgh", .move(.down)) == "abcdefgh\nxy|\nabcdefgh")
        #expect(after("abcdef|gh\nxy\nabcdefgh", .move(.down), .move(.down)) == "abcdefgh\nxy\nabcdef|gh")
        #expect(after("ab|c", .move(.up)) == "|abc")
        #expect(after("ab|c", .move(.down)) == "abc|")
    }

    @Test func `up and down go by what is seen`() {
        #expect(after("aaaa bbbb cc|cc", .move(.up), width: 6) == "aaaa bb|bb cccc")
        #expect(after("aaaa bb|bb", .move(.rowEnd), width: 6) == "aaaa bbbb|")
        #expect(after("aa|aa bbbb", .move(.rowEnd), width: 6) == "aaaa| bbbb")
        #expect(after("aa|aa bbbb", .move(.rowEnd), .move(.rowEnd), width: 6) == "aaaa bbbb|")
        #expect(after("aaaa bb|bb", .move(.rowStart), .move(.rowStart), width: 6) == "|aaaa bbbb")
    }

    @Test func `the end of a line cut without a space shows on that line`() {
        var editor = editor("|日本語日本語", 7)
        editor.perform(.move(.rowEnd))
        #expect(view(editor).cursor == Point(6, 0))
        editor.perform(.move(.left))
        editor.perform(.move(.right))
        #expect(view(editor).cursor == Point(0, 1))
    }

    @Test func `selecting, cutting and pasting`() {
        #expect(after("one |two", .select(.wordRight)) == "one [two]")
        #expect(after("one |two", .select(.wordRight), .cut) == "one |")
        #expect(after("one |two", .select(.wordRight), .cut, .move(.documentStart), .paste) == "two|one ")
        #expect(after("one |two", .setMark, .move(.wordRight), .copy) == "one [two]")
        #expect(after("o|ne", .selectAll, .deleteBack) == "|")
        #expect(after("a[|b", .select(.right), .move(.left)) == "a[|b")
        var editor = editor("one |two")
        editor.perform(.select(.wordRight))
        #expect(editor.selectedText == "two")
        let copied = editor.perform(.copy)
        #expect(copied == "two")
        editor.insert("2")
        #expect(editor.text == "one 2")
    }

    @Test func `cutting lines as readline does`() {
        #expect(after("one |two\nx", .killToEnd) == "one |\nx")
        #expect(after("one|\ntwo", .killToEnd) == "one|two")
        #expect(after("one |two", .killToStart) == "|two")
        #expect(after("one two|", .deleteWordBack) == "one |")
        #expect(after("|one two", .deleteWordForward, .paste, .paste) == "oneone| two")
    }

    @Test func `typing is taken back word by word`() {
        var editor = editor("|")
        for character in "one two" { editor.insert(String(character)) }
        editor.perform(.undo)
        #expect(editor.text == "one ")
        editor.perform(.undo)
        #expect(editor.text == "")
        editor.perform(.redo)
        editor.perform(.redo)
        #expect(marked(editor) == "one two|")
        editor.perform(.undo)
        editor.insert("x")
        #expect(!editor.canRedo)
    }

    @Test func `moving between changes keeps them apart`() {
        var editor = editor("|")
        editor.insert("a")
        editor.perform(.move(.left))
        editor.perform(.move(.right))
        editor.insert("b")
        editor.perform(.undo)
        #expect(editor.text == "a")
    }

    @Test func `line ends of other systems become ours`() {
        var editor = TextEditor("a\r\nb\rc")
        #expect(editor.text == "a\nb\nc")
        editor.insert("x\r\ny")
        #expect(editor.text == "x\nya\nb\nc")
        #expect(editor.characterCount == editor.text.count)
    }

    @Test func `the view follows the cursor`() {
        var editor = editor("|" + (0..<20).map { "line \($0)" }.joined(separator: "\n"), 10, 3)
        #expect(view(editor).text == "line 0\nline 1\nline 2")
        for _ in 0..<3 { editor.perform(.move(.down)) }
        #expect(view(editor).text == "line 1\nline 2\nline 3")
        #expect(view(editor).cursor == Point(0, 2))
        editor.perform(.move(.pageDown))
        #expect(view(editor).text == "line 3\nline 4\nline 5")
        editor.perform(.move(.documentEnd))
        #expect(view(editor).text == "line 17\nline 18\nline 19")
        editor.wheel(-4)
        #expect(view(editor).cursor == nil)
        #expect(editor.hasMore == (true, true))
        editor.perform(.move(.documentStart))
        #expect(view(editor).text == "line 0\nline 1\nline 2")
        #expect(editor.hasMore == (false, true))
    }

    @Test func `a click puts the cursor there`() {
        var editor = editor("|aaaa bbbb\ncc", 6)
        editor.click(Point(2, 1))
        #expect(marked(editor) == "aaaa bb|bb\ncc")
        editor.click(Point(40, 2))
        #expect(marked(editor) == "aaaa bbbb\ncc|")
        editor.click(Point(0, 5))
        #expect(marked(editor) == "aaaa bbbb\ncc|")
        editor.click(Point(0, 0))
        editor.drag(Point(2, 1))
        #expect(editor.selectedText == "aaaa bb")
    }

    @Test func `what is selected is drawn so, also across lines`() {
        var editor = editor("a|b\n\ncd")
        editor.perform(.select(.down))
        editor.perform(.select(.down))
        let frame = view(editor)
        #expect(frame[Point(0, 0)].role == .text)
        #expect(frame[Point(1, 0)].role == .selection)
        #expect(frame[Point(2, 0)].role == .selection)
        #expect(frame[Point(0, 1)].role == .selection)
        #expect(frame[Point(0, 2)].role == .selection)
        #expect(frame[Point(1, 2)].role == .text)
    }

    @Test func `finding looks past case and accents, and goes round`() {
        var editor = editor("|Élan vital\nelan e\u{301}LAN")
        #expect(found("elan", in: &editor) == true)
        #expect(editor.selectedText == "Élan")
        editor.perform(.findNext)
        #expect(editor.selectedText == "elan")
        editor.perform(.findNext)
        #expect(editor.selectedText == "e\u{301}LAN")
        editor.perform(.findNext)
        #expect(editor.selectedText == "Élan")
        editor.perform(.findPrevious)
        #expect(editor.selectedText == "e\u{301}LAN")
        #expect(found("ÉLAN", in: &editor, backwards: true) == true)
        #expect(found("nowhere", in: &editor) == false)
        #expect(found("", in: &editor) == false)
        #expect(found("vital", in: &editor) == true)
    }

    @Test func `a snapshot stays as it was`() {
        var editor = editor("a|")
        let snapshot = editor.snapshot
        let revision = editor.revision
        editor.insert("b")
        #expect(snapshot.text == "a")
        #expect(editor.text == "ab")
        #expect(editor.revision > revision)
    }

    @Test func `another size draws the same text`() {
        let editor = editor("one two three|", 20, 4)
        let frame = drawn(6, 4) { editor.draw(on: &$0) }
        #expect(frame.text == "one\ntwo\nthree\n")
        let dot = drawn(1, 1) { editor.draw(on: &$0) }
        #expect(dot.text == "")
        let nothing = drawn(0, 0) { editor.draw(on: &$0) }
        #expect(nothing.cells.isEmpty)
    }

    @Test func `words are counted as people count them`() {
        #expect(TextEditor("It's a well-known place - 日本語.").wordCount == 7)
        #expect(TextEditor("").wordCount == 0)
        #expect(TextEditor("").characterCount == 0)
        #expect(TextEditor("cafe\u{301} 2").wordCount == 2)
    }

    @Test func `one long paragraph wraps again only where it changed`() {
        let words = (0..<400).map { "word\($0)" }.joined(separator: " ")
        var editor = TextEditor(words)
        editor.fit(Size(30, 10))
        editor.moveCursor(to: TextPosition(paragraph: 0, offset: 1500))
        var random = SeededGenerator(41)
        for _ in 0..<300 {
            editor.moveCursor(to: TextPosition(paragraph: 0, offset: Int.random(in: 0..<3000, using: &random)))
            switch Int.random(in: 0..<4, using: &random) {
            case 0: editor.perform(.deleteWordBack)
            case 1: editor.perform(.deleteForward)
            default: editor.insert(["x", " ", "long ", "日本", "\u{301}", "-"].randomElement(using: &random) ?? "")
            }
            #expect(editor.layout(0) == ParagraphLayout(editor.lines[0], width: editor.textWidth))
        }
    }
}
