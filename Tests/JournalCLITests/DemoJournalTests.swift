import JournalCLI
import JournalModel
import JournalPrompts
import LoamResources
import Testing

@Suite struct DemoJournalTests {
    static let now = Moment(day: Day(number: 20_779), hour: 20, offset: 3600)
    let records: [Record]
    let journal: Journal
    let clock: SessionClock

    init() throws {
        records = try DemoJournal.records(now: Self.now)
        journal = Journal(records)
        clock = SessionClock(journal.sessions)
    }

    @Test func `it has every kind of record, and no id twice`() {
        for kind in RecordKind.allCases { #expect(journal.count(of: kind) > 0, "\(kind)") }
        #expect(journal.count == records.count)
    }

    @Test func `every record is the same after its file was written and read`() throws {
        for record in records {
            #expect(try Record(file: record.file) == record)
            #expect(record.value.extra.isEmpty, "unknown key in \(record.id)")
        }
    }

    @Test func `the same moment gives the same journal, another day the same words`() throws {
        #expect(try DemoJournal.records(now: Self.now) == records)
        let later = try DemoJournal.records(now: Self.now.advanced(by: 400 * 86_400))
        #expect(later.map { $0.value.text } == records.map { $0.value.text })
    }

    @Test(arguments: [
        "2026-03-29T03:30:00+02:00", "2026-11-22T00:10:00+01:00", "2024-02-29T04:00:00Z", "2027-01-01T12:00:00-08:00",
    ])
    func `nothing in it lies in the future, on any day and at any hour`(time: String) throws {
        let now = try #require(Moment(time))
        for record in try DemoJournal.records(now: now) {
            #expect(record.when <= now)
            #expect(record.header.edited <= now)
            #expect(record.header.created <= record.header.edited)
        }
    }

    @Test func `it is day 5 after the second session, and the first was eleven weeks ago`() {
        #expect(clock.place(of: Self.now)?.label == "day 5 · MDMA, 2nd session")
        #expect(clock.day(ofSession: journal.sessions[0].header.id).map { clock.day(of: Self.now) - $0 } == 77)
    }

    @Test func `sessions have what an arc is made of`() {
        for session in journal.sessions {
            #expect(session.timeline.count >= 10)
            #expect(!session.preparation.isEmpty && !session.stirred.belief.isEmpty && !session.shifted.isEmpty)
            #expect(!session.nextTime.isEmpty && !session.resistance.isEmpty && session.tired != nil)
        }
        #expect(journal.sessions[0].looks.count == 1)
    }

    private func rests(_ draft: Draft, on day: Day) -> Bool { draft.holdUntil.map { $0 > day } ?? false }

    @Test func `letters stand at every stage`() {
        let today = clock.day(of: Self.now)
        let drafts = journal.drafts
        #expect(drafts.contains { $0.outcome == nil && rests($0, on: today) && !$0.holdChanges.isEmpty })
        #expect(drafts.contains { $0.outcome == nil && !rests($0, on: today) && $0.rereads.isEmpty })
        #expect(drafts.contains { $0.outcome == nil && $0.rereads.count > 1 && $0.discernment.isEmpty })
        #expect(drafts.contains { $0.outcome == nil && !$0.discernment.isEmpty && $0.discernment.count < 10 })
        #expect(Set(drafts.compactMap(\.outcome)) == Set(DraftOutcome.allCases))
        #expect(
            drafts.contains { $0.outcome == .conversation && $0.discernment.count == 10 && !$0.whatHappened.isEmpty })
        #expect(drafts.contains { !$0.versions.isEmpty })
    }

    @Test func `five schemas: charges fall, one is quiet, one came back`() {
        #expect(journal.schemas.count == 5)
        #expect(Set(journal.schemas.map(\.state)) == [.softening, .working, .quiet, .returned])
        let stay = journal.schemas.first { $0.domain == "abandonment" }
        let charges = journal.works.filter { $0.schema == stay?.header.id && $0.prompt == "abandonment.2" }.compactMap(
            \.before)
        #expect(charges.count >= 3 && charges == charges.sorted(by: >))
        #expect(Set(journal.works.compactMap(\.outcome)) == Set(WorkOutcome.allCases))
        #expect(Set(journal.works.map(\.place)) == [.session, .sober, .daily])
        #expect(journal.checks.count == 3)
    }

