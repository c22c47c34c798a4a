import Glibc
import TerminalDriver
import Testing

/// Every screen at every size: nothing breaks, and what was there comes back.
@Suite("Sizes") struct ResizeTests {
    /// How to come to each screen from Today.
    static let ways: [[String]] = [
        [], ["1"], ["2"], ["3"], ["4"], ["5"], ["6"], ["7"], ["w"], ["2", "enter"], ["f1"], ["!"], ["ctrl-g"],
        ["ctrl-p"], ["?"],
        ["/"], [","], ["n"], ["s"], ["2", "f"], ["2", "c"], ["2", "o"], ["2", "enter", "a"], ["2", "enter", "enter"],
        ["w", "f1"], ["w", "ctrl-g"], ["3", "enter"], ["4", "enter"], ["5", "enter"], ["6", "n"], ["7", "n"], ["f12"],
    ]

    @Test("Down to one cell and back, on every screen", arguments: ways)
    func downAndBack(way: [String]) throws {
        let home = TemporaryHome()
        home.makeFolders()
        home.addNote("2026-11-01-aaaaaaaa", "A note to look at, 日本語 and more words than fit on a narrow screen.")
        let loam = try openLoam(home, ["LOAM_NOW": "2026-11-02T12:00:00+01:00"])
        try loam.wait(for: "A note to look at")
        for key in way {
            loam.press(key)
            loam.settle(30)
        }
        let head = loam.screen[0]
        for (columns, rows) in [(1, 1), (2, 1), (1, 2), (39, 11), (40, 12), (3, 60), (200, 2), (200, 60), (80, 24)] {
            loam.resize(columns: columns, rows: rows)
        }
        try loam.wait(20, "the screen did not come back after \(way)") { $0.screen[0] == head }
        loam.send(signal: SIGTERM)
        #expect(loam.end() == 0)
        #expect(loam.isGivenBack)
    }
}
