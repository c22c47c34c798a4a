import Glibc
import JournalModel
import TerminalDriver
import Testing

/// Folders and disks that do not do what one hopes.
@Suite("Folders") struct FolderTests {
    @Test("A second Loam says that it only reads, reads, and sees what the first one writes")
    func twoLoams() throws {
        let home = TemporaryHome()
        let first = try openLoam(home)
        let second = try openLoam(home)
        try second.wait(for: "another Loam")
        try first.beginNote()
        first.type("Written by the first")
        try first.keepAndLeave()
        try second.wait(for: "Written by the first")
        second.press("down")
        try second.wait(until: "another Loam")
        // Where nothing could be saved, nothing is begun.
        second.press("w")
        try second.wait(for: "another Loam")
        #expect(!second.shows("tab next"))
        second.quit()
        first.quit()
        #expect(home.notes.map(\.text) == ["Written by the first"])
    }

    @Test(
        "A journal on a disk that only reads can be read, and says so",
        .enabled(if: SmallDisk.isAllowed, "this machine lets no disk be mounted"))
    func readOnlyDisk() throws {
        let home = TemporaryHome()
        let disk = SmallDisk(at: home.journal, kilobytes: 512)
        home.makeFolders()
        home.addNote("2026-11-01-aaaaaaaa", "Kept where nothing can be changed")
        disk.makeReadOnly()
        let loam = try openLoam(home)
        try loam.wait(for: "Kept where nothing can be changed")
        try loam.wait(for: "cannot be written")
        loam.press("w")
        #expect(!loam.shows("tab next"))
        loam.quit()
        #expect(home.files() == ["notes/2026-11-01-aaaaaaaa.json"])
    }

    @Test(
        "On a full disk the text stays, the reason is said, and it is saved once there is room",
        .enabled(if: SmallDisk.isAllowed, "this machine lets no disk be mounted"))
    func fullDisk() throws {
        let home = TemporaryHome()
        let disk = SmallDisk(at: home.journal, kilobytes: 512)
        let loam = try openLoam(home)
        try loam.beginNote()
        disk.fill()
        loam.type("A sentence for which there is no room")
        try loam.wait(for: "disk is full")
        #expect(loam.shows("A sentence for which there is no room"))
        loam.press("escape")
        try loam.wait(for: "Not on disk yet: the disk is full")
        #expect(loam.shows("A sentence for which there is no room"))
        disk.makeRoom()
        loam.press("ctrl-s")
        try loam.wait(for: "saved")
        #expect(home.notes.map(\.text) == ["A sentence for which there is no room"])
        loam.quit()
    }

    @Test(
        "Leaving on a full disk asks once more, and what is written is still there when room is made",
        .enabled(if: SmallDisk.isAllowed, "this machine lets no disk be mounted"))
    func leavingFullDisk() throws {
        let home = TemporaryHome()
        let disk = SmallDisk(at: home.journal, kilobytes: 512)
        let loam = try openLoam(home)
        try loam.beginNote()
        disk.fill()
        loam.type("The last sentence of the day")
        loam.press("ctrl-q")
        try loam.wait(for: "Not on disk yet: the disk is full")
        disk.makeRoom()
        loam.quit()
        #expect(home.notes.map(\.text) == ["The last sentence of the day"])
    }

    @Test(
        "A file broken by hand is named and left alone; everything else opens",
        arguments: [
            "{ \"loam\": 1, \"kind\": ", "", "\u{0}\u{0}\u{0}", "[1, 2]", "{\"loam\": 999, \"kind\": \"note\"}",
        ])
    func brokenFile(content: String) throws {
        let home = TemporaryHome()
        home.makeFolders()
        home.addNote("2026-11-01-aaaaaaaa", "The one that is whole")
        home.write(content, to: "notes/2026-11-02-bbbbbbbb.json")
        let loam = try openLoam(home)
        try loam.wait(for: "The one that is whole")
        loam.press("ctrl-p")
        loam.type("files that could")
        loam.press("enter")
        try loam.wait(for: "2026-11-02-bbbbbbbb")
        loam.quit()
        #expect(home.read("notes/2026-11-02-bbbbbbbb.json") == String(content.prefix { $0 != "\u{0}" }))
        #expect(home.notes.map(\.text).contains("The one that is whole"))
    }

    @Test("Files another program adds, changes and removes appear without a restart")
    func changesFromOutside() throws {
        let home = TemporaryHome()
        let loam = try openLoam(home)
        home.addNote("2026-11-01-aaaaaaaa", "Put here by hand")
        try loam.wait(for: "Put here by hand")
        home.addNote("2026-11-01-aaaaaaaa", "Changed by hand")
        try loam.wait(for: "Changed by hand")
        unlink("\(home.journal)/notes/2026-11-01-aaaaaaaa.json")
        try loam.wait(until: "Changed by hand")
        loam.quit()
    }

    @Test("A note changed elsewhere while it is being written here: both are kept")
    func clash() throws {
        let home = TemporaryHome()
        let loam = try openLoam(home)
        try loam.beginNote()
        loam.type("Both began here")
        try loam.keepAndLeave()
        let note = try #require(home.notes.first)
        try loam.beginNote()
        loam.press("end")
        loam.type(", and ours went on")
        home.addNote(note.header.id.text, "Both began here, and theirs went on", at: note.header.created.text)
        try loam.wait(for: "changed outside")
        loam.press("escape")
        try loam.wait(for: "both are kept")
        loam.quit()
        #expect(
            Set(home.notes.map(\.text)) == ["Both began here, and ours went on", "Both began here, and theirs went on"])
    }
}
