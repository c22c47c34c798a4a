import JournalModel
import JournalUI
import Testing
import TextUI

@Suite("The vault in Settings") struct VaultScreenTests {
    private static let toVault = [",", "down", "down", "down", "down", "down", "down", "enter"]

    private func opened(_ stage: Stage) -> Stage {
        var stage = stage
        for key in Self.toVault { stage.press(key) }
        return stage
    }

    private func typed(_ stage: inout Stage, strength: String = "") {
        stage.happen(.secret(SecretSense(isEmpty: false, strength: strength)))
    }

    @Test("It is turned on with a passphrase, the same again, and progress")
    func turnsOn() {
        var stage = opened(Stage(Example.notes(3)))
        stage.press("enter")
        #expect(stage.app.secretAsked == .newPassphrase)
        stage.press("enter")
        #expect(stage.app.secretAsked == .newPassphrase)
        typed(&stage, strength: "Long enough.")
        #expect(stage.shows("Long enough."))
        stage.press("enter")
        #expect(stage.effects.last == .vault(.setAside(.newPassphrase)))
        typed(&stage)
        stage.press("enter")
        #expect(stage.effects.suffix(2) == [.vault(.setAside(.repeated)), .vault(.turnOn)])
        #expect(stage.app.secretAsked == nil)
        var standing = VaultStanding(isOn: true)
        standing.conversion = .init(isSealing: true, done: 2, total: 8)
        stage.happen(.vault(.stands(standing)))
        #expect(stage.shows("Sealing the journal.") && stage.shows("2 of 8"))
        stage.press("2", "q", "escape", "ctrl-p", "enter")
        #expect(stage.shows("Sealing the journal."))
        stage.happen(.vault(.converted(VaultStanding(isOn: true), files: 8)))
        #expect(stage.shows("8 files are sealed") && stage.shows("a recovery key"))
        stage.press("enter")
        #expect(stage.shows("Lock now"))
    }

    @Test("Two that differ are asked for again, and nothing has changed")
    func differ() {
        var stage = opened(Stage())
        stage.press("enter")
        typed(&stage)
        stage.press("enter")
        typed(&stage)
        stage.press("enter")
        stage.happen(.vault(.refused("The two were not the same.")))
        #expect(stage.shows("The two were not the same.") && stage.app.secretAsked == .newPassphrase)
        stage.press("escape")
        #expect(stage.shows("Turn the vault on"))
        #expect(stage.effects.last == .vault(.forgetSecrets) || stage.effects.contains(.vault(.forgetSecrets)))
    }

    @Test("Stopped on the way, it locks, and the rest is done at the next unlocking")
    func stops() {
        var stage = opened(Stage(Example.notes(2)))
        stage.happen(.vault(.stands(VaultStanding(isOn: true, conversion: .init(isSealing: true, done: 1, total: 9)))))
        stage.press("ctrl-l")
        #expect(stage.asked == .vault(.stop))
        stage.happen(.vault(.stopped))
        #expect(stage.shows("The journal is locked.") && stage.effects.contains(.lock))
    }

    @Test("The passphrase is changed; the one there is comes first")
    func changes() {
        var stage = opened(Stage.sealed([]))
        stage.press("down", "down", "down", "enter")
        for secret in [Secret.passphrase, .newPassphrase, .repeated] {
            #expect(stage.app.secretAsked == secret)
            typed(&stage)
            stage.press("enter")
        }
        #expect(stage.asked == .vault(.changePassphrase(asksOld: true)))
        stage.happen(.vault(.passphraseChanged))
        #expect(stage.shows("another one now") && stage.shows("Lock now"))
    }

