import Glibc
import JournalModel
import TerminalDriver
import Testing

/// What someone finds who looks through the disk and the memory afterwards: nothing.
@Suite("No trace") struct TraceTests {
    /// A word no program has of itself, with no letter that moves the bar of a list.
    private static let word = "Purpurreiher"

    @Test("Typed into every field, searched, edited elsewhere, locked and left: the word is nowhere")
    func nowhere() throws {
        let sealed = try SealedHome(settings: #"{"editorInVault": "known"}"#)
        try addOwnPack(sealed)
        let loam = try sealed.open(["EDITOR": "vim.tiny", "PATH": "\(sealed.home.path)/bin:/usr/bin:/bin"])
        for text in MarkedErrands.all {
            try Errand(text, word: Self.word).run(on: loam)
            try goHome(loam)
        }
        try attach(loam)
        if Program.isInstalled("vim.tiny") { try editElsewhere(loam) }
        #expect(sealed.traces(of: Self.word) == [])
        try openCopy(sealed, loam)
        try beLockedOut(sealed, loam)
        loam.quit()
        try nameSession(sealed)
        #expect(sealed.traces(of: Self.word) == [])
        #expect(MarkedFields(sealed.records, word: Self.word).missing == [])
        #expect(sealed.settings["ownPeople"]?.string == Self.word)
        #expect(sealed.settings["trackers"]?.array?.first?.object?["name"]?.string == Self.word)
    }

    /// Locks in the middle of a sentence: from then on the memory holds nothing either, nor anything of the passphrase.
    private func beLockedOut(_ sealed: SealedHome, _ loam: TerminalDriver) throws {
        try loam.beginNote()
        loam.type("\(Self.word) in the middle of a sent")
        let memory = ProcessMemory(process: loam.process)
        let isReadable = memory.isReadable
        if isReadable { #expect(memory.contains(Self.word)) }
        try loam.lock()
        if isReadable {
            #expect(!memory.contains(Self.word))
        } else {
            print("No trace: the memory was not looked through; only root may look into a program that forbids it.")
        }
        #expect(sealed.traces(of: Self.word) == [])
        loam.type("\(Self.word)\r")
        try loam.wait(for: "That is not the passphrase.")
        try loam.unlock()
        try loam.wait(for: "in the middle of a sent")
        if isReadable { #expect(!memory.contains(SealedHome.passphrase)) }
        try loam.keepAndLeave()
    }

    @Test("An unlocked Loam that ends on a fault leaves no core, also where programs may leave one")
    func noCore() throws {
        let sealed = try SealedHome()
        let script = "ulimit -c unlimited 2>/dev/null; cd \"$HOME\"; "
        let shell = try TerminalDriver(
            ["-c", script + "kill -ABRT $$"], environment: sealed.environment, program: "/bin/sh")
        #expect(shell.end() == -SIGABRT)
        guard shell.leftCore else { return print("No trace: no program leaves a core here, so Loam was not tried.") }
        let environment = sealed.environment.merging(["LOAM": TerminalDriver.program]) { _, new in new }
        let loam = try TerminalDriver(
            ["-c", script + "exec \"$LOAM\""], environment: environment, program: "/bin/sh")
        try loam.wait(for: "The journal is locked.")
        try loam.unlock()
        try loam.beginNote()
        loam.type(Self.word)
        loam.send(signal: SIGABRT)
        #expect(loam.end() == -SIGABRT)
        #expect(!loam.leftCore)
        #expect(sealed.traces(of: Self.word) == [])
    }

    @Test(
        "A core that a debugger forces holds the word while it is open, and nothing of it once locked",
        .enabled(
            if: Program.isInstalled("gcore") && geteuid() == 0 && !TerminalDriver.isSanitized,
            "gdb is not installed, or may not attach without root; the same memory is looked through above"))
    func forcedCore() throws {
        let sealed = try SealedHome()
        let loam = try sealed.open()
        try loam.beginNote()
        loam.type(Self.word)
        #expect(try coreHolds(Self.word, loam, sealed))
        try loam.lock()
        #expect(try !coreHolds(Self.word, loam, sealed))
        loam.quit()
    }

    /// Whether a core of the program as it stands, with what it wants left out of cores, holds some words.
    private func coreHolds(_ words: String, _ loam: TerminalDriver, _ sealed: SealedHome) throws -> Bool {
        let path = "\(sealed.home.path)/core"
        defer { unlink(path) }
        let commands = ["set dump-excluded-mappings on", "gcore \(path)"].flatMap { ["-ex", $0] }
        _ = run(
            [
                "/usr/bin/timeout", "60", "gdb", "--nx", "--batch", "-iex", "set auto-solib-add off", "-p",
                "\(loam.process)",
            ] + commands)
        try #require(access(path, R_OK) == 0, "gdb made no core")
        return run(["/usr/bin/grep", "-q", words, path]) == 0
    }

    // MARK: Beside the errands

    /// A pack is the person's own to write with any editor, and stays plain; what is answered to it does not.
    private func addOwnPack(_ sealed: SealedHome) throws {
        mkdir("\(sealed.home.journal)/prompts", 0o700)
        sealed.home.write(
            """
            {"format": 1, "id": "walks", "title": "Walks", "kind": "reflection", "about": "Walks.", "source": "Mine",
             "prompts": [{"id": "walks.1", "text": "Which way did your feet go?", "source": "Mine",
              "phase": "any", "effort": 1, "distress": false, "form": "words"}]}
            """, to: "prompts/mine.json")
    }

    private func goHome(_ loam: TerminalDriver) throws {
        for _ in 0..<6 where !loam.shows("today's note") { loam.press("escape") }
        loam.press("1")
        try loam.wait(for: "today's note")
    }

    /// Attaches a file that lies elsewhere and is named by the word; the file then goes.
    private func attach(_ loam: TerminalDriver) throws {
        let away = TemporaryHome()
        away.makeFolders()
        away.write(Self.word, to: "\(Self.word).txt")
        let errand = "press 2 A\nwait Nothing yet\npress a ctrl-u\ntype \(away.journal)/@.txt\npress enter\nwait @.txt"
        try Errand(errand, word: Self.word).run(on: loam)
        try goHome(loam)
    }

    private func editElsewhere(_ loam: TerminalDriver) throws {
        let errand = """
            press w
            wait tab next
            press ctrl-e
            wait loam.txt
            type Go@ elsewhere\u{1B}
            settle
            type :wq
            press enter
            wait tab next
            wait elsewhere
            press escape
            wait saved
            """
        try Errand(errand, word: Self.word).run(on: loam)
        try goHome(loam)
    }

    /// Opens what was attached with the desktop's program: its plain copy lies in memory, and goes at locking.
    private func openCopy(_ sealed: SealedHome, _ loam: TerminalDriver) throws {
        mkdir("\(sealed.home.path)/bin", 0o700)
        sealed.home.write("#!/bin/sh\n", to: "../bin/xdg-open")
        chmod("\(sealed.home.path)/bin/xdg-open", 0o700)
        try Errand("press 2 A\nwait @.txt\npress o\nsettle", word: Self.word).run(on: loam)
        try loam.wait(5, "no copy came") { _ in sealed.traces(of: Self.word).isEmpty == false }
        try goHome(loam)
    }

    /// By the command line, the one field no form asks, and what an entry said before it was corrected; the passphrase is
    /// asked for on the terminal.
    private func nameSession(_ sealed: SealedHome) throws {
        let session = try #require(sealed.records.first { $0.kind == .session })
        // Long afterwards, when an entry is finished and what it said is kept.
        let environment = sealed.environment.merging(["LOAM_NOW": "2099-01-01T12:00:00+01:00"]) { _, new in new }
        let set = try TerminalDriver(
            ["set", session.id.text, "title=\(Self.word)", "intention=Another one."], environment: environment)
        try set.wait(for: "assphrase")
        set.type("\(SealedHome.passphrase)\r")
        #expect(set.end() == 0)
    }
}

/// The programs of this machine.
enum Program {
    static func isInstalled(_ name: String) -> Bool {
        ["/usr/bin", "/bin", "/usr/local/bin"].contains { access("\($0)/\(name)", X_OK) == 0 }
    }
}
