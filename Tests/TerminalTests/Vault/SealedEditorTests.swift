import Glibc
import JournalModel
import TerminalDriver
import Testing

/// The person's own editor, with a text out of the vault.
@Suite("Own editor in a vault") struct SealedEditorTests {
    private static let marker = "Heronmarke"

    /// How a line is written and the editor left, for each program Loam knows.
    struct Editor: Sendable, CustomTestStringConvertible {
        let name: String
        let keys: [String]
        var testDescription: String { name }

        static let vim = ["Go\(marker)\u{1B}", ":wq\r"]
        static let all = [
            Editor(name: "vim", keys: vim), Editor(name: "vim.tiny", keys: vim), Editor(name: "nvim", keys: vim),
            Editor(name: "nano", keys: [marker, "\u{0F}", "\r", "\u{18}"]),
            Editor(name: "emacs", keys: [marker, "\u{18}\u{13}", "\u{18}\u{03}"]),
            Editor(name: "hx", keys: ["i\(marker)\u{1B}", ":wq\r"]),
        ].filter { Program.isInstalled($0.name) }
    }

    @Test("It leaves no swap, backup, undo or history of the text", arguments: Editor.all)
    func leavesNothing(editor: Editor) throws {
        let sealed = try SealedHome(settings: #"{"editorInVault": "known"}"#)
        let loam = try sealed.open(["EDITOR": editor.name])
        try loam.beginNote()
        loam.type("Before.")
        loam.press("ctrl-e")
        try loam.wait(for: "loam.txt")
        loam.settle(300)
        for keys in editor.keys {
            loam.type(keys)
            loam.settle(300)
        }
        try loam.wait(for: "tab next")
        try loam.keepAndLeave()
        loam.quit()
        #expect(sealed.records.first?.note?.text.contains(Self.marker) == true)
        #expect(sealed.traces(of: Self.marker) == [])
    }

    @Test("What it wrote while Loam was killed comes back, and its folder goes")
    func outlives() throws {
        let sealed = try SealedHome(settings: #"{"editorInVault": "any"}"#)
        let editor = "\(sealed.home.path)/editor"
        // The word in two halves, so that the script itself is none of its traces.
        let (head, tail) = (Self.marker.prefix(5), Self.marker.dropFirst(5))
        sealed.home.write("#!/bin/sh\ntrap '' HUP\nkill -9 $PPID\necho \(head)''\(tail) >> \"$1\"\n", to: "../editor")
        chmod(editor, 0o700)
        let loam = try sealed.open(["EDITOR": editor])
        try loam.beginNote()
        loam.type("Before.")
        loam.press("ctrl-e")
        #expect(loam.end() == -SIGKILL)
        for _ in 0..<500 where sealed.traces(of: Self.marker).isEmpty { usleep(20_000) }
        #expect(!sealed.traces(of: Self.marker).isEmpty, "the editor never wrote")
        let again = try sealed.open()
        try again.wait(10, "it was left in memory") { _ in sealed.traces(of: Self.marker).isEmpty }
        #expect(sealed.writings.contains { $0.note?.text.contains(Self.marker) == true })
        again.quit()
    }

    @Test("It is not asked at all until Settings allows it; one Loam does not know is refused")
    func refused() throws {
        for (settings, words) in [("{}", "until Settings"), (#"{"editorInVault": "known"}"#, "may keep copies")] {
            let sealed = try SealedHome(settings: settings)
            let loam = try sealed.open(["EDITOR": "ed"])
            try loam.beginNote()
            loam.press("ctrl-e")
            try loam.wait(for: words)
            loam.press("escape")
            loam.quit()
        }
    }
}
