/// Puts a set together: what steadies, at most three due things, then new ones, mixed.
struct SuggestionSet {
    /// Of one kind no more than two, of what takes strength no more than one.
    private static func most(of kind: SuggestionKind) -> Int {
        switch kind {
        case .scale, .activation, .check, .look: 1
        default: 2
        }
    }

    private static let mostDue = 3

    let limit: Int
    /// Whether short things come first.
    let wantsShort: Bool
    private(set) var suggestions: [Suggestion] = []
    private var waiting: [Suggestion] = []
    private var packs: Set<String> = []

    init(limit: Int, wantsShort: Bool) {
        self.limit = limit
        self.wantsShort = wantsShort
    }

    mutating func addFirst(_ first: [Suggestion]) {
        for suggestion in first where fits(suggestion) { suggestions.append(suggestion) }
    }

    /// Adds due things, leaving room for something new; the rest waits for what room stays.
    mutating func addDue(_ due: [Suggestion]) {
        for suggestion in due where !contains(suggestion) {
            if fits(suggestion), suggestions.count < Self.mostDue {
                suggestions.append(suggestion)
            } else {
                waiting.append(suggestion)
            }
        }
    }

    mutating func addNew(_ new: [Candidate]) {
        let ordered = new.sorted { left, right in
            let efforts = (left.suggestion.effort, right.suggestion.effort)
            if wantsShort, efforts.0 != efforts.1 { return efforts.0 < efforts.1 }
            return left.weight != right.weight ? left.weight > right.weight : left.suggestion.id < right.suggestion.id
        }
        for candidate in ordered where fits(candidate.suggestion) && !(candidate.pack.map(packs.contains) ?? false) {
            suggestions.append(candidate.suggestion)
            if let pack = candidate.pack { packs.insert(pack) }
        }
        for suggestion in waiting where fits(suggestion) { suggestions.append(suggestion) }
    }

    private func contains(_ suggestion: Suggestion) -> Bool { suggestions.contains { $0.id == suggestion.id } }

    private func fits(_ suggestion: Suggestion) -> Bool {
        suggestions.count < limit && !contains(suggestion)
            && suggestions.count { $0.kind == suggestion.kind } < Self.most(of: suggestion.kind)
    }
}
