/// Two lists as one.
enum ListMerge {
    /// What either has, each once: ours in their order, then what only they have; by time where all have one.
    ///
    /// - Parameter base: What both came from: what one of them took out of it stays out. nil where that is not known.
    static func union(_ base: [JSON]?, _ ours: [JSON], _ theirs: [JSON]) -> [JSON] {
        var ours = ours
        var theirs = theirs
        tick(&ours, &theirs)
        let before = Set(base ?? [])
        let (mine, other) = (Set(ours), Set(theirs))
        var all = ours.filter { other.contains($0) || !before.contains($0) }
        all += theirs.filter { !mine.contains($0) && !before.contains($0) }
        return byTime(all)
    }

    /// A line that is done in one list is done in the other: the same words are not there twice.
    private static func tick(_ ours: inout [JSON], _ theirs: inout [JSON]) {
        for (place, mine) in ours.enumerated() {
            guard let mine = mine.object, let words = words(mine) else { continue }
            for (other, their) in theirs.enumerated() {
                guard let their = their.object, self.words(their) == words else { continue }
                let one = ticked(mine, their)
                (ours[place], theirs[other]) = (.object(one), .object(one))
            }
        }
    }

    /// The texts of a part that differs from another at most in what is ticked; nil for one that holds anything else.
    private static func words(_ object: JSONObject) -> JSONObject? {
        let kept = object.members.filter { $0.value.bool == nil }
        return kept.allSatisfy { $0.value.string != nil } && !kept.isEmpty ? JSONObject(kept) : nil
    }

    private static func ticked(_ one: JSONObject, _ other: JSONObject) -> JSONObject {
        var both = one
        for member in other.members where member.value.bool == true || both[member.key] == nil {
            both[member.key] = member.value
        }
        return both
    }

    private static func byTime(_ list: [JSON]) -> [JSON] {
        let timed = list.compactMap { part in
            part.object?["at"]?.string.flatMap { Moment($0) }.map { (seconds: $0.seconds, part: part) }
        }
        guard timed.count == list.count else { return list }
        return timed.enumerated().sorted {
            ($0.element.seconds, $0.offset) < ($1.element.seconds, $1.offset)
        }.map(\.element.part)
    }
}
