import Glibc
import JournalModel
import TerminalDriver
import Testing

/// Terminals, locales and sizes of every kind.
@Suite("Kinds of terminals") struct TerminalKindTests {
    @Test(
        "It works in the terminals people have",
        arguments: ["xterm", "xterm-256color", "screen", "screen-256color", "tmux-256color", "linux", "vt100"])
    func works(type: String) throws {
        let home = TemporaryHome()
        let loam = try openLoam(home, ["TERM": type])
        try loam.beginNote()
        loam.type("日本語 and heron")
        try loam.wait(for: "日本語 and heron")
        try loam.keepAndLeave()
        loam.quit()
        #expect(loam.isCooked)
        #expect(home.notes.map(\.text) == ["日本語 and heron"])
    }

    @Test("Exact colours are shown where the terminal has them, and its own ones come back")
    func trueColor() throws {
        let home = TemporaryHome()
        let loam = try openLoam(home, ["COLORTERM": "truecolor"])
        #expect(!loam.hasNoColors)
        loam.quit()
        #expect(loam.isGivenBack)
    }

    @Test("NO_COLOR leaves every colour to the terminal")
    func noColor() throws {
        let home = TemporaryHome()
        let loam = try openLoam(home, ["NO_COLOR": "1"])
        #expect(loam.hasNoColors)
        let colored = try openLoam(TemporaryHome())
        #expect(!colored.hasNoColors)
    }

    @Test(
        "A locale without UTF-8, or one that is missing, still writes every letter",
        arguments: ["C", "POSIX", "xx_XX.UTF-8"])
    func locales(name: String) throws {
        let home = TemporaryHome()
        let loam = try openLoam(home, ["LC_ALL": name])
        try loam.beginNote()
        loam.type("日本語, café")
        try loam.wait(for: "日本語, café")
        try loam.keepAndLeave()
        #expect(home.notes.map(\.text) == ["日本語, café"])
    }

    @Test(
        "Where it cannot open, it says so and what helps, and touches nothing",
        arguments: [
            ("", "TERM is not set"), ("no-such-terminal", "does not know the terminal"),
            ("dumb", "cannot move its cursor"),
        ])
    func refusals(type: String, words: String) throws {
        let home = TemporaryHome()
        let loam = try TerminalDriver(environment: home.environment.merging(["TERM": type]) { $1 })
        #expect(loam.end() == 1)
        #expect(loam.shows(words))
        #expect(loam.isGivenBack)
    }

    @Test(
        "In a pipe it says so, on the standard error, and ends",
        arguments: ["\"$LOAM\" | cat", "\"$LOAM\" < /dev/null"])
    func pipes(command: String) throws {
        let home = TemporaryHome()
        let environment = home.environment.merging(["LOAM": TerminalDriver.program]) { $1 }
        let shell = try TerminalDriver(
            ["-c", "\(command); echo ended"], environment: environment, program: "/bin/sh")
        try shell.wait(for: "ended")
        #expect(shell.shows("Loam opens in a terminal"))
        #expect(shell.end() == 0)
    }

    @Test("A screen that is too small asks for room, and shows everything once there is some")
    func tooSmall() throws {
        let home = TemporaryHome()
        let loam = try TerminalDriver(environment: home.environment, columns: 39, rows: 11)
        try loam.wait(for: "room")
        loam.resize(columns: 40, rows: 12)
        try loam.wait(for: "today's note")
        try loam.beginNote()
        loam.type("Narrow")
        loam.resize(columns: 20, rows: 5)
        try loam.wait(for: "Nothing is lost")
        loam.type(" and low")
        loam.resize(columns: 80, rows: 24)
        try loam.wait(for: "Narrow and low")
        loam.send(signal: SIGTERM)
        #expect(loam.end() == 0)
    }

    @Test("A click on a tab opens it, and the wheel moves through the list")
    func mouse() throws {
        let home = TemporaryHome()
        home.makeFolders()
        for number in 10..<40 {
            home.addNote("2026-10-01-aaaaaa\(number)", "Note number \(number)", at: "2026-10-01T12:\(number):00+02:00")
        }
        let loam = try openLoam(home)
        let tab = try #require(loam.place(of: "Journal"))
        loam.click(column: tab.column + 2, row: tab.row)
        try loam.wait(for: "Note number 39")
        for _ in 0..<20 { loam.wheel(down: true, column: 5, row: 10) }
        try loam.wait(for: "Note number 10")
        let other = try #require(loam.place(of: "Today"))
        loam.click(column: other.column, row: other.row)
        try loam.wait(for: "today's note")
    }
}
