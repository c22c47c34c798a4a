import Testing

@testable import TextUI

@Suite struct InputDecoderTests {
    private func events(_ text: String) -> [InputEvent] { events(Array(text.utf8)) }

    private func events(_ bytes: [UInt8]) -> [InputEvent] {
        var decoder = InputDecoder()
        return decoder.feed(bytes) + decoder.flush()
    }

    private func feed(_ decoder: inout InputDecoder, _ bytes: [UInt8]) -> [InputEvent] { decoder.feed(bytes) }
    private func flush(_ decoder: inout InputDecoder) -> [InputEvent] { decoder.flush() }

    private func names(_ text: String) -> [String] {
        events(text).map { if case .key(let key) = $0 { key.name } else { "\($0)" } }
    }

    @Test(arguments: [
        ("a", "a"), ("A", "A"), ("é", "é"), ("日", "日"), ("\r", "enter"), ("\n", "enter"), ("\t", "tab"),
        ("\u{7F}", "backspace"),
        ("\u{8}", "backspace"), ("\u{1}", "ctrl-a"), ("\u{1A}", "ctrl-z"), ("\0", "ctrl-space"), ("\u{1C}", "ctrl-\\"),
        ("\u{1F}", "ctrl-_"), (" ", "space"), ("\u{1B}", "escape"), ("\u{1B}b", "alt-b"), ("\u{1B}B", "alt-B"),
        ("\u{1B}\u{7F}", "alt-backspace"), ("\u{1B}\r", "alt-enter"), ("\u{1B}é", "alt-é"), ("\u{1B}[", "alt-["),
        ("\u{1B}[A", "up"), ("\u{1B}OA", "up"), ("\u{1B}[1;5C", "ctrl-right"), ("\u{1B}[1;2D", "shift-left"),
        ("\u{1B}[1;6H", "ctrl-shift-home"), ("\u{1B}[1;3B", "alt-down"), ("\u{1B}\u{1B}[B", "alt-down"),
        ("\u{1B}[H", "home"), ("\u{1B}[1~", "home"), ("\u{1B}[7~", "home"), ("\u{1B}[F", "end"), ("\u{1B}[4~", "end"),
        ("\u{1B}[2~", "insert"), ("\u{1B}[3~", "delete"), ("\u{1B}[3;5~", "ctrl-delete"), ("\u{1B}[5~", "page-up"),
        ("\u{1B}[6~", "page-down"), ("\u{1B}OP", "f1"), ("\u{1B}[[A", "f1"), ("\u{1B}[11~", "f1"), ("\u{1B}[P", "f1"),
        ("\u{1B}[1;2P", "shift-f1"), ("\u{1B}[15~", "f5"), ("\u{1B}[24~", "f12"), ("\u{1B}[24;2~", "shift-f12"),
        ("\u{1B}[Z", "shift-tab"), ("\u{1B}[a", "shift-up"), ("\u{1B}Oa", "ctrl-up"), ("\u{1B}[3$", "shift-delete"),
        ("\u{1B}[3^", "ctrl-delete"), ("\u{1B}[3@", "ctrl-shift-delete"), ("\u{1B}OM", "enter"), ("\u{1B}Ok", "+"),
        ("\u{1B}[97;5u", "ctrl-a"), ("\u{1B}[97;2u", "A"), ("\u{1B}[97:65;2u", "A"), ("\u{1B}[27u", "escape"),
        ("\u{1B}[13;5u", "ctrl-enter"), ("\u{1B}[9;2u", "shift-tab"), ("\u{1B}[27;5;9~", "ctrl-tab"),
        ("\u{1B}[57399u", "0"),
        ("\u{1B}[57417u", "left"), ("\u{1B}[115;6u", "ctrl-shift-s"), ("\u{1B}[98;3u", "alt-b"),
    ])
    func `every form of a key is understood`(_ bytes: String, _ name: String) {
        #expect(names(bytes) == [name])
    }

    @Test(arguments: [
        "\u{1B}[97;5:3u", "\u{1B}[?1;2c", "\u{1B}[1;5:3A", "\u{1B}[201~", "\u{1B}[57358u", "\u{1B}[99999999u",
    ])
    func `what is no key is no event`(_ bytes: String) {
        #expect(names(bytes).isEmpty)
    }

