import JournalModel
import JournalStore

/// Opening and loading everything.
let loadRows = Group(name: "load") { fixture, row in
    let store = try JournalStore.open(fixture.journal)
    var times: [Double] = []
    var count = 0
    for _ in 0..<5 {
        let (time, loaded) = try milliseconds { try store.load() }
        count = loaded.records.count
        times.append(time)
    }
    row(.time("load \(count) records, warm, median of 5", Sample(times).median, goal: 500))
    let loaded = try store.load()
    row(.time("  of it: the journal in order", milliseconds { use(loaded.journal) }.0))
    let journal = loaded.journal
    row(.time("  then: the search index", milliseconds { use(SearchIndex(journal)) }.0))
    store.rememberEssentials(journal.ids.suffix(150).reversed())
    row(.time("read the essentials (150 records)", milliseconds { use(store.loadEssentials()) }.0))
    row(.time("rescan, nothing changed", try milliseconds { use(try store.rescan()) }.0))
}
