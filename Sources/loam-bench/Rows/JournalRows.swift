import JournalModel
import JournalStore

/// Changing the journal in memory.
let journalRows = Group(name: "journal") { fixture, row in
    var journal = try JournalStore.open(fixture.journal).load().journal
    var index = SearchIndex(journal)
    let ids = Array(journal.ids)
    var changes: [Change] = []
    for step in 0..<500 {
        guard let old = journal[ids[step * 37 % ids.count]] else { continue }
        var new = old
        new.header.tags.append("one more")
        changes.append(.put(new, over: old, label: ""))
    }
    let apply = changes.map { change in milliseconds { journal.apply(change) }.0 }
    row(.time("put one record into the journal, median of 500", Sample(apply).median, more: ", most \(Sample(apply).most.short)"))
    let indexing = changes.map { change in milliseconds { index.apply(change) }.0 }
    row(.time("  and into the search index", Sample(indexing).median, more: ", most \(Sample(indexing).most.short)"))
    let undo = changes.reversed().map { change in milliseconds { journal.apply(change.inverse) }.0 }
    row(.time("  and undo it", Sample(undo).median, more: ", most \(Sample(undo).most.short)"))
}