    @Test func `insights are looked at again, one decision waits and one is made`() {
        #expect(journal.insights.contains { $0.revisits.count >= 3 })
        let today = clock.day(of: Self.now)
        let waiting = journal.insights.compactMap(\.decision).filter { $0.decided.isEmpty }
        #expect(waiting.count == 1 && waiting.allSatisfy { $0.until.map { $0 > today } ?? false })
        #expect(journal.insights.contains { $0.decision?.decided.isEmpty == false })
        #expect(journal.insights.contains { $0.step?.followUps.isEmpty == false })
    }

    @Test(arguments: ["phq-9", "pcl-5"])
    func `scales were answered before and one, four and eight weeks after`(scale: String) {
        let days = journal.responses.filter { $0.scale == scale }.map {
            clock.place(of: $0.header.when, after: journal.sessions[0].header.id)?.day
        }
        #expect(days == [-3, 7, 28, 56])
    }

    @Test func `scales have as many answers as items, all of them possible, and none calls for help`() throws {
        for response in journal.responses {
            let file = try #require(Resource.named("scales/\(response.scale).json"))
            let scale = try #require(try JSONReader.read(file).object)
            #expect(scale["version"]?.string == response.version)
            #expect(scale["items"]?.array?.count == response.answers.count)
            let values = (scale["options"]?.array ?? []).compactMap { $0.object?["value"]?.int }
            #expect(response.answers.compactMap(\.self).allSatisfy(values.contains))
            if response.scale == "phq-9" { #expect(response.answers[8] == 0) }
        }
        #expect(journal.responses.contains { $0.answers.contains { $0 == nil } })
    }

    @Test func `check-ins have gaps: absent is not zero`() {
        let days = journal.records(of: .note).compactMap(\.note).filter { $0.checkIn["mood"] != nil }
        #expect(days.count > 35)
        #expect(journal.records(of: .note).compactMap(\.note).contains { $0.checkIn["sleep"] == nil })
    }

    @Test func `later thoughts, a correction, dreams, discomforts, practices, tags are all there`() {
        let notes = journal.records(of: .note).compactMap(\.note)
        #expect(notes.contains { !$0.header.annotations.isEmpty } && notes.contains { !$0.header.earlier.isEmpty })
        #expect(notes.contains { !$0.dreams.isEmpty } && notes.contains { !$0.discomforts.isEmpty })
        #expect(notes.contains { !$0.practices.isEmpty } && notes.contains { !$0.body.isEmpty })
        #expect(Set(records.flatMap(\.header.tags)).count > 10)
    }

    @Test func `texts are as texts are: other scripts, an accent of two scalars, a family, a long name`() {
        let all = records.flatMap(\.texts).joined(separator: "\n")
        #expect(all.unicodeScalars.contains("\u{301}"))
        #expect(all.contains("👨‍👩‍👧") && all.contains("お疲れさま"))
        #expect(journal.drafts.contains { $0.to.count > 50 })
    }

    @Test func `every prompt, pattern and link in it exists`() {
        let catalogue = Catalogue(Resource.folder("prompts").map { CatalogueFile(path: $0.path, bytes: $0.bytes) })
        for work in journal.works {
            #expect(work.prompt.isEmpty || catalogue.prompt(work.prompt) != nil, "\(work.prompt)")
            #expect(work.domain.isEmpty || catalogue.domain(work.domain) != nil, "\(work.domain)")
            #expect(!work.words.isEmpty)
        }
        for schema in journal.schemas { #expect(catalogue.domain(schema.domain) != nil) }
        for session in journal.sessions { for id in session.prompts { #expect(catalogue.prompt(id) != nil, "\(id)") } }
        for check in journal.checks { for id in check.prompts { #expect(catalogue.prompt(id) != nil, "\(id)") } }
        for record in records {
            #expect(record.header.session.map { journal[$0]?.session != nil } ?? true)
        }
    }

    @Test func `today has something due and something new`() {
        let catalogue = Catalogue(
            ["prompts", "programmes"].flatMap { Resource.folder($0) }.map {
                CatalogueFile(path: $0.path, bytes: $0.bytes)
            })
        let inquiry = PromptInquiry(journal: journal, history: PromptHistory(journal), now: Self.now)
        let suggestions = Engine(catalogue).suggest(inquiry)
        #expect(suggestions.count == 5)
        #expect(suggestions.contains { $0.isDue } && suggestions.contains { !$0.isDue })
    }
}