    @Test("A recovery key opens nothing before it is written down")
    func recovery() {
        var stage = opened(Stage.sealed([]))
        stage.press("down", "down", "down", "down", "enter")
        #expect(stage.asked == .vault(.makeRecoveryKey))
        stage.happen(.vault(.recoveryKey(["ABCDE FGHJK", "LMNPQ"])))
        #expect(stage.shows("ABCDE FGHJK"))
        stage.press("enter", "1")
        #expect(!stage.effects.contains(.vault(.keepRecoveryKey)))
        stage.press("enter", "2")
        #expect(stage.asked == .vault(.keepRecoveryKey))
        stage.happen(.vault(.stands(VaultStanding(isOn: true, hasRecoveryKey: true))))
        #expect(stage.shows("there is one") && !stage.remembers("ABCDE FGHJK"))
    }

    @Test("When it locks, and which editors may have the text, is chosen in place")
    func choices() {
        var stage = opened(Stage.sealed([]))
        stage.press("down", "right")
        #expect(stage.app.context.settings.lockAfter == 15)
        #expect(stage.effects.last == .schedule(.idle, after: 15 * 60_000))
        stage.press("right", "right")
        #expect(stage.app.context.settings.lockAfter == 0 && stage.shows("never"))
        #expect(stage.effects.last == .cancel(.idle))
        stage.press("down", "enter")
        #expect(stage.app.context.settings.editorInVault == "known")
    }

    @Test("It is turned off only when asked again")
    func turnsOff() {
        var stage = opened(Stage.sealed([]))
        stage.press("down", "down", "down", "down", "down", "enter", "1")
        #expect(!stage.effects.contains(.vault(.turnOff)))
        stage.press("enter", "2")
        #expect(stage.effects.contains(.vault(.turnOff)))
        stage.happen(.vault(.converted(VaultStanding(), files: 1)))
        #expect(stage.shows("1 file is readable again"))
        stage.press("escape")
        #expect(stage.shows("Turn the vault on"))
    }

    @Test("What goes wrong is said, and the way out is open again")
    func fails() {
        var stage = opened(Stage())
        stage.press("enter")
        stage.happen(.vault(.stands(VaultStanding(isOn: true, conversion: .init(isSealing: true)))))
        stage.happen(.vault(.failed("It could not be done: the disk is full.")))
        #expect(stage.shows("the disk is full"))
        stage.press("escape", "escape", "escape", "2")
        #expect(stage.app.context.vault.conversion == nil)
    }
}

@Suite("Golden vault") struct GoldenVaultTests {
    private static let key = ["ABCDE FGHJK LMNPQ RSTUV", "WXYZ2 34567 89ACD EFGHJ", "KLMNP QRSTU VWXYZ 234"]

    @Test("What was looked at and kept", arguments: [Size(80, 24), Size(40, 12)])
    func golden(size: Size) {
        let name = "\(size.width)x\(size.height)"
        var stage = Stage(Example.notes(3), size: size)
        for key in [",", "down", "down", "down", "down", "down", "down"] { stage.press(key) }
        stage.press("enter")
        Golden.check(stage.frame, "vault-off-\(name)")
        stage.press("enter")
        stage.happen(.secret(SecretSense(isEmpty: false, strength: "Long enough, as far as its length tells.")))
        Golden.check(stage.frame, "vault-passphrase-\(name)")
        stage.happen(
            .vault(.stands(VaultStanding(isOn: true, conversion: .init(isSealing: true, done: 96, total: 312)))))
        Golden.check(stage.frame, "vault-sealing-\(name)")
        stage.happen(.vault(.converted(VaultStanding(isOn: true), files: 312)))
        Golden.check(stage.frame, "vault-sealed-\(name)")
        stage.press("r")
        stage.happen(.vault(.recoveryKey(Self.key)))
        Golden.check(stage.frame, "vault-recovery-\(name)")
        stage.press("escape", "down")
        Golden.check(stage.frame, "vault-on-\(name)")
        stage.press("ctrl-l")
        Golden.check(stage.frame, "locked-\(name)")
        stage.happen(.secret(SecretSense(isEmpty: false)))
        stage.press("enter")
        stage.happen(.vault(.refused("That is not the passphrase. Nothing was changed.")))
        Golden.check(stage.frame, "locked-refused-\(name)")
    }
}
