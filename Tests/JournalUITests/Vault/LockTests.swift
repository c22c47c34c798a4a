import JournalModel
import JournalPrompts
import JournalUI
import Testing
import TextUI

@Suite("Locking") struct LockTests {
    private static let minutes = 60_000
    /// What the notes of the example say.
    private static let words = "by the canal"

    @Test("Without a vault there is nothing to lock, and no deadline is set")
    func plain() {
        var stage = Stage(Example.notes(2))
        stage.press("ctrl-l", "2", "down")
        #expect(!stage.app.isLocked)
        #expect(!stage.effects.contains { if case .schedule(.idle, _) = $0 { true } else { false } })
    }

    @Test("What is being written is kept first; then nothing of the journal is in the app", arguments: [false, true])
    func letsGo(isIdle: Bool) throws {
        var stage = Stage.sealed(Example.notes(3))
        stage.press("2", "w")
        stage.type("The heron stood there.")
        if isIdle { stage.happen(.timer(.idle)) } else { stage.press("ctrl-l") }
        let kept = try #require(stage.effects.lastIndex { if case .keep = $0 { true } else { false } })
        let locked = try #require(stage.effects.lastIndex(of: .lock))
        #expect(kept < locked)
        guard case .beginAnew(let place, let stops) = try #require(stage.effects.last) else {
            Issue.record("the process does not begin anew")
            return
        }
        #expect(place.tab == 2 && place.writing != nil && !stops)
        #expect(stage.shows("The journal is locked.") && !stage.shows("heron"))
        #expect(!stage.remembers("heron") && !stage.remembers(Self.words))
    }

    @Test("Locked, only the ways out work")
    func waysOut() {
        var stage = Stage.sealed(Example.notes(2))
        stage.press("ctrl-l")
        let locked = stage.text
        stage.press("2", "q", "ctrl-p", "ctrl-s", "ctrl-e", "/", "escape", "ctrl-l", "?")
        #expect(stage.text == locked)
        stage.happen(.input(.mouse(MouseEvent(.press, at: Point(12, 0)))))
        #expect(stage.text == locked)
        stage.press("f1")
        #expect(stage.shows("112"))
        stage.press("e")
        #expect(stage.shows("Not now: the journal is locked"))
        stage.press("q", "ctrl-g")
        #expect(stage.shows("breath"))
        stage.press("escape")
        #expect(stage.text == locked)
        stage.press("ctrl-q")
        #expect(stage.effects.last == .quit)
    }

    @Test("News of the journal that comes after locking is not taken in")
    func lateNews() {
        var stage = Stage.sealed([])
        stage.press("ctrl-l")
        let journal = Journal(Example.notes(3))
        stage.happen(.loaded(journal, SearchIndex(journal)))
        stage.happen(.essentials(journal))
        stage.happen(.foundWriting([Writing(record: Example.notes(1)[0], base: nil)]))
        #expect(!stage.remembers(Self.words))
    }

    @Test("What could not be saved is not thrown away: it is let go once it is on disk")
    func unsaved() {
        var stage = Stage.sealed([])
        stage.trouble = .diskFull
        stage.press("w")
        stage.type("Only in memory.")
        stage.press("escape", "ctrl-l")
        #expect(stage.shows("The journal is locked.") && !stage.shows("Only in memory."))
        #expect(!stage.effects.contains(.lock))
        stage.happen(.vault(.unlocked(.example)))
        #expect(stage.only(.note)?.note?.text == "Only in memory.")
        stage.press("ctrl-l")
        stage.trouble = nil
        stage.happen(.timer(.retrySave))
        #expect(stage.effects.contains(.lock))
        #expect(!stage.remembers("Only in memory."))
    }

    @Test("Text that cannot be kept stays until it can")
    func unkept() throws {
        var stage = Stage.sealed([])
        stage.press("w")
        stage.type("A half sentence")
        stage.keepsFail = true
        stage.press("ctrl-l")
        #expect(stage.app.isLocked && !stage.effects.contains(.lock))
        stage.keepsFail = false
        stage.happen(.timer(.keepWriting))
        #expect(stage.effects.contains(.lock) && !stage.remembers("half sentence"))
    }

    @Test("Every key moves the one deadline; five minutes by default, and never when so chosen")
    func idle() {
        var stage = Stage.sealed([])
        stage.press("2")
        #expect(stage.effects.last == .schedule(.idle, after: 5 * Self.minutes))
        let count = stage.effects.count
        stage.happen(.input(.focus(true)))
        #expect(stage.effects.count == count)
        var settings = Settings()
        settings.lockAfter = 0
        stage = Stage.sealed([], settings: settings)
        stage.press("2")
        #expect(!stage.effects.contains { if case .schedule(.idle, _) = $0 { true } else { false } })
    }

    @Test("Stepping out to the shell locks first, and the process that begins anew stops")
    func stepsOut() {
        for event in [AppEvent.input(.key(.ctrl("z"))), .steppingOut] {
            var stage = Stage.sealed(Example.notes(1))
            stage.happen(event)
            #expect(stage.effects.contains(.beginAnew(LockedPlace(), stops: true)))
            #expect(stage.effects.last == .suspend)
        }
    }

    @Test("A wrong passphrase is said kindly, once, and the line is ready for the next try")
    func refused() {
        var stage = Stage.sealed([])
        stage.press("ctrl-l")
        #expect(stage.app.secretAsked == .passphrase)
        stage.press("enter")
        #expect(!stage.effects.contains(.vault(.unlock(.passphrase))))
        stage.happen(.secret(SecretSense(isEmpty: false)))
        stage.press("enter")
        #expect(stage.effects.last == .vault(.unlock(.passphrase)))
        #expect(stage.shows("Opening."))
        stage.press("enter")
        #expect(stage.effects.filter { $0 == .vault(.unlock(.passphrase)) }.count == 1)
        stage.happen(.vault(.refused("That is not the passphrase.")))
        #expect(stage.shows("That is not the passphrase."))
        stage.happen(.secret(SecretSense(isEmpty: false)))
        #expect(!stage.shows("That is not the passphrase."))
    }

    @Test("Unlocked, one is where one was, with the words that were being written")
    func goesBack() throws {
        var stage = Stage.sealed(Example.notes(2))
        stage.press("2", "w")
        stage.type("Half a sentence")
        stage.press("ctrl-l")
        let writing = try #require(stage.effects.compactMap { if case .keep(let kept) = $0 { kept } else { nil } }.last)
        stage.unlock(Example.notes(2), writing: [writing])
        #expect(stage.shows("Half a sentence"))
        stage.type(" and the rest")
        stage.press("escape")
        #expect(stage.journal.records(of: .note).contains { $0.note?.text == "Half a sentence and the rest" })
        #expect(stage.app.context.recovered.isEmpty)
    }

    @Test("Who comes in with the recovery key is asked for a new passphrase, and may leave the old one")
    func recovery() {
        var stage = Stage.sealed([], hasRecoveryKey: true)
        stage.press("ctrl-l", "tab")
        #expect(stage.app.secretAsked == .recoveryKey)
        stage.happen(.secret(SecretSense(isEmpty: false, recoveryCharacters: 11)))
        #expect(stage.shows("Group 3 of 12."))
        var unlocked = Unlocked.example
        unlocked.by = .recoveryKey
        stage.press("enter")
        stage.happen(.vault(.unlocked(unlocked)))
        #expect(stage.app.secretAsked == .newPassphrase)
        stage.press("escape")
        #expect(stage.app.secretAsked == nil && stage.effects.contains(.vault(.forgetSecrets)))
    }

    @Test("Breathing goes on when the journal locks beneath it")
    func grounding() {
        var stage = Stage.sealed(Example.notes(1))
        stage.press("ctrl-g", "enter")
        let breathing = stage.text
        stage.happen(.timer(.idle))
        #expect(stage.text == breathing)
        #expect(stage.effects.contains(.lock))
        #expect(!stage.effects.contains { if case .beginAnew = $0 { true } else { false } })
        stage.press("escape", "escape")
        #expect(stage.shows("The journal is locked."))
        #expect(stage.effects.contains { if case .beginAnew = $0 { true } else { false } })
    }
}
