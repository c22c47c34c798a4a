import Age
import CCurses
import Glibc
import JournalExchange
import JournalModel
import JournalStore
import JournalUI
import TextUI

/// Turns keys, timers, signals and finished work into events, carries out effects, and paints frames.
struct Runtime<Screen: Terminal & ~Copyable>: ~Copyable {
    var app: App
    var terminal: Screen
    /// Of the open journal; nil while it is locked.
    var librarian: Librarian?
    let mailbox: Mailbox
    var watcher: Watcher?
    let doorkeeper: Doorkeeper
    private let clock: WallClock
    private let signals: Int32
    private let themes: Themes
    private let environment: [String: String]
    /// Whether locking may begin the process anew: it is not someone else's, like the tour's.
    let mayBeginAnew: Bool
    private var timers = Timers()
    var decoder = InputDecoder()
    var secretLine = SecretLine()
    var secretAsked: Secret?
    var secretsAside: [Secret: SecretBytes] = [:]
    private var isOver = false
    private var needsPaint = true
    private var rememberedRevision = 0

    init(
        _ ready: consuming Opening.Ready, on terminal: consuming Screen, signals: Int32
    ) {
        app = ready.app
        librarian = ready.librarian
        mailbox = ready.mailbox
        watcher = ready.watcher
        doorkeeper = ready.doorkeeper
        clock = ready.clock
        themes = ready.themes
        environment = ready.environment
        mayBeginAnew = ready.mayBeginAnew
        self.terminal = terminal
        self.signals = signals
    }

    /// Runs until the person leaves, or the program is asked to end.
    mutating func run() {
        heedSecret()
        paint()
        librarian?.loadAll()
        while !isOver {
            wait()
            if needsPaint, !isOver { paint() }
        }
        librarian?.imports.finish()
        librarian?.stopConverting()
        librarian?.end()
        // A terminal without a screen of its own for programs would go on showing what stood there.
        if app.context.vault.isOn { terminal.wipe() }
    }

    private mutating func paint() {
        needsPaint = false
        terminal.present(app.draw(glyphs: themes.glyphs(app.context.settings.theme)))
    }

    // MARK: Waiting

    /// Sleeps until something happens; without a deadline that may be for ever.
    private mutating func wait() {
        var sources = [
            pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
            pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
            pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: watcher?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
            // It only wakes; what is due then is told by the clock.
            pollfd(fd: timers.alarm, events: Int16(POLLIN), revents: 0),
        ]
        let timeout = [timers.wait(), decoder.isWaitingForEscape ? 30 : nil, decoder.isPasting ? 1000 : nil].compactMap(
            \.self
        ).min()
        let ready = poll(&sources, nfds_t(sources.count), Int32(timeout ?? -1))
        if ready < 0, errno != EINTR { return end() }
        if ready == 0, decoder.isWaitingForEscape || decoder.isPasting {
            for event in decoder.flush() { take(event) }
        }
        for name in timers.due() { handle(.timer(name)) }
        if sources[1].revents != 0 { takeSignals() }
        if sources[2].revents != 0 { for event in mailbox.take() { handle(event) } }
        if sources[3].revents != 0, let watcher { librarian?.look(at: watcher.read()) }
        if sources[0].revents != 0 { takeKeys() }
    }

    private mutating func takeKeys() {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(STDIN_FILENO, &buffer, buffer.count)
        if count <= 0 {
            if count < 0, errno == EINTR || errno == EAGAIN { return }
            return end()
        }
        for event in decoder.feed(buffer[..<count]) { take(event) }
        memory_wipe(&buffer, count)
    }

    private mutating func takeSignals() {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(signals, &bytes, bytes.count)
        guard count > 0 else { return }
        for signal in bytes[..<count].map(Int32.init) {
            switch signal {
            case SIGWINCH: handle(.input(.resize(terminal.resize())))
            case SIGCONT:
                terminal.resume()
                handle(.input(.resize(terminal.resize())))
            case SIGTSTP: handle(.steppingOut)
            default: end()
            }
        }
    }

    /// The program is asked to end: what is being written is put on disk first.
    private mutating func end() {
        handle(.ending)
        isOver = true
    }

    // MARK: Effects

    mutating func tell(_ event: AppEvent) {
        needsPaint = true
        let revision = app.context.journal.revision
        for effect in app.handle(event, now: clock.now()) { carryOut(effect) }
        if app.context.isWhole, app.context.journal.revision != revision { rememberLater() }
        heedSecret()
    }

