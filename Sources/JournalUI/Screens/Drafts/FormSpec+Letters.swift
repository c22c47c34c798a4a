import JournalModel

/// The forms around a letter: reading it again, rewriting it, what happened.
extension FormSpec {
    /// How true a letter is now, and what has changed; the re-reading stands last in the record.
    static func reread(_ draft: Draft) -> FormSpec {
        let last = max(0, draft.rereads.count - 1)
        let lines = [
            FormLine("rereads.\(last).trueNow", "How true now", .rating(0...10)),
            FormLine("rereads.\(last).changed", "", .text, hint: "What has changed since you wrote it", isMain: true),
        ]
        var spec = FormSpec(noun: "Re-reading", title: "Read again", tab: .drafts, lines: lines)
        spec.lead = { record, _ in [record.draft.map { "Your \($0.name), read again." } ?? ""] }
        spec.saved = "Re-reading kept"
        spec.changed = { record, _, _ in
            guard case .draft(var draft) = record else { return record }
            draft.rereads.removeAll { $0.trueNow == nil && trimmed($0.changed).isEmpty }
            return .draft(draft)
        }
        return spec
    }

    /// What came of a letter that became a conversation.
    static var happened: FormSpec {
        let lines = [FormLine("whatHappened", "", .text, hint: "What happened", isMain: true)]
        var spec = FormSpec(noun: "Letter", title: "It became a conversation", tab: .drafts, lines: lines)
        spec.lead = { _, _ in ["Only if you like: what was said, and how it is now."] }
        return spec
    }

    /// Gives a new letter its rest, so that it has one however its form is left.
    static func withRest(_ record: Record, in context: Context) -> Record {
        guard case .draft(var draft) = record, context.journal[draft.header.id] == nil, draft.holdUntil == nil else {
            return record
        }
        draft.holdUntil = context.usualRest
        return .draft(draft)
    }

    /// Keeps what a letter said before it was rewritten, once for each time its form was open.
    static func withVersion(_ record: Record, _ opened: Record, in context: Context) -> Record {
        guard case .draft(var draft) = record, let old = opened.draft else { return record }
        draft.keepVersion(of: old, at: context.now)
        return .draft(draft)
    }
}
