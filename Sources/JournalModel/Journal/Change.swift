/// What a change does to one record: from what it was to what it becomes; absent where it did not or will not exist.
package struct Edit: Hashable, Sendable {
    package let id: RecordID
    package let before: Record?
    package let after: Record?

    package init(id: RecordID, before: Record?, after: Record?) {
        self.id = id
        self.before = before
        self.after = after
    }
}

/// A step a person took, that can be taken back: one or more edits that belong together.
package struct Change: Hashable, Sendable {
    /// What was done, as the line at the bottom says it ("Letter deleted").
    package let label: String
    package let edits: [Edit]

    package init(label: String, edits: [Edit]) {
        self.label = label
        self.edits = edits
    }

    /// Adding or changing one record.
    package static func put(_ record: Record, over old: Record?, label: String) -> Change {
        Change(label: label, edits: [Edit(id: record.id, before: old, after: record)])
    }

    /// Deleting one record; its file goes to the trash.
    package static func delete(_ record: Record, label: String) -> Change {
        Change(label: label, edits: [Edit(id: record.id, before: record, after: nil)])
    }

    /// Whether it is quicker to put everything in order once than to find each record's place.
    var isLarge: Bool { edits.count > 500 }

    /// The change that takes this one back.
    package var inverse: Change {
        Change(label: label, edits: edits.reversed().map { Edit(id: $0.id, before: $0.after, after: $0.before) })
    }
}

extension Journal {
    /// Carries a change out. Every change undone leaves the journal as it was.
    package mutating func apply(_ change: Change) {
        if change.isLarge { return applyLarge(change) }
        for edit in change.edits {
            if let after = edit.after { put(after) } else { remove(edit.id) }
        }
    }
}

/// The changes of this run, for undo and redo.
package struct History: Sendable {
    private var done: [Change] = []
    private var undone: [Change] = []

    package init() {}

    package var canUndo: Bool { !done.isEmpty }
    package var canRedo: Bool { !undone.isEmpty }

    /// Remembers a change just made; what had been undone before it can no longer be redone.
    package mutating func record(_ change: Change) {
        done.append(change)
        undone.removeAll()
    }

    /// The change to apply for one undo, already inverted.
    package mutating func undo() -> Change? {
        guard let change = done.popLast() else { return nil }
        undone.append(change)
        return change.inverse
    }

    /// The change to apply for one redo.
    package mutating func redo() -> Change? {
        guard let change = undone.popLast() else { return nil }
        done.append(change)
        return change
    }

    /// Forgets every step that touches a record another program has changed: undoing it would overwrite their work.
    package mutating func forget(_ ids: Set<RecordID>) {
        func untouched(_ change: Change) -> Bool { !change.edits.contains { ids.contains($0.id) } }
        done = done.filter(untouched)
        undone = undone.filter(untouched)
    }
}
