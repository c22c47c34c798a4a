package import JournalModel
package import JournalPrompts
package import JournalStore
import JournalUI
import JournalVault
import LoamResources
package import TextUI

/// Opens the journal in a terminal, from the first paint to the last save.
package enum Opening {
    /// Why the program could not begin.
    package enum Failure: Error {
        case store(StoreError)
        case safetyTexts(SafetyTextError)
    }

    /// What is made ready before the terminal is taken, so that a failure is said on a terminal that is whole.
    package struct Ready: ~Copyable {
        let app: App
        let librarian: Librarian?
        let mailbox: Mailbox
        let watcher: Watcher?
        let doorkeeper: Doorkeeper
        let mayBeginAnew: Bool
        let clock: WallClock
        let themes: Themes
        let environment: [String: String]
        package let theme: Theme
    }

    /// Opens the folder and paints Today from the few records it needs; a sealed journal begins with the lock screen.
    ///
    /// - Parameters:
    ///   - start: What an earlier life of this process left behind when it locked.
    ///   - mayBeginAnew: Whether locking may begin the process anew with `loam open`.
    package static func prepare(
        _ folder: JournalFolder, environment: [String: String], size: Size, after start: FreshStart? = nil,
        mayBeginAnew: Bool = false
    ) throws(Failure) -> Ready {
        let clock = WallClock(environment)
        let (store, standing): (JournalStore, VaultStanding?)
        do throws(StoreError) { (store, standing) = try look(at: folder) } catch { throw .store(error) }
        // Half of what there is to do before the first paint; the other half is reading a few records meanwhile.
        let packs = Meanwhile { [store] in catalogue(store) }
        let safety: SafetyTexts
        do throws(SafetyTextError) { safety = try SafetyTexts { Resource.named($0) } } catch {
            throw .safetyTexts(error)
        }
        let mailbox = Mailbox()
        let librarian = Librarian(store, mailbox, clock)
        let (settings, memory, problem) = librarian.settings()
        let themes = Themes(environment: environment)
        let essentials = standing == nil ? librarian.essentials() : Journal()
        var app = App(
            catalogue: packs.value, safety: safety, scales: scales(store), now: clock.now(),
            seed: .random(in: 1...UInt64.max))
        app.start(settings: settings, memory: memory, size: size, folder: folder.path)
        if let standing {
            app.beginLocked(standing, place: start?.place ?? LockedPlace())
        } else {
            _ = app.handle(.essentials(essentials), now: clock.now())
            if let reason = store.readOnly { _ = app.handle(.openedReadOnly(reason.sentence), now: clock.now()) }
        }
        if let problem { _ = app.handle(.noteworthy(problem), now: clock.now()) }
        return Ready(
            app: app, librarian: standing == nil ? librarian : nil, mailbox: mailbox,
            watcher: standing == nil ? try? Watcher(store) : nil,
            doorkeeper: Doorkeeper(folder, mailbox, clock), mayBeginAnew: mayBeginAnew, clock: clock, themes: themes,
            environment: environment, theme: themes.theme(settings.theme))
    }

    /// The store of a plain journal; or, of a sealed one, a look at what is not sealed, and how it stands.
    private static func look(at folder: JournalFolder) throws(StoreError) -> (JournalStore, VaultStanding?) {
        switch try VaultDoor(of: folder) {
        case .plain: return (try JournalStore.open(folder), nil)
        case .sealed(let vault):
            let standing = VaultStanding(isOn: true, hasRecoveryKey: vault.wayIn.recoveryFile != nil)
            return (try JournalStore.visit(folder, codec: vault.adding ?? SealedCodec.closed), standing)
        }
    }

    /// Loam's own packs and programmes, then the person's from the folders of the same names in the journal.
    package static func catalogue(_ store: JournalStore?) -> Catalogue {
        let folders = ["prompts", "programmes"]
        let shipped = folders.flatMap { Resource.folder($0) }.map { CatalogueFile(path: $0.path, bytes: $0.bytes) }
        let own = folders.flatMap { store?.ownFiles(in: $0) ?? [] }.map {
            CatalogueFile(path: $0.path, bytes: $0.bytes)
        }
        return Catalogue(shipped + own)
    }

    /// Loam's own scales, then the person's from the folder of that name in the journal.
    package static func scales(_ store: JournalStore?) -> ScaleShelf {
        ScaleShelf(Resource.folder("scales") + (store?.ownFiles(in: "scales") ?? []).map { ($0.path, $0.bytes) })
    }

    /// Runs until the person leaves.
    package static func run<Screen: Terminal & ~Copyable>(
        _ ready: consuming Ready, on terminal: consuming Screen, signals: Int32
    ) {
        var runtime = Runtime(ready, on: terminal, signals: signals)
        runtime.run()
    }
}
