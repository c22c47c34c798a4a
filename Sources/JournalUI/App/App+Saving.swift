import JournalModel

extension App {
    mutating func commit(_ change: Change, finishing: [RecordID]) {
        if let reason = context.readOnly {
            notice = Notice(text: "Not saved: \(reason)", isTrouble: true)
            return
        }
        history.record(change)
        apply(change, finishing: finishing)
        notice = Notice(text: change.label)
        refreshTop()
    }

    private mutating func apply(_ change: Change, finishing: [RecordID]) {
        if !context.isWhole { runChanges.append(change) }
        withContext { $0.apply(change) }
        for id in finishing { keptRevisions[id] = nil }
        leavesAnyway = false
        if !finishing.isEmpty { withContext { $0.recovered.removeAll { finishing.contains($0.id) } } }
        save(change, finishing)
        journalChanged()
    }

    private mutating func save(_ change: Change, _ finishing: [RecordID]) {
        saving += 1
        effects.append(.save(change, finishing: finishing))
    }

    mutating func undo() { step(history.undo(), "Nothing to undo", "Undone") }

    mutating func redo() { step(history.redo(), "Nothing to redo", "Redone") }

    private mutating func step(_ change: Change?, _ nothing: String, _ done: String) {
        guard context.readOnly == nil, let change else {
            notice = Notice(text: nothing)
            return
        }
        apply(change, finishing: [])
        notice = Notice(text: "\(done): \(change.label.lowercased())")
        refreshTop()
    }

    mutating func saved(_ change: Change) {
        saving -= 1
        let wasTrouble = unsaved.contains { $0.change == change }
        unsaved.removeAll { $0.change == change }
        if wasTrouble || notice?.text == change.label { notice = Notice(text: "\(change.label) · saved") }
        if isLeaving, saving == 0, unsaved.isEmpty { effects.append(.quit) }
    }

    mutating func saveFailed(_ change: Change, _ finishing: [RecordID], _ trouble: SaveTrouble) {
        if case .clash(let theirs, let oursNow) = trouble { return clashed(change, theirs, oursNow) }
        saving -= 1
        if !unsaved.contains(where: { $0.change == change }) { unsaved.append((change, finishing)) }
        let next = isLeaving ? "Ctrl-Q again leaves without it." : "It is kept here and tried again."
        notice = Notice(text: "Not on disk yet: \(trouble.words). \(next)", isTrouble: true)
        leavesAnyway = isLeaving
        isLeaving = false
        effects.append(.schedule(.retrySave, after: 5000))
    }

    /// Another program changed the file meanwhile: theirs stays under its id, ours stands beside it.
    private mutating func clashed(_ change: Change, _ theirs: Record, _ oursNow: RecordID) {
        var ours = change.edits.first { $0.id == theirs.id }?.after
        ours?.header.id = oursNow
        withContext { context in
            context.put(theirs)
            if let ours { context.put(ours) }
        }
        history.forget([theirs.id])
        journalChanged()
        notice = Notice(text: "This entry was changed elsewhere too: both are kept", isTrouble: true)
        refreshTop()
    }

    mutating func retrySaves() {
        for item in unsaved { save(item.change, item.finishing) }
    }

    /// Leaves once everything is on disk. Where something cannot be saved, that is said; asked again, it tries once
    /// more and leaves.
    mutating func leaveWhenSaved() {
        isLeaving = true
        if saving == 0 { retrySaves() }
        if saving == 0 || leavesAnyway { effects.append(.quit) }
    }

    /// Schedules the keeping of text that has changed: 1.5 s after the first key since it was last kept.
    mutating func watchWriting() {
        let revision = top.writingRevision
        guard revision != seenRevision else { return }
        seenRevision = revision
        // Nothing being written: the next words begin to count anew, however many keys they take.
        guard revision != 0 else { return }
        guard !keepScheduled else { return }
        keepScheduled = true
        effects.append(.schedule(.keepWriting, after: 1500))
    }

    /// Puts whatever is being written on disk, from the top screen down.
    mutating func keepWriting() {
        keepScheduled = false
        guard context.readOnly == nil else { return }
        for screen in [roots[tab]].compactMap({ $0 }) + stack + layers where screen.writingRevision != 0 {
            guard let writing = screen.writing(in: context) else { continue }
            guard keptRevisions[writing.id] != screen.writingRevision else { continue }
            keptRevisions[writing.id] = screen.writingRevision
            keeping += 1
            keepFailed = false
            effects.append(.keep(writing))
        }
    }

    mutating func keepEverything() {
        keptRevisions.removeAll()
        keepWriting()
        effects.append(.cancel(.keepWriting))
    }

    /// Saves what is being written as a record, and stays.
    mutating func saveNow() {
        guard top.writingRevision != 0 else {
            guard unsaved.isEmpty else { return retrySaves() }
            notice = Notice(text: context.readOnly.map { "Not saved: \($0)" } ?? "Everything is saved")
            return
        }
        run(withTop { $0.leave(in: $1) })
        refreshTop()
    }
}

extension SaveTrouble {
    /// The reason in a few plain words.
    package var words: String {
        switch self {
        case .diskFull: "the disk is full"
        case .readOnly: "the folder cannot be written to"
        case .clash: "the file was changed elsewhere"
        case .other(let words): words
        }
    }
}
