/// Two versions of a record as one: what only one of them says is taken, lists are put together, and what they say
/// differently is left to the person.
///
/// Where it is known what both came from, a side that changed nothing gives way. Without that nothing gives way: a guess
/// at it could take back what someone wrote.
package struct RecordMerge: Hashable, Sendable {
    package let ours: Record
    package let theirs: Record
    /// What the two say differently.
    package private(set) var clashes: [MergeClash] = []
    private var merged = JSONObject()

    /// - Returns: nil when they are not versions of one record.
    package init?(ours: Record, theirs: Record, base: Record? = nil) {
        guard ours.id == theirs.id, ours.kind == theirs.kind else { return nil }
        self.ours = ours
        self.theirs = theirs
        guard let mine = ours.json.object, let other = theirs.json.object else { return nil }
        merged = merge(base?.json.object, mine, other, [])
        merged["edited"] = .string(max(ours.header.edited, theirs.header.edited).text)
        merged["created"] = .string(min(ours.header.created, theirs.header.created).text)
    }

    /// Whether there is nothing for the person to decide.
    package var isClean: Bool { clashes.isEmpty }

    /// The two as one record.
    ///
    /// - Parameters:
    ///   - choices: What becomes of each clash, in their order.
    ///   - now: When; words that are not taken are kept beneath as what the field said before.
    /// - Returns: nil where a choice cannot be had, like both of two days.
    package func record(_ choices: [MergeChoice], at now: Moment) -> Record? {
        guard choices.count == clashes.count else { return nil }
        var object = merged
        var left: [EarlierText] = []
        for (clash, choice) in zip(clashes, choices) {
            object.set(clash.value(choice), at: clash.path[...])
            if let text = clash.other(choice)?.string, let field = clash.path.first {
                left.append(EarlierText(at: now, field: field, text: text))
            }
        }
        guard var record = try? Record(json: .object(object)) else { return nil }
        record.header.earlier += left.filter { !record.header.earlier.contains($0) }
        return record
    }

    // MARK: Merging

    private mutating func merge(
        _ base: JSONObject?, _ ours: JSONObject, _ theirs: JSONObject, _ path: [String]
    ) -> JSONObject {
        var object = JSONObject()
        let more = theirs.members.map(\.key).filter { ours[$0] == nil }
        for key in ours.members.map(\.key) + more {
            object[key] = merge(base.map { $0[key] }, ours[key], theirs[key], path + [key])
        }
        return object
    }

    /// - Parameter base: nil where it is not known what both came from; `.some(nil)` where that had no such value.
    private mutating func merge(_ base: JSON??, _ ours: JSON?, _ theirs: JSON?, _ path: [String]) -> JSON? {
        if ours == theirs { return ours }
        if let base {
            if ours == base { return theirs }
            if theirs == base { return ours }
        }
        guard let ours, let theirs else { return ours ?? theirs }
        if path == ["edited"] || path == ["created"] { return ours }
        if let mine = ours.object, let other = theirs.object {
            let before = base.flatMap { $0?.object ?? [:] }
            return .object(merge(before, mine, other, path))
        }
        if let mine = ours.array, let other = theirs.array {
            return .array(ListMerge.union(base.map { $0?.array ?? [] }, mine, other))
        }
        clashes.append(MergeClash(path: path, ours: ours, theirs: theirs, in: self.ours))
        return ours
    }
}

extension JSONObject {
    /// Puts a value where a path leads; parts on the way are there.
    fileprivate mutating func set(_ value: JSON, at path: ArraySlice<String>) {
        guard let key = path.first else { return }
        if path.count == 1 {
            self[key] = value
        } else if var inner = self[key]?.object {
            inner.set(value, at: path.dropFirst())
            self[key] = .object(inner)
        }
    }
}
