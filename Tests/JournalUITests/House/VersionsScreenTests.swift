import JournalModel
import JournalUI
import Testing
import TextUI

@Suite("Two versions, and backups") struct VersionsScreenTests {
    private func note(_ change: (inout Note) -> Void) -> Note {
        guard var note = Example.notes(1)[0].note else { preconditionFailure("an example is no note") }
        note.text = "The same on both."
        note.checkIn = CheckIn()
        change(&note)
        return note
    }

    private let path = "notes/one.sync-conflict-20261122-101010-ABCDEFG.json"

    /// The screen of two versions, opened from the problems as a person would.
    private func stage(_ ours: Note, _ theirs: Note, size: Size = Size(80, 24)) -> Stage {
        var stage = Stage([.note(ours)], size: size)
        let versions = TwoVersions(path: path, theirs: .note(theirs))
        stage.happen(
            .changedOutside(
                put: [], removed: [],
                unreadable: [UnreadableFile(path: path, reason: "a second version", versions: versions)]))
        stage.press(",")
        for _ in 0..<8 { stage.press("down") }
        stage.press("enter", "enter")
        return stage
    }

    private func settled(_ stage: Stage) -> Note? {
        for case .settle(_, _, let merged) in stage.effects { return merged.note }
        return nil
    }

    @Test("Where nothing clashes, Enter makes them one")
    func fits() {
        var stage = stage(note { $0.body = "warm hands" }, note { $0.dreams = "the sea" })
        #expect(stage.shows("The two fit together"))
        stage.press("enter")
        let merged = settled(stage)
        #expect(merged?.body == "warm hands" && merged?.dreams == "the sea")
        stage.happen(.changedOutside(put: merged.map { [.note($0)] } ?? [], removed: [], unreadable: []))
        #expect(stage.shows("Every file opens"))
    }

    @Test(
        "What differs is shown on both sides and chosen one by one",
        arguments: [Size(80, 24), Size(40, 12), Size(200, 60)])
    func chooses(size: Size) {
        var stage = stage(
            note {
                $0.text = "mine, 日本語"
                $0.checkIn = CheckIn([Measure("mood", 3)])
            },
            note {
                $0.text = "yours"
                $0.checkIn = CheckIn([Measure("mood", 6)])
            }, size: size)
        #expect(stage.shows("mine") && stage.shows("yours") && stage.shows("open"))
        stage.press("enter")
        #expect(settled(stage) == nil)
        stage.press("b", "right", "enter")
        #expect(settled(stage)?.text == "mine, 日本語\n\nyours")
        #expect(settled(stage)?.checkIn == CheckIn([Measure("mood", 6)]))
    }

    @Test("Both of two numbers cannot be kept, and read only nothing can be chosen for good")
    func limits() {
        var stage = stage(
            note { $0.checkIn = CheckIn([Measure("mood", 3)]) }, note { $0.checkIn = CheckIn([Measure("mood", 6)]) })
        stage.press("b", "enter")
        #expect(settled(stage) == nil)
        stage.happen(.openedReadOnly("another Loam has it"))
        stage.press("left", "enter")
        #expect(settled(stage) == nil)
    }

    @Test("As they were looked at and kept", arguments: [Size(80, 24), Size(40, 12), Size(200, 60)])
    func golden(size: Size) {
        let name = "\(size.width)x\(size.height)"
        let long = String(repeating: "Two lines of the river, and what it said. ", count: 6)
        var stage = stage(
            note {
                $0.text = "Mine. 日本語も書く。" + long
                $0.checkIn = CheckIn([Measure("mood", 3)])
            },
            note {
                $0.text = "Yours. " + long
                $0.checkIn = CheckIn([Measure("mood", 6)])
            }, size: size)
        Golden.check(stage.frame, "versions-\(name)")
        stage.press("b")
        Golden.check(stage.frame, "versions-chosen-\(name)")
        stage.press("escape")
        Golden.check(stage.frame, "problems-second-\(name)")
        stage.press("escape", "down", "enter")
        stage.happen(
            .backups(
                (0..<9).map { day in
                    MadeBackup(
                        name: "2026-11-\(22 - day)T190000Z",
                        made: Moment(seconds: 1_795_374_000 - day * 86_400, offset: 3600))
                }))
        Golden.check(stage.frame, "backups-\(name)")
        stage.press("down", "down", "down", "down")
        Golden.check(stage.frame, "backups-one-\(name)")
    }

    @Test("Backups are listed, made by a key, and their numbers hold at once")
    func backups() {
        var stage = Stage()
        stage.press(",")
        for _ in 0..<9 { stage.press("down") }
        #expect(stage.shows("one each day"))
        stage.press("enter")
        #expect(stage.effects.contains(.readBackups) && stage.shows("Days") && stage.shows("12"))
        stage.press("b")
        #expect(stage.effects.contains(.makeBackup(BackupPlan())))
        stage.happen(
            .backups([MadeBackup(name: "2026-11-22T190000Z", made: Moment(seconds: 1_795_374_000, offset: 3600))]))
        stage.press("down", "right", "end")
        #expect(stage.app.context.settings.backups.daily == 8)
        #expect(stage.shows("loam restore 2026-11-22T190000Z"))
        stage.press("home", "enter")
        #expect(!stage.app.context.settings.backups.automatic)
        stage.press("escape")
        #expect(stage.shows("the last"))
    }
}
