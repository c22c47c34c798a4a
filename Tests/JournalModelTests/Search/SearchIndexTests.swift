import JournalModel
import JournalSample
import Testing

/// What searching means, said plainly: the folded text holds the folded word.
private func holds(_ record: Record, _ word: String) -> Bool {
    let needle = Fold.bytes(word)
    return record.texts.contains { text in
        let hay = Fold.bytes(text)
        guard hay.count >= needle.count else { return false }
        return (0...(hay.count - needle.count)).contains { hay[$0..<($0 + needle.count)].elementsEqual(needle) }
    }
}

@Suite struct SearchIndexTests {
    @Test(arguments: [
        "remember", "REM", "a", "er", "cafe", "café", "cafe\u{301}", "strasse", "Straße", "日本", "静か", "سلام", "καλημερα",
        "abc", "naive", "\"yes\"", "it's", "capek", "👨‍👩‍👧", "x", "quiz", "sm\u{F8}r", "한국어", "спасибо", "ness.", "zzzz",
    ])
    func `a search finds exactly the records whose folded texts hold the word`(word: String) {
        let records = Array(SampleJournal(count: 120, seed: 7, bytes: 900))
        let journal = Journal(records)
        let found = Query(words: word).run(on: journal, index: SearchIndex(journal))
        let expected = journal.ids.reversed().filter { id in journal[id].map { holds($0, word) } ?? false }
        #expect(found == expected)
    }

    @Test func `words that every text holds and none holds are both tried`() {
        let records = Array(SampleJournal(count: 120, seed: 7, bytes: 900))
        #expect(records.contains { holds($0, "cafe") } && !records.contains { holds($0, "zzzz") })
    }

    @Test func `an index that followed changes answers as a new one`() throws {
        var journal = Journal(SampleJournal(count: 700, seed: 3, bytes: 500))
        var index = SearchIndex(journal)
        var chance = SplitMix64(seed: 5)
        var history: [Change] = []
        for _ in 0..<400 {
            let ids = Array(journal.ids)
            let id = try #require(ids.randomElement(using: &chance))
            let old = try #require(journal[id])
            var new = old
            new.header.tags = ["tag\(Int.random(in: 0..<50, using: &chance))"]
            let change =
                if Bool.random(using: &chance), let past = history.popLast() { past.inverse } else if Int.random(
                    in: 0..<4, using: &chance) == 0
                { Change.delete(old, label: "") } else { Change.put(new, over: old, label: "") }
            journal.apply(change)
            index.apply(change)
            history.append(change)
        }
        let fresh = SearchIndex(journal)
        for word in ["tag1", "tag49", "remember", "e", "cafe"] {
            let query = Query(words: word)
            #expect(query.run(on: journal, index: index) == query.run(on: journal, index: fresh))
        }
    }

    @Test func `a longer word looked for among the answers to a shorter one finds the same`() {
        let journal = Journal(SampleJournal(count: 300, seed: 2, bytes: 600))
        let index = SearchIndex(journal)
        let word = "remember"
        var within: [RecordID]?
        for length in 1...word.count {
            let query = Query(words: String(word.prefix(length)))
            let narrowed = query.run(on: journal, index: index, within: within)
            #expect(narrowed == query.run(on: journal, index: index))
            within = narrowed
        }
    }

    @Test func `filters hold beside words`() throws {
        let journal = Journal(SampleJournal(count: 300, seed: 2, bytes: 600))
        let index = SearchIndex(journal)
        var query = Query(words: "the", kinds: [.draft, .work])
        query.from = journal.ids.first.flatMap { journal[$0] }?.when.calendarDay
        let found = query.run(on: journal, index: index)
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { [.draft, .work].contains(journal[$0]?.kind) })
    }

    @Test func `scripts passed over by the fold have no case`() {
        for range in [0x590...0x8FF, 0x3040...0xA4CF, 0xAC00...0xD7A3, 0x1F000...0x1FAFF] {
            for value in range {
                guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
                #expect(scalar.properties.lowercaseMapping == String(scalar))
            }
        }
    }
}