    /// Today's list is noted once in a while, not with every change.
    private mutating func rememberLater() {
        let revision = app.context.journal.revision
        guard revision != rememberedRevision else { return }
        rememberedRevision = revision
        librarian?.remember(app.context.journal)
    }

    private mutating func carryOut(_ effect: Effect) {
        switch effect {
        case .save(let change, let finishing): librarian?.save(change, finishing: finishing)
        case .keep(let writing): librarian?.keep(writing)
        case .discard(let id): librarian?.discard(id)
        case .saveSettings(let object): librarian?.saveSettings(object)
        case .savePromptMemory(let memory): librarian?.saveMemory(memory)
        case .editExternally(let text): editExternally(text)
        case .schedule(let name, let after): timers.set(name, after: after)
        case .cancel(let name): timers.cancel(name)
        case .suspend: suspend()
        case .lock: lock()
        case .beginAnew(let place, let stops): beginAnew(FreshStart(place: place, stops: stops))
        case .vault(let task): carryOut(task)
        case .setTheme(let name): terminal.use(themes.theme(name))
        case .copy(let text): copy(text)
        case .writeOut(let text, let path): librarian?.writeOut(text, to: path, home: environment["HOME"])
        case .readTrash: librarian?.readTrash()
        case .restoreFromTrash(let name): librarian?.restore(name)
        case .eraseFromTrash(let name): librarian?.erase(name)
        case .rescan: librarian?.rescan()
        case .makeBackup(let plan): librarian?.makeBackup(plan)
        case .readBackups: librarian?.readBackups()
        case .settle(let versions, let ours, let merged): librarian?.settle(versions, ours: ours, merged: merged)
        case .importing(let request): librarian?.imports.take(request)
        case .listPaths(let typed): librarian?.files.list(typed)
        case .attach(let path, let id): librarian?.files.attach(path, to: id)
        case .openAttachment(let attachment): librarian?.files.open(attachment)
        case .showPicture(let attachment): show(attachment)
        case .export(let wish): librarian?.files.export(wish, app.context)
        case .stopExport: librarian?.files.stopExport()
        case .quit: isOver = true
        }
    }

    /// Gives the terminal back and stops, as Ctrl-Z is expected to; goes on at SIGCONT.
    private mutating func suspend() {
        librarian?.finish()
        // What was kept is answered before the program stops: a locked journal is let go only then.
        for event in mailbox.take() { handle(event) }
        terminal.suspend()
        signals_stop_here()
        terminal.resume()
        handle(.input(.resize(terminal.resize())))
        handle(.resumed)
    }

    private mutating func editExternally(_ text: String) {
        librarian?.finish()
        terminal.suspend()
        let result: AppEvent
        let mayEdit = ExternalEditor.Permission(
            isSealed: app.context.vault.isOn, choice: app.context.settings.editorInVault)
        let editor = ExternalEditor(
            environment: environment, permission: mayEdit, journal: librarian?.store.folder.path ?? "")
        do throws(ExternalEditor.Trouble) {
            result = .editorClosed(text: try editor.edit(text), problem: nil)
        } catch {
            result = .editorClosed(text: nil, problem: error.sentence)
        }
        terminal.resume()
        handle(.input(.resize(terminal.resize())))
        handle(result)
    }

    /// Gives the terminal back for a picture, and takes it again after a key.
    private mutating func show(_ attachment: Attachment) {
        guard let pixels = librarian?.files.picture(of: attachment) else {
            return handle(.noteworthy("\(attachment.name) could not be read as a picture; o opens it outside"))
        }
        librarian?.finish()
        terminal.suspend()
        let hasColor = environment["NO_COLOR"]?.isEmpty ?? true && app.context.settings.theme != "plain"
        PictureShow(environment: environment, signals: signals).show(pixels, named: attachment.name, hasColor: hasColor)
        terminal.resume()
        handle(.input(.resize(terminal.resize())))
    }

    /// Asks the terminal to take a text onto the clipboard (OSC 52); only when the person asked to carry it out.
    private func copy(_ text: String) {
        let sequence = Array("\u{1B}]52;c;".utf8) + Base64.text(Array(text.utf8)[...]) + [0x07]
        _ = sequence.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    }
}
