package import JournalModel
package import JournalPrompts
package import JournalStore
import JournalUI
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
        let librarian: Librarian
        let mailbox: Mailbox
        let watcher: Watcher?
        let clock: WallClock
        let themes: Themes
        let environment: [String: String]
        package let theme: Theme
    }

    /// Opens the folder and paints Today from the few records it needs.
    package static func prepare(
        _ folder: JournalFolder, environment: [String: String], size: Size
    ) throws(Failure) -> Ready {
        let clock = WallClock(environment)
        let store: JournalStore
        do throws(StoreError) { store = try JournalStore.open(folder) } catch { throw .store(error) }
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
        let essentials = librarian.essentials()
        var app = App(
            catalogue: packs.value, safety: safety, scales: scales(store), now: clock.now(),
            seed: .random(in: 1...UInt64.max))
        app.start(settings: settings, memory: memory, size: size, folder: folder.path)
        _ = app.handle(.essentials(essentials), now: clock.now())
        if let reason = store.readOnly { _ = app.handle(.openedReadOnly(reason.sentence), now: clock.now()) }
        if let problem { _ = app.handle(.noteworthy(problem), now: clock.now()) }
        return Ready(
            app: app, librarian: librarian, mailbox: mailbox, watcher: try? Watcher(store), clock: clock,
            themes: themes, environment: environment, theme: themes.theme(settings.theme))
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
        var runtime = Runtime(
            app: ready.app, terminal: terminal, librarian: ready.librarian, mailbox: ready.mailbox,
            watcher: ready.watcher, clock: ready.clock, signals: signals, themes: ready.themes,
            environment: ready.environment)
        runtime.run()
    }
}
