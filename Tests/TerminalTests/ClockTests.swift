import Glibc
import JournalModel
import TerminalDriver
import Testing

/// Clocks that are set back, and days of twenty-five hours.
@Suite("Clocks") struct ClockTests {
    @Test("A clock set back loses nothing, and what was written \"tomorrow\" can be read")
    func setBack() throws {
        let home = TemporaryHome()
        let later = try openLoam(home, ["LOAM_NOW": "2026-11-20T12:00:00+01:00[Europe/Berlin]"])
        try later.beginNote()
        later.type("On the 20th")
        try later.keepAndLeave()
        later.quit()
        let before = try openLoam(home, ["LOAM_NOW": "2026-11-10T12:00:00+01:00[Europe/Berlin]"])
        try before.wait(for: "10 November")
        try before.wait(for: "On the 20th")
        try before.beginNote()
        before.type("On the 10th")
        try before.keepAndLeave()
        before.press("2")
        try before.wait(for: "On the 20th")
        try before.wait(for: "On the 10th")
        before.quit()
        #expect(Set(home.notes.map(\.text)) == ["On the 20th", "On the 10th"])
    }

    @Test("Across the end of summer time, times keep their own offset and the order they were written in")
    func endOfSummerTime() throws {
        let home = TemporaryHome()
        let now = ["LOAM_NOW": "2026-10-25T02:59:53+02:00[Europe/Berlin]"]
        let began = ContinuousClock.now
        let loam = try openLoam(home, now)
        try loam.beginNote()
        loam.type("In the hour that comes twice")
        try loam.keepAndLeave()
        // Seven seconds after the start it is two o'clock again: the same day, as it is lived, and the same note.
        while began.duration(to: .now) < .seconds(8) { usleep(50_000) }
        try loam.beginNote()
        loam.press("end")
        loam.type(", and again")
        try loam.keepAndLeave()
        loam.quit()
        let note = try #require(home.notes.first)
        #expect(home.notes.count == 1)
        #expect(note.header.created.offset == 7200)
        #expect(note.header.edited.offset == 3600)
        #expect(note.header.created < note.header.edited)
        #expect(note.header.edited.text.hasPrefix("2026-10-25T02:00"))
    }

    @Test("What was deleted stays thirty days in the trash, and then goes")
    func trashIsEmptied() throws {
        let home = TemporaryHome()
        home.makeFolders()
        home.addNote("2026-11-01-aaaaaaaa", "To be deleted")
        let loam = try openLoam(home)
        loam.press("2")
        try loam.wait(for: "To be deleted")
        loam.press("delete")
        try loam.wait(for: "saved")
        loam.quit()
        #expect(home.files(in: "trash").count == 1)
        try openFor(home, daysFromNow: 29)
        #expect(home.files(in: "trash").count == 1)
        try openFor(home, daysFromNow: 31)
        #expect(home.files(in: "trash") == [])
    }

    private func openFor(_ home: TemporaryHome, daysFromNow days: Int) throws {
        let then = Moment(seconds: time(nil) + days * 86_400)
        let loam = try openLoam(home, ["LOAM_NOW": then.text])
        // What is asked for on leaving is done after everything the start asked for.
        loam.quit()
    }
}
