import JournalModel
import JournalStore

/// A search keystroke over all texts, without the help of the letters before it.
let searchRows = Group(name: "search") { fixture, row in
    let journal = try JournalStore.open(fixture.journal).load().journal
    let index = SearchIndex(journal)
    var all: [Double] = []
    var worst = (0.0, "")
    for word in ["remember", "xylophon", "strasser", "kitchena", "thunders", "café", "日本語", "سلام", "the quiz"] {
        for length in 1...word.count {
            let query = Query(words: String(word.prefix(length)))
            let times = (0..<5).map { _ in milliseconds { use(query.run(on: journal, index: index)) }.0 }
            all += times
            if Sample(times).median > worst.0 { worst = (Sample(times).median, query.words) }
        }
    }
    let sample = Sample(all)
    row(.time("a search keystroke, all texts, median", sample.median, goal: 30))
    row(.time("  99th percentile", sample.percentile(99), goal: 30))
    row(.time("  the slowest (\"\(worst.1)\")", worst.0, goal: 30))
    let first = Query(words: "remem").run(on: journal, index: index)
    let next = milliseconds { use(Query(words: "rememb").run(on: journal, index: index, within: first)) }.0
    row(.time("  one more letter, among \(first.count) answers", next, goal: 30))
}
