import Glibc
import JournalExchange
import JournalModel
import JournalPrompts
import JournalRuntime
import JournalStore

/// The whole journal written out in each format, and what that takes of memory beside the journal itself.
let exportRows = Group(name: "export") { fixture, row in
    let store = try JournalStore.open(fixture.journal)
    let journal = try store.load().journal
    let now = Moment(seconds: 1_795_205_643, offset: 3600)
    let inquiry = PromptInquiry(journal: journal, history: PromptHistory(journal), now: now)
    let catalogue = Opening.catalogue(nil)
    let scales = Opening.scales(nil)
    let folder = "\(fixture.folder)/export-\(getpid())"
    mkdir(folder, 0o700)
    defer { Fixture.remove(folder) }
    let before = Memory.now
    for format in ExportFormat.allCases {
        let job = ExportJob(
            ExportWish(format, to: "\(folder)/\(format.rawValue)"), inquiry, catalogue: catalogue, scales: scales,
            store: store)
        let (time, _) = try milliseconds { try job.run() }
        row(.time("export \(job.count) entries, \(format.rawValue)", time, goal: 5000))
    }
    let grown = Memory.now.highest - max(before.highest, before.resident)
    row(
        Row(
            what: "  memory beyond the journal, at its highest", measured: "\(grown.short) MB", goal: "40 MB",
            met: grown <= 40))
    use(journal)
}
