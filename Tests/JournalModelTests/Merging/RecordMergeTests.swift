import JournalModel
import Testing

@Suite struct RecordMergeTests {
    private let now = Moment(seconds: 1_795_381_200)

    private func note(_ change: (inout Note) -> Void = { _ in }) throws -> Record {
        let id = try #require(RecordID("2026-11-20-aaaa"))
        var note = Note(header: Header(id: id, created: Moment(seconds: 1_795_205_643)))
        note.text = "the same"
        change(&note)
        return .note(note)
    }

    private func merge(_ ours: Record, _ theirs: Record, base: Record? = nil) throws -> RecordMerge {
        try #require(RecordMerge(ours: ours, theirs: theirs, base: base))
    }

    @Test func `what only one of them says is taken, lists are put together, the later time stays`() throws {
        let ours = try note {
            $0.body = "warm hands"
            $0.checkIn = CheckIn([Measure("mood", 3)])
            $0.header.tags = ["tired", "canal"]
            $0.header.annotations = [Annotation(at: Moment(seconds: 300), text: "later")]
            $0.header.edited = Moment(seconds: 1_795_300_000)
        }
        let theirs = try note {
            $0.dreams = "the sea"
            $0.checkIn = CheckIn([Measure("sleep", 8), Measure("mood", 3)])
            $0.header.tags = ["canal", "home"]
            $0.header.annotations = [Annotation(at: Moment(seconds: 200), text: "earlier")]
        }
        let merge = try merge(ours, theirs)
        #expect(merge.isClean)
        let note = try #require(merge.record([], at: now)?.note)
        #expect(note.text == "the same" && note.body == "warm hands" && note.dreams == "the sea")
        #expect(note.checkIn == CheckIn([Measure("mood", 3), Measure("sleep", 8)]))
        #expect(note.header.tags == ["tired", "canal", "home"])
        #expect(note.header.annotations.map(\.text) == ["earlier", "later"])
        #expect(note.header.edited.seconds == 1_795_300_000 && note.header.earlier.isEmpty)
    }

    @Test func `texts that differ are left to the person, and the one not taken is kept beneath`() throws {
        let merge = try merge(note { $0.text = "mine" }, note { $0.text = "yours" })
        #expect(merge.clashes.map(\.label) == ["Note"] && merge.clashes[0].mayKeepBoth)
        #expect(merge.record([], at: now) == nil)
        let mine = try #require(merge.record([.ours], at: now)?.note)
        #expect(mine.text == "mine" && mine.header.earlier == [EarlierText(at: now, field: "text", text: "yours")])
        #expect(merge.record([.theirs], at: now)?.note?.text == "yours")
        let both = try #require(merge.record([.both], at: now)?.note)
        #expect(both.text == "mine\n\nyours" && both.header.earlier.isEmpty)
    }

    @Test func `numbers that differ are asked for one by one`() throws {
        let merge = try merge(
            note { $0.checkIn = CheckIn([Measure("mood", 3), Measure("sleep", 5)]) },
            note { $0.checkIn = CheckIn([Measure("mood", 6), Measure("sleep", 5)]) })
        #expect(merge.clashes.map(\.label) == ["Check-in: mood"] && !merge.clashes[0].mayKeepBoth)
        #expect(merge.record([.theirs], at: now)?.note?.checkIn == CheckIn([Measure("mood", 6), Measure("sleep", 5)]))
    }

    @Test func `known what both came from, the side that changed nothing gives way`() throws {
        let base = try note {
            $0.body = "before"
            $0.header.tags = ["old", "both"]
        }
        let merge = try merge(
            note {
                $0.text = "mine"
                $0.body = "before"
                $0.header.tags = ["both", "new"]
            },
            note { $0.header.tags = ["old", "both"] }, base: base)
        #expect(merge.isClean)
        let note = try #require(merge.record([], at: now)?.note)
        #expect(note.text == "mine" && note.body == "" && note.header.tags == ["both", "new"])
    }

    @Test func `a line ticked on one machine is ticked, and stands once`() throws {
        let id = try #require(RecordID("2026-11-17-ssss"))
        func session(_ done: Bool, _ more: String?) -> Record {
            var session = Session(header: Header(id: id, created: Moment(seconds: 0)))
            session.preparation = [ChecklistLine("soup", done: done)] + (more.map { [ChecklistLine($0)] } ?? [])
            return .session(session)
        }
        let merge = try merge(session(false, "phone away"), session(true, nil))
        #expect(
            merge.record([], at: now)?.session?.preparation
                == [ChecklistLine("soup", done: true), ChecklistLine("phone away")])
    }

    @Test func `unknown keys of both stay, and other records are no versions of this one`() throws {
        let ours = try note { $0.extra["mine"] = .int(1) }
        let theirs = try note { $0.extra["yours"] = .int(2) }
        let merged = try #require(merge(ours, theirs).record([], at: now))
        #expect(merged.json.object?["mine"] == .int(1) && merged.json.object?["yours"] == .int(2))
        let other = try #require(RecordID("2026-11-20-bbbb"))
        #expect(RecordMerge(ours: ours, theirs: .note(Note(header: Header(id: other, created: now)))) == nil)
    }

    @Test func `every example with itself is itself, and with an emptier one loses nothing`() throws {
        for record in Example.all {
            let same = try merge(record, record)
            #expect(same.isClean && same.record([], at: now) == record)
            for key in record.json.object?.members.map(\.key) ?? []
            where !["loam", "kind", "id", "created"].contains(key) {
                var object = try #require(record.json.object)
                object[key] = nil
                // A field that is never absent says something all the same.
                guard let less = try? Record(json: .object(object)), less.json.object?[key] == nil else { continue }
                let merge = try merge(less, record)
                #expect(merge.isClean, "\(record.kind) without \(key)")
                #expect(
                    merge.record([], at: now)?.json.object?[key] == record.json.object?[key], "\(record.kind) \(key)")
            }
        }
    }
}

@Suite struct ConflictMarkerTests {
    private func parts(_ text: String) -> [String?]? {
        ConflictMarkers(Array(text.utf8)).map { parts in
            [parts.ours, parts.theirs, parts.base].map { $0.map { String(decoding: $0, as: UTF8.self) } }
        }
    }

    @Test func `a file with markers is two files, or three`() {
        #expect(
            parts("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\nd\n<<<<<<< HEAD\n=======\ne\n>>>>>>> other")
                == ["a\nb\nd\n", "a\nc\nd\ne\n", nil])
        #expect(
            parts("<<<<<<< HEAD\nb\n||||||| base\nx\n=======\nc\n>>>>>>> other\n") == ["b\n", "c\n", "x\n"])
    }

    @Test func `without markers, or with broken ones, it is none`() {
        for text in [
            "", "{}\n", "<<<<<<< HEAD\nb\n", "=======\n", "<<<<<<< HEAD\n=======\n", ">>>>>>> x\n",
            "<<<<<<< a\n<<<<<<< b\n=======\n>>>>>>> x\n", "<<<<<< HEAD\na\n======\nb\n>>>>>> x\n",
        ] { #expect(parts(text) == nil, "\(text)") }
    }
}
