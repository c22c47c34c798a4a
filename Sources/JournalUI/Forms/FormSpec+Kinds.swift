import JournalModel
import JournalPrompts

/// The forms of the kinds of record. A record is written in the same form it was begun in.
extension FormSpec {
    /// The form a record is corrected in.
    static func of(_ record: Record, in context: Context) -> FormSpec {
        switch record {
        case .session(let session): .session(isPlanned: session.began == nil)
        case .note(let note): .note(note, in: context)
        case .schema(let schema): .schema(schema, in: context)
        case .work: .work
        case .check: .check
        case .response: .response
        case .draft: .draft
        case .insight: .insight
        }
    }

    /// A day's note; where prompts were answered, each answer stands in place of the free text.
    static func note(_ note: Note, in context: Context) -> FormSpec {
        let answers = note.answers.indices.map {
            FormLine("answers.\($0).text", "", .text, hint: "What comes", isMain: $0 == 0)
        }
        let free = FormLine(
            "text", answers.isEmpty ? "" : "And", .text, hint: "What is here. A word is enough.",
            isMain: answers.isEmpty)
        let ratings = context.settings.measures.map(\.line)
        let rest = FormLine.of(Note.self, ["body", "dreams", "discomforts", "practices", "tags"])
        var spec = FormSpec(noun: "Note", title: "Note", tab: .today, lines: answers + [free] + ratings + rest)
        spec.lead = { record, _ in (record.note?.answers ?? []).prefix(1).map(\.words) }
        spec.isWorthKeeping = { record in
            guard let note = record.note else { return false }
            var bare = note
            bare.answers = note.answers.filter { !$0.text.isEmpty }
            return bare.checkIn.json != nil || !bare.text.isEmpty || !bare.answers.isEmpty || !bare.body.isEmpty
                || !bare.dreams.isEmpty || !bare.discomforts.isEmpty || !bare.practices.isEmpty
        }
        return spec
    }

    static func session(isPlanned: Bool) -> FormSpec {
        let stirred = FormLine.of(Stirred.self, Stirred.fields.fields.map(\.key), under: "stirred")
        let when =
            isPlanned
            ? [FormLine("planned", "Planned for", .day, hint: "2 December, in 3 weeks")]
            : [
                FormLine("began", "Began", .moment, hint: "yesterday 10:00, 17 nov 9:30"),
                FormLine("ended", "Ended", .moment, hint: "if you know"),
            ]
        let head =
            FormLine.of(Session.self, ["medicine"]) + when + [
                FormLine("guide", "With", .choice(Guide.allCases.map(\.rawValue)), labels: Guide.allCases.map(\.label))
            ] + FormLine.of(Session.self, ["guideName", "setting", "intention", "themes"])
        let after =
            FormLine.of(Session.self, ["shifted"]) + stirred + FormLine.of(Session.self, ["resistance"]) + [
                FormLine("signs", "Signs", .choice(Signs.allCases.map(\.rawValue)), labels: Signs.allCases.map(\.label))
            ] + FormLine.of(Session.self, ["signsNoticed", "tired", "tiredness", "nextTime", "doses", "tags"])
        var spec = FormSpec(noun: "Session", title: "Session", tab: .journal, lines: isPlanned ? head : head + after)
        spec.lead = { record, context in
            guard let session = record.session else { return [] }
            let known = isPlanned ? SessionFacts.lines(before: session, in: context) : []
            return known.isEmpty && session.medicine.isEmpty ? ["Every line can stay empty."] : known
        }
        spec.finished = { record, context in
            record.session.map { .session($0.atItsDay(beside: context.now)) } ?? record
        }
        spec.then = { record, wasThere in wasThere ? nil : .session(record.id) }
        spec.isWorthKeeping = { $0.session?.began != nil || $0.session?.planned != nil || !$0.texts.isEmpty }
        return spec
    }

