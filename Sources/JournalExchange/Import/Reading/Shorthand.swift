import JournalModel

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        var view = self[...]
        while let first = view.first, first.isWhitespace { view.removeFirst() }
        while let last = view.last, last.isWhitespace { view.removeLast() }
        return String(view)
    }
}

extension [String] {
    /// Tags as Loam keeps them: without their sign, none empty, none twice.
    var asTags: [String] {
        var tags: [String] = []
        for word in self {
            let tag = String(word.trimmed.drop { $0 == "#" || $0 == "@" }).filter { !$0.isNewline }
            if !tag.isEmpty, !tags.contains(tag) { tags.append(tag) }
        }
        return tags
    }
}

extension JSONObject {
    /// Takes a member out: what is left at the end has no place in a record, and is kept beside it.
    mutating func take(_ key: String) -> JSON? {
        guard let value = self[key] else { return nil }
        self[key] = nil
        return value
    }

    /// Drops the members that say nothing.
    func withoutNulls() -> JSONObject { JSONObject(members.filter { !$0.value.isNull }) }
}
