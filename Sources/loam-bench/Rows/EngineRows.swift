import JournalModel
import JournalPrompts
import JournalStore
import LoamResources

/// What the prompt engine takes with the whole journal and every pack there is.
let engineRows = Group(name: "engine") { fixture, row in
    let journal = try JournalStore.open(fixture.journal).load().journal
    let files = ["prompts", "programmes"].flatMap { Resource.folder($0) }
    let (reading, catalogue) = milliseconds {
        Catalogue(files.map { CatalogueFile(path: $0.path, bytes: $0.bytes) })
    }
    guard let now = Moment("2026-11-22T21:14:00+01:00[Europe/Berlin]") else { return }
    let engine = Engine(catalogue)
    let history = PromptHistory(journal)
    var suggesting: [Double] = []
    var waiting: [Double] = []
    var queueing: [Double] = []
    for day in 0..<60 {
        let inquiry = PromptInquiry(
            journal: journal, history: history, memory: PromptMemory(), settings: PromptSettings(),
            now: now.advanced(by: -86_400 * day), seed: UInt64(day))
        suggesting.append(milliseconds { use(engine.suggest(inquiry)) }.0)
        waiting.append(milliseconds { use(engine.waiting(inquiry)) }.0)
        queueing.append(milliseconds { use(engine.activationQueue(inquiry)) }.0)
    }
    row(.time("the catalogue, read once (\(catalogue.packs.count) packs)", reading))
    row(.time("the engine's suggestions, median of 60 days", Sample(suggesting).median, goal: 5))
    row(.time("  the slowest", Sample(suggesting).most, goal: 5))
    row(.time("what is due in all, median", Sample(waiting).median, goal: 5))
    row(.time("every activation prompt in order, median", Sample(queueing).median, goal: 5))
}
