import Glibc
import JournalModel
import TerminalDriver
import Testing

/// What someone finds who looks through the disk and the memory afterwards: nothing.
@Suite("No trace") struct TraceTests {
    /// A word no program has of itself.
    private static let marker = "Heronmarke"

    @Test("Typed into every field, searched, edited elsewhere, locked and left: the word is nowhere")
    func nowhere() throws {
        let sealed = try SealedHome(settings: #"{"editorInVault": "known"}"#)
        let loam = try sealed.open(["EDITOR": "vim.tiny"])
        for (keys, first) in Self.forms { try fill(loam, keys, waitingFor: first) }
        try writeOwnPage(loam)
        try search(loam)
        if Program.isInstalled("vim.tiny") { try editElsewhere(loam) }
        if ProcessMemory.isAllowed { #expect(ProcessMemory(process: loam.process).contains(Self.marker)) }
        #expect(sealed.traces(of: Self.marker) == [])
        try loam.lock()
        if ProcessMemory.isAllowed { #expect(!ProcessMemory(process: loam.process).contains(Self.marker)) }
        #expect(sealed.traces(of: Self.marker) == [])
        try loam.unlock()
        try loam.wait(for: "today's note")
        loam.quit()
        #expect(sealed.traces(of: Self.marker) == [])
        let kinds = Set(sealed.records.map(\.kind))
        #expect(kinds.isSuperset(of: [.note, .session, .schema, .draft, .insight]))
        #expect(sealed.records.allSatisfy { $0.holds(Self.marker) })
    }

    /// The keys that lead to each form from Today, and what it shows then.
    private static let forms: [(keys: [String], first: String)] = [
        (["w"], "tab next"), (["s", "p"], "began"), (["7", "n"], "tab next"), (["6", "n"], "Nothing is sent"),
        (["4", "n"], "tab next"),
    ]

    /// Types the word into every line of a form, and leaves it.
    private func fill(_ loam: TerminalDriver, _ keys: [String], waitingFor first: String) throws {
        for key in keys {
            loam.press(key)
            loam.settle(100)
        }
        try loam.wait(for: first)
        for _ in 0..<22 {
            loam.type(Self.marker)
            loam.press("tab")
        }
        for _ in 0..<6 {
            loam.press("escape")
            loam.settle(80)
            if loam.shows("today's note") { return }
        }
        loam.press("1")
        try loam.wait(for: "today's note")
    }

    private func writeOwnPage(_ loam: TerminalDriver) throws {
        loam.press("f1")
        try loam.wait(for: "112")
        loam.press("e")
        try loam.wait(until: "write it")
        loam.type(Self.marker)
        loam.press("escape")
        try loam.wait(for: "write it")
        loam.press("q")
        try loam.wait(for: "today's note")
    }

    private func search(_ loam: TerminalDriver) throws {
        loam.press("/")
        loam.type(Self.marker)
        try loam.wait(for: "entries")
        loam.press("enter")
        loam.settle(100)
        loam.press("escape", "escape")
        loam.press("1")
        try loam.wait(for: "today's note")
    }

    private func editElsewhere(_ loam: TerminalDriver) throws {
        try loam.beginNote()
        loam.press("ctrl-e")
        try loam.wait(for: "loam.txt")
        loam.type("Go\(Self.marker) elsewhere\u{1B}")
        loam.settle(200)
        loam.type(":wq\r")
        try loam.wait(for: "tab next")
        try loam.wait(for: "elsewhere")
        try loam.keepAndLeave()
    }
}

extension Record {
    /// Whether words stand anywhere in it.
    fileprivate func holds(_ words: String) -> Bool { String(decoding: file, as: UTF8.self).contains(words) }
}

/// The programs of this machine.
enum Program {
    static func isInstalled(_ name: String) -> Bool {
        ["/usr/bin", "/bin", "/usr/local/bin"].contains { access("\($0)/\(name)", X_OK) == 0 }
    }
}