    /// A schema of one of the known patterns keeps to it; another can be given a word of the person's own.
    static func schema(_ schema: Schema, in context: Context) -> FormSpec {
        let keys = ["belief", "feelings", "body", "urges", "protects", "origin"]
        let word = FormLine("domain", "Kind", .line, hint: "a word for it, if one comes")
        let isKnown = context.catalogue.domain(schema.domain) != nil
        let lines =
            FormLine.of(Schema.self, keys, main: nil) + (isKnown ? [] : [word]) + FormLine.of(Schema.self, ["tags"])
        var spec = FormSpec(noun: "Schema", title: "Schema", tab: .schemas, lines: lines)
        spec.lead = { record, context in
            guard let domain = record.schema?.domain, let known = context.catalogue.domain(domain) else { return [] }
            return ["\(known.name). \(known.about)"]
        }
        spec.then = { record, wasThere in wasThere ? nil : .schema(record.id) }
        spec.isWorthKeeping = { $0.schema?.belief.isEmpty == false }
        return spec
    }

    static var work: FormSpec {
        let lines =
            FormLine.of(Work.self, ["before"])
            + FormLine.of(
                Stirred.self, ["belief", "feeling", "body", "urge", "memory"], under: "came")
            + FormLine.of(Work.self, ["alsoTrue", "after"]) + [
                FormLine(
                    "outcome", "How it went", .choice(WorkOutcome.allCases.map(\.rawValue)),
                    labels: WorkOutcome.allCases.map(\.label))
            ] + FormLine.of(Work.self, ["tags"])
        var spec = FormSpec(noun: "Work", title: "Work", tab: .prompts, lines: lines)
        spec.lead = { record, _ in [record.work?.words ?? ""] }
        return spec
    }

    static var check: FormSpec {
        let lines =
            FormLine.of(Check.self, ["charge"])
            + FormLine.of(
                Markers.self, ["quiet", "symptomsGone", "effortless"], under: "markers")
            + FormLine.of(Check.self, ["text"])
        return FormSpec(noun: "Check", title: "Check", tab: .schemas, lines: lines)
    }

    static var response: FormSpec {
        FormSpec(noun: "Scale", title: "Scale", tab: .scales, lines: FormLine.of(Response.self, ["total", "text"]))
    }

    static var draft: FormSpec {
        let lines =
            FormLine.of(Draft.self, ["to", "form"]) + [
                FormLine("text", "", .text, hint: "It stays here. Nothing is sent from Loam.", isMain: true)
            ] + FormLine.of(Draft.self, ["tags"])
        var spec = FormSpec(noun: "Letter", title: "Letter", tab: .drafts, lines: lines)
        spec.then = { record, wasThere in wasThere ? nil : .resting(record.id) }
        spec.finished = { withRest($0, in: $1) }
        spec.changed = { withVersion($0, $1, in: $2) }
        spec.isWorthKeeping = { $0.draft?.text.isEmpty == false || $0.draft?.to.isEmpty == false }
        return spec
    }

    static var insight: FormSpec {
        let lines =
            [FormLine("text", "", .text, hint: "What you saw, in a sentence or two.", isMain: true)]
            + FormLine.of(Insight.self, ["sure"]) + [
                FormLine("decision.what", "A decision", .line, hint: "if one hangs on it; it waits"),
                FormLine("decision.until", "waits until", .day, hint: "in 2 weeks"),
                FormLine("decision.for", "for", .line),
                FormLine("decision.against", "against", .line),
                FormLine("decision.untouched", "left alone", .line, hint: "what a week of leaving it would show"),
                FormLine("step.if", "A small step: if", .line, hint: "I come home tired"),
                FormLine("step.then", "then I will", .line, hint: "sit down before I answer anyone"),
                FormLine("tags", "tags", .lines),
            ]
        var spec = FormSpec(noun: "Insight", title: "Insight", tab: .insights, lines: lines)
        spec.then = { record, wasThere in wasThere ? nil : .insight(record.id) }
        spec.finished = { withWait($0, in: $1) }
        spec.isWorthKeeping = { $0.insight?.text.isEmpty == false }
        return spec
    }
}
