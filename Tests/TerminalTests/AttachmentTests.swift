import Glibc
import JournalModel
import TerminalDriver
import Testing

/// Files attached and written out from the screen, in the real program.
@Suite("Files", .serialized) struct FileScreenTests {
    /// Two by two pixels: red, green; blue, white.
    private static let png: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 2, 0, 0, 0, 2,
        8,
        2, 0, 0, 0, 0xFD, 0xD4, 0x9A, 0x73, 0, 0, 0, 0x12, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0xF8, 0xCF, 0xC0,
        0xC0, 0x00, 0xC2, 0x0C, 0xFF, 0x81, 0, 0, 0x1F, 0xEE, 0x05, 0xFB, 0x0B, 0xD9, 0x68, 0x8B, 0, 0, 0, 0, 0x49,
        0x45,
        0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]

    @Test("A picture is added by its path, shown, and the journal goes on")
    func pictureIsAdded() throws {
        let home = TemporaryHome()
        home.makeFolders()
        home.addNote("2026-11-01-aaaaaaaa", "By the canal")
        let file = open("\(home.path)/canal.png", O_WRONLY | O_CREAT, 0o600)
        _ = Self.png.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        close(file)
        let loam = try openLoam(home)
        loam.press("2")
        try loam.wait(for: "By the canal")
        loam.type("A")
        try loam.wait(for: "Nothing yet")
        loam.type("a")
        try loam.wait(for: "canal.png")
        loam.type("can")
        loam.press("tab")
        try loam.wait(for: "~/canal.png")
        loam.press("enter")
        try loam.wait(for: "image, 75 bytes")
        loam.press("enter")
        try loam.wait(for: "any key goes back")
        #expect(loam.text.contains("▀"))
        loam.press("space")
        try loam.wait(for: "image, 75 bytes")
        #expect(!loam.showsCursor, "nothing is typed there")
        loam.press("escape")
        loam.quit()
        #expect(home.notes.first?.header.attachments.map(\.name) == ["canal.png"])
        #expect(home.files(in: "attachments").count == 1)
    }

    @Test("The journal is written out from the screen, and it says where")
    func journalIsWrittenOut() throws {
        let home = TemporaryHome()
        home.makeFolders()
        home.addNote("2026-11-01-aaaaaaaa", "By the canal")
        let loam = try openLoam(home)
        loam.press("ctrl-p")
        loam.type("write the journal out")
        loam.press("enter")
        try loam.wait(for: "In which shape?")
        loam.press("enter")
        try loam.wait(for: "where to?")
        loam.press("ctrl-u")
        loam.type("~/out.zip")
        loam.press("enter")
        try loam.wait(for: "It stands at")
        #expect(access("\(home.path)/out.zip", R_OK) == 0)
        loam.quit()
    }
}
