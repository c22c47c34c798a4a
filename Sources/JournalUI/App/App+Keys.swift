import JournalModel
import TextUI

extension App {
    /// One key, from the way out inwards: what holds always, the screen's table, text, and what holds elsewhere.
    mutating func press(_ key: Key) {
        if isHidden {
            guard key == .enter || key == .escape || key.typed == " " else { return }
            isHidden = false
            beginAnewWhenAlone()
            return
        }
        notice = nil
        guard key != .escape || !isHome || isLocked else {
            notice = Notice(text: "q leaves Loam")
            return
        }
        let table = AppAction.keys.overridden(by: context.keyOverrides(for: "anywhere"))
        let action = table.action(for: key).flatMap { !isShut || $0.isForLocked ? $0 : nil }
        if let action, action.isAlways {
            perform(action)
        } else if let commands = withTop({ $0.dispatch(key, in: $1) }) {
            run(commands)
        } else if top.claims(key) {
            run(withTop { $0.type(key, in: $1) })
        } else if top.isTyping, key.typed != nil || action == nil || key.isEditing {
            run(withTop { $0.type(key, in: $1) })
        } else if let action {
            perform(action)
        } else {
            run(withTop { $0.type(key, in: $1) })
        }
    }

    mutating func perform(_ action: AppAction) {
        if let tab = action.tab { return run([.switchTo(tab)]) }
        switch action {
        case .help, .helpQuick: showLayer(.help)
        case .ground: showLayer(.grounding)
        case .palette: showLayer(.palette)
        case .keyHelp: showLayer(.keys)
        case .hide: isHidden = true
        case .save: saveNow()
        case .externalEditor: editExternally()
        case .lock: lock()
        case .suspend: stepOut()
        case .quit: quit()
        case .back: back()
        case .write: run([.open(.todaysNote)])
        case .new: run([.open(.beginning)])
        case .session: run([.open(.newSession(live: false))])
        case .search: run([.open(.search(""))])
        case .settings: run([.open(.settings)])
        case .ahead: run([.open(.ahead)])
        case .trash: run([.open(.trash)])
        case .backups: run([.open(.backups)])
        case .problems: run([.open(.problems)])
        case .takeIn: run([.open(.takingIn)])
        case .export: run([.open(.export)])
        case .undo: run([.undo])
        case .redo: run([.redo])
        case .annotateLatest: annotateLatest()
        case .attachments: showAttachments()
        default: break
        }
    }

    private mutating func annotateLatest() {
        guard let id = context.journal.ids.last else {
            notice = Notice(text: "There is nothing written yet")
            return
        }
        run([.open(.annotate(id))])
    }

    private mutating func showAttachments() {
        guard let id = shownEntry?.id else {
            notice = Notice(text: "A file is added to an entry; open one first")
            return
        }
        run([.open(.attachments(id))])
    }

    /// The entry the screen on top shows.
    private var shownEntry: Record? { top.entry(in: context).flatMap { context.journal[$0] } }

    /// Opens a layer over everything, once: the same key again closes it.
    private mutating func showLayer(_ route: Route) {
        let screen = route.screen(in: context)
        if let same = layers.lastIndex(where: { type(of: $0).name == type(of: screen).name }) {
            layers.removeSubrange(same...)
            effects.append(.cancel(.screen))
            beginAnewWhenAlone()
            return refreshTop()
        }
        withContext { $0.keysBeneath = [] }
        let lines = top.keyLines(in: context) + (top.isTyping ? EditorKeys.lines : []) + appKeyLines
        withContext { $0.keysBeneath = lines }
        layers.append(screen)
        refreshTop()
    }

    /// The app's own lines, as a screen would give its. What is attached is only spoken of where an entry is shown, and
    /// hinted at where there is something.
    var appKeyLines: [KeyLine] {
        let entry = shownEntry
        let attached = entry?.header.attachments.isEmpty == false ? "attached" : nil
        return AppAction.keys.overridden(by: context.keyOverrides(for: "anywhere")).bindings.compactMap {
            guard $0.action != .attachments || entry != nil else { return nil }
            return KeyLine(
                screen: "anywhere", name: $0.name, keys: $0.keys, label: $0.label, group: $0.group,
                hint: $0.action == .attachments ? attached : $0.hint, availability: .enabled)
        }
    }

    private mutating func editExternally() {
        guard top.isTyping else {
            notice = Notice(text: "Your own editor opens where text is being written")
            return
        }
        run(withTop { $0.receive(.answered(.chose("external-editor", 0)), in: $1) })
    }

    /// Today with nothing on top: escape, pressed once too often, must not end the program.
    private var isHome: Bool { layers.isEmpty && stack.isEmpty && tab == .today }

    mutating func back() {
        guard layers.isEmpty else {
            layers.removeLast()
            effects.append(.cancel(.screen))
            beginAnewWhenAlone()
            return refreshTop()
        }
        guard !isLocked else { return }
        guard !stack.isEmpty else {
            if tab == .today { quit() } else { run([.switchTo(.today)]) }
            return
        }
        run(withTop { $0.leave(in: $1) })
        if !stack.isEmpty { stack.removeLast() }
        effects.append(.cancel(.screen))
        refreshTop()
    }

    private mutating func quit() {
        keepEverything()
        layers = []
        while !stack.isEmpty { back() }
        leaveWhenSaved()
    }

    /// A click or the wheel, given to the screen on top in its own coordinates.
    mutating func mouse(_ event: MouseEvent) {
        guard !isHidden else { return }
        let body = bodyRect(of: top)
        switch event.kind {
        case .wheelUp: run(withTop { $0.receive(.wheel(-3), in: $1) })
        case .wheelDown: run(withTop { $0.receive(.wheel(3), in: $1) })
        case .press where layers.isEmpty && top.chrome == .full && event.point.y == 0 && !isShut:
            if let tab = tab(at: event.point.x) { run([.switchTo(tab)]) }
        case .press where body.contains(event.point):
            let place = event.point.offset(-body.left, -body.top)
            run(withTop { $0.receive(.clicked(place), in: $1) })
        default: break
        }
    }
}

extension Key {
    /// Whether it moves or deletes within text, and so belongs to the text while one is written.
    var isEditing: Bool {
        switch code {
        case .escape, .function: false
        case .character: !modifiers.isEmpty
        default: true
        }
    }
}
