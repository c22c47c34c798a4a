import JournalModel
import JournalPrompts
import TextUI

extension App {
    /// Carries out what a screen asked for.
    mutating func run(_ commands: [Command]) {
        for command in commands { run(command) }
    }

    private mutating func run(_ command: Command) {
        switch command {
        case .open(let route): open(route)
        case .replace(let route):
            if !layers.isEmpty { layers.removeLast() } else if !stack.isEmpty { stack.removeLast() }
            open(route)
        case .back: back()
        case .backToTab:
            layers = []
            while !stack.isEmpty { back() }
        case .switchTo(let target): switchTo(target)
        case .ask(let question): layers.append(QuestionOverlay(question, in: context))
        case .answer(let reply): answer(reply)
        case .commit(let change, let finishing): commit(change, finishing: finishing)
        case .discard(let id):
            keptRevisions[id] = nil
            withContext { $0.recovered.removeAll { $0.id == id } }
            effects.append(.discard(id))
        case .notify(let text): notice = Notice(text: text)
        case .undo: undo()
        case .redo: redo()
        case .remember(let note): remember(note)
        case .set(let change): set(change)
        case .editExternally(let text): effects.append(.editExternally(text))
        case .wake(let after): effects.append(.schedule(.screen, after: after))
        case .copy(let text): effects.append(.copy(text))
        case .writeOut(let text, let path): effects.append(.writeOut(text, to: path))
        case .run(let action):
            layers = []
            perform(action)
        case .runBeneath(let name):
            if !layers.isEmpty { layers.removeLast() }
            refreshTop()
            run(withTop { $0.perform(named: name, in: $1) })
        case .restore(let name): effects.append(.restoreFromTrash(name))
        case .eraseForGood(let name):
            if let id = RecordID(name) { history.forget([id]) }
            effects.append(.eraseFromTrash(name))
        case .listTrash: effects.append(.readTrash)
        case .listProblems: effects.append(.rescan)
        case .importing(let request): effects.append(.importing(request))
        case .vault(let task): effects.append(.vault(task))
        case .makeBackup: effects.append(.makeBackup(context.settings.backups))
        case .listBackups: effects.append(.readBackups)
        case .settle(let versions, let ours, let merged):
            effects.append(.settle(versions, ours: ours, merged: merged))
        case .listPaths(let typed): effects.append(.listPaths(typed))
        case .attach(let path, let id): effects.append(.attach(path: path, to: id))
        case .openAttachment(let attachment): effects.append(.openAttachment(attachment))
        case .showPicture(let attachment): effects.append(.showPicture(attachment))
        case .export(let wish): effects.append(.export(wish))
        case .stopExport: effects.append(.stopExport)
        }
    }

    private mutating func open(_ route: Route) {
        layers = []
        if let reason = context.readOnly, route.writes {
            notice = Notice(text: "Read only: \(reason)", isTrouble: true)
            return
        }
        if case .scale(let id) = route, isBeneath(scale: id) { return back() }
        stack.append(route.screen(in: context))
        refreshTop()
    }

    private mutating func switchTo(_ target: Tab) {
        layers = []
        while !stack.isEmpty { back() }
        tab = target
        refreshTop()
    }

    /// Answers the layer's question to the screen beneath it.
    mutating func answer(_ answer: Answer) {
        if !layers.isEmpty { layers.removeLast() }
        run(withTop { $0.receive(.answered(answer), in: $1) })
    }

    private mutating func set(_ change: SettingChange) {
        withContext { $0.settings.apply(change) }
        if case .theme(let name) = change { effects.append(.setTheme(name)) }
        effects.append(.saveSettings(context.settings.object))
        journalChanged()
        refreshTop()
    }

    private mutating func remember(_ note: PromptNote) {
        let today = context.today
        withContext { context in
            switch note {
            case .skipped(let id): context.memory.skip(id, on: today)
            case .snoozed(let id, let until): context.memory.snooze(id, until: until)
            case .offered(let ids): context.memory.offer(ids, on: today)
            case .restored(let id): context.memory.restore(id)
            case .said(let readiness): context.memory.say(readiness, at: context.now)
            }
        }
        effects.append(.savePromptMemory(context.memory.json ?? .object([:])))
        journalChanged()
    }
}
