import JournalModel
import JournalPrompts
import TextUI

extension App {
    mutating func take(_ event: AppEvent) {
        switch event {
        case .input(let input): take(input)
        case .timer(let name): timerFired(name)
        // What is searched is made ready with the whole: the first paint does not wait for it.
        case .essentials(let journal): adopt(journal, SearchIndex(), whole: false)
        case .loaded(let journal, let index): adopt(journal, index, whole: true)
        case .changedOutside(let put, let removed, let unreadable): changedOutside(put, removed, unreadable)
        case .saved(let change): saved(change)
        case .saveFailed(let change, let finishing, let trouble): saveFailed(change, finishing, trouble)
        case .kept: keeping = max(0, keeping - 1)
        case .keepFailed(let trouble):
            keeping = max(0, keeping - 1)
            keepFailed = true
            notice = Notice(
                text: "Not on disk yet: \(trouble.words). It stays here and is tried again.", isTrouble: true)
            effects.append(.schedule(.keepWriting, after: 5000))
            keptRevisions.removeAll()
        case .foundWriting(let writings):
            withContext { $0.recovered = writings }
            goBackToWriting()
        case .editorClosed(let text, let problem):
            if let problem { notice = Notice(text: problem, isTrouble: true) }
            if let text { run(withTop { $0.receive(.edited(text), in: $1) }) }
        case .trash(let trashed):
            withContext { $0.trash = trashed }
            refreshTop()
        case .restored(let record): restored(record)
        case .backups(let made):
            withContext { $0.backups = made }
            refreshTop()
        case .openedReadOnly(let reason):
            withContext { $0.readOnly = reason }
            notice = Notice(text: "Read only: \(reason)", isTrouble: true)
        case .noteworthy(let text): notice = Notice(text: text)
        case .importing(let news): importing(news)
        case .paths(let listing): run(withTop { $0.receive(.paths(listing), in: $1) })
        case .attached(let attachment, let id): attached(attachment, to: id)
        case .exporting(let news): exporting(news)
        case .ending: keepAllWords()
        case .steppingOut: stepOut()
        case .resumed:
            isSteppingOut = false
            refreshTop()
        case .secret(let sense):
            run(withTop { $0.receive(.secret(sense), in: $1) })
            watchIdleness()
        case .vault(let event): take(event)
        }
    }

    /// Takes in what was read, but not over anything changed since the program opened.
    private mutating func adopt(_ journal: Journal, _ index: SearchIndex, whole: Bool) {
        let changes = runChanges
        withContext { context in
            let earlier = context.journal
            context.journal = journal
            context.journal.countOn(from: earlier)
            context.index = index
            context.history = PromptHistory(journal)
            for change in changes { context.apply(change) }
            context.isWhole = whole
        }
        journalChanged()
        refreshTop()
    }

    private mutating func changedOutside(_ put: [Record], _ removed: [RecordID], _ unreadable: [UnreadableFile]) {
        withContext { context in
            for id in removed { context.remove(id) }
            for record in put { context.put(record) }
            context.journal.unreadable = unreadable
        }
        history.forget(Set(put.map(\.id) + removed))
        journalChanged()
        refreshTop()
        let count = put.count + removed.count
        if count > 0 {
            notice = Notice(text: count == 1 ? "1 entry changed outside" : "\(count) entries changed outside")
        }
    }

    /// Tells the screen that asked, whatever lies over it; what came in can be undone like every change.
    private mutating func importing(_ news: ImportNews) {
        if case .added(let change, _) = news {
            history.record(change)
            if !context.isWhole { runChanges.append(change) }
            withContext { $0.apply(change) }
            journalChanged()
            notice = Notice(text: "\(change.label) · saved")
        }
        for index in stack.indices { run(stack[index].receive(.importing(news), in: context)) }
    }

    /// The file lies in the journal; naming it is a change like every other, and can be undone.
    private mutating func attached(_ attachment: Attachment, to id: RecordID) {
        guard let old = context.journal[id] else { return notice = Notice(text: "The entry is no longer here") }
        guard !old.attachedContents.contains(attachment.sha256) else {
            return notice = Notice(text: "\(attachment.name) is there already")
        }
        var record = old
        record.header.attachments.append(attachment)
        record.header.edited = context.now
        commit(.put(record, over: old, label: "\(attachment.name) added"), finishing: [])
    }

    /// Tells the screen that asked, whatever lies over it.
    private mutating func exporting(_ news: ExportNews) {
        guard let place = stack.lastIndex(where: { $0 is ExportScreen }) else { return }
        run(stack[place].receive(.exporting(news), in: context))
    }

    mutating func refreshTop() { run(withTop { $0.receive(.refreshed, in: $1) }) }

    private mutating func timerFired(_ name: TimerName) {
        switch name {
        case .keepWriting: keepWriting()
        case .retrySave: retrySaves()
        case .idle: lock()
        case .screen: run(withTop { $0.receive(.timer, in: $1) })
        }
    }

    private mutating func take(_ input: InputEvent) {
        defer { if input.isSomeone { watchIdleness() } }
        switch input {
        case .key(let key): press(key)
        case .paste(let text):
            guard !isHidden else { return }
            run(withTop { $0.receive(.pasted(text), in: $1) })
        case .mouse(let event): mouse(event)
        case .resize(let size):
            withContext { $0.size = size }
            refreshTop()
        case .focus: break
        }
    }

    private mutating func restored(_ record: Record) {
        withContext { $0.put(record) }
        journalChanged()
        notice = Notice(text: "\(record.kind.label) brought back")
        effects.append(.readTrash)
        refreshTop()
    }
}

extension InputEvent {
    /// Whether it shows that someone is there.
    fileprivate var isSomeone: Bool {
        switch self {
        case .key, .paste, .mouse: true
        case .resize, .focus: false
        }
    }
}
