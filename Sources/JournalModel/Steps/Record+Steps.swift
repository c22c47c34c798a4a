/// What can be done with any record.
extension Record {
    /// Keeps what texts said before a sealed entry was corrected.
    package mutating func keepEarlier(of base: Record, at now: Moment) {
        let before = base.value.object
        let after = value.object
        for member in before.members where !Self.keptElsewhere(member.key, kind) {
            guard let old = member.value.string, after[member.key]?.string != old, Moment(old) == nil else { continue }
            header.earlier.append(EarlierText(at: now, field: member.key, text: old))
        }
    }

    /// What is no wording, and the letter's text, which keeps its versions itself.
    private static func keptElsewhere(_ key: String, _ kind: RecordKind) -> Bool {
        key == "session" || key == "at" || (key == "text" && kind == .draft)
    }

    /// Adds a later thought beneath it.
    package mutating func annotate(_ text: String, at now: Moment) {
        header.annotations.append(Annotation(at: now, text: text))
        header.edited = now
    }
}