    @Test func `bad bytes become signs and swallow nothing`() {
        #expect(events([0xC3, 0x41]) == [.key("\u{FFFD}"), .key("A")])
        #expect(events([0xFF, 0x41]) == [.key("\u{FFFD}"), .key("A")])
        #expect(events([0xE6, 0x97, 0x1B, 0x5B, 0x41]) == [.key("\u{FFFD}"), .key(.up)])
        #expect(events([0xED, 0xA0, 0x80]) == [.key("\u{FFFD}"), .key("\u{FFFD}"), .key("\u{FFFD}")])
        #expect(events([0x1B, 0x5B, 0x31, 0x0D]) == [.key(.enter)])
    }

    @Test func `the mouse`() {
        #expect(events("\u{1B}[<0;3;4M") == [.mouse(MouseEvent(.press, at: Point(2, 3)))])
        #expect(events("\u{1B}[<2;1;1m") == [.mouse(MouseEvent(.release, at: .zero, button: .right))])
        #expect(events("\u{1B}[<32;5;1M") == [.mouse(MouseEvent(.drag, at: Point(4, 0)))])
        #expect(events("\u{1B}[<65;5;1M") == [.mouse(MouseEvent(.wheelDown, at: Point(4, 0), button: .none))])
        #expect(events("\u{1B}[<20;1;1M") == [.mouse(MouseEvent(.press, at: .zero, modifiers: [.shift, .ctrl]))])
        #expect(events("\u{1B}[M !!") == [.mouse(MouseEvent(.press, at: .zero))])
        #expect(events("\u{1B}[M#!!") == [.mouse(MouseEvent(.release, at: .zero, button: .none))])
    }

    @Test func `a paste is text, whatever it looks like`() {
        #expect(events("\u{1B}[200~a\r\nb\rc\u{1B}[Ad\u{1B}[201~x") == [.paste("a\nb\nc\u{1B}[Ad"), .key("x")])
        #expect(events("\u{1B}[200~\u{1B}\u{1B}[201~") == [.paste("\u{1B}")])
        #expect(events("\u{1B}[200~\u{1B}[201~").isEmpty)
    }

    @Test func `a paste that never ends comes out all the same`() {
        var decoder = InputDecoder()
        #expect(feed(&decoder, Array("\u{1B}[200~half\u{1B}[20".utf8)).isEmpty)
        #expect(decoder.isPasting)
        #expect(flush(&decoder) == [.paste("half\u{1B}[20")])
        #expect(feed(&decoder, [0x61]) == [.key("a")])
    }

    @Test func `a lone escape waits, then is the key`() {
        var decoder = InputDecoder()
        #expect(feed(&decoder, [0x1B]).isEmpty)
        #expect(decoder.isWaitingForEscape)
        #expect(flush(&decoder) == [.key(.escape)])
        #expect(!decoder.isWaitingForEscape)
        #expect(feed(&decoder, [0x1B, 0x1B]).isEmpty)
        #expect(flush(&decoder) == [.key(.escape), .key(.escape)])
    }

    @Test func `the events are the same however the bytes are split`() {
        let parts =
            [
                "a", "é", "日", "👨‍👩‍👧", "\u{1B}[A", "\u{1B}OP", "\u{1B}x", "\r", "\u{1B}[<0;3;4M",
                "\u{1B}[200~p\r\nq\u{1B}[\u{1B}[201~",
                "\u{1B}[1;5D", "\u{1B}[[B", "\u{1B}[M abc", "\u{1B}\u{1B}[C", "\u{1B}[97;5u", "\u{1B}\u{1B}",
                "\u{1B}[3$", "\u{7F}",
            ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE6, 0x97], [0x1B, 0x5B, 0x31]]
        var random = SeededGenerator(23)
        for _ in 0..<600 {
            let bytes = (0..<8).flatMap { _ in parts.randomElement(using: &random) ?? [] }
            var whole = InputDecoder()
            let expected = whole.feed(bytes) + whole.flush()
            var split = InputDecoder()
            var found: [InputEvent] = []
            var rest = bytes[...]
            while !rest.isEmpty {
                let length = Int.random(in: 1...4, using: &random)
                found += split.feed(rest.prefix(length))
                rest = rest.dropFirst(length)
            }
            found += split.flush()
            #expect(found == expected, "\(bytes)")
        }
    }

    @Test func `noise never stops it`() {
        var random = SeededGenerator(29)
        var decoder = InputDecoder()
        for _ in 0..<20_000 { _ = decoder.feed([UInt8.random(in: 0...255, using: &random)]) }
        _ = decoder.flush()
        #expect(feed(&decoder, [0x61]) == [.key("a")])
    }
}
