import Glibc
import JournalModel
import TerminalDriver
import Testing

/// Someone who turns the vault on, forgets the passphrase, and goes again: each step begins with what the screen says.
@Suite("A newcomer to the vault") struct VaultNewcomerTests {
    @Test("On, locked, unlocked, forgotten, back with the recovery key, opened by age, off")
    func wholeWay() throws {
        let home = TemporaryHome()
        home.makeFolders()
        home.addNote("2026-11-20-k3f9x2pa", "The walk by the canal.")
        let loam = try openLoam(home)
        try turnOn(loam)
        #expect(home.files(in: "notes") == [])
        let key = try makeRecoveryKey(loam)
        loam.press("2")
        try loam.wait(for: "canal")
        try loam.lock()
        try loam.unlock("four windows and rain")
        try loam.wait(for: "canal")
        try loam.lock()
        try comeBack(loam, with: key)
        try openWithAge(home, key)
        try turnOff(loam)
        loam.quit()
        #expect(home.notes.map(\.text) == ["The walk by the canal."])
        #expect(!home.files().contains { $0.hasSuffix(".age") })
    }

    private func toVault(_ loam: TerminalDriver) throws {
        loam.press("1", ",")
        try loam.wait(for: "Vault")
        let row = try #require(loam.place(of: "Vault")).row
        while loam.screen[row].isEmpty || !loam.shows("A passphrase for all of it") { loam.press("down") }
        loam.press("enter")
        try loam.wait(for: "The journal is not sealed", or: "Everything Loam keeps is sealed")
    }

    private func turnOn(_ loam: TerminalDriver) throws {
        try toVault(loam)
        loam.press("enter")
        try loam.wait(for: "new passphrase")
        loam.type("four windows and rain")
        loam.press("enter")
        try loam.wait(for: "the same again")
        loam.type("four windows and rain")
        loam.press("enter")
        try loam.wait(for: "The vault is on.", seconds: 60)
    }

    private func makeRecoveryKey(_ loam: TerminalDriver) throws -> String {
        loam.press("r")
        try loam.wait(for: "This opens the journal as the passphrase does")
        let lines = loam.screen.filter { line in
            let groups = line.split(separator: " ")
            return groups.count == 4 && groups.allSatisfy { $0.allSatisfy { $0.isUppercase || $0.isNumber } }
        }
        #expect(lines.count == 3)
        loam.press("enter")
        try loam.wait(for: "Is it written down?")
        loam.press("2")
        try loam.wait(for: "opens the journal too")
        return lines.joined(separator: " ")
    }

    private func comeBack(_ loam: TerminalDriver, with key: String) throws {
        loam.type("what was it")
        loam.press("enter")
        try loam.wait(for: "That is not the passphrase.", seconds: 60)
        loam.press("tab")
        try loam.wait(for: "Twelve groups")
        loam.type(key.lowercased())
        loam.press("enter")
        try loam.wait(for: "You came in with the recovery key")
        loam.type("another one, of stone")
        loam.press("enter")
        loam.type("another one, of stone")
        loam.press("enter")
        try loam.wait(for: "another one now", seconds: 60)
        try loam.lock()
        try loam.unlock("another one, of stone")
        try loam.wait(for: "canal")
    }

    /// The stock program needs nothing of Loam: the recovery key opens the journal's own key, and that one every file.
    private func openWithAge(_ home: TemporaryHome, _ key: String) throws {
        let stock = "AGE-SECRET-KEY-1" + key.split(separator: " ").joined()
        home.write(stock + "\n", to: "../paper")
        let sealed = try #require(home.files(in: "sealed").first)
        let script =
            "cd \"$0\" && age -d -i ../paper recovery.age > ../key && age -d -i ../key \(sealed) > ../opened"
        #expect(run(["/bin/sh", "-c", script, home.journal]) == 0)
        #expect(home.read("../opened")?.contains("The walk by the canal.") == true)
        for name in ["paper", "key", "opened"] { unlink("\(home.path)/\(name)") }
    }

    private func turnOff(_ loam: TerminalDriver) throws {
        try toVault(loam)
        while !loam.shows("Makes every file readable again") { loam.press("down") }
        loam.press("enter")
        try loam.wait(for: "Turn the vault off?")
        loam.press("2")
        try loam.wait(for: "The vault is off.", seconds: 60)
        loam.press("escape", "1")
    }
}

extension TerminalDriver {
    fileprivate func wait(for words: String, or others: String) throws {
        try wait(20, "neither \"\(words)\" nor \"\(others)\" came") { $0.shows(words) || $0.shows(others) }
    }
}
