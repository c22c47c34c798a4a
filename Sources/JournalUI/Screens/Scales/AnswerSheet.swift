import JournalModel

/// The answers of one response while they are being given.
struct AnswerSheet: Sendable {
    let scale: Scale
    private(set) var response: Response
    private var base: Record?
    /// The item at hand.
    var place = 0
    private var changes = 0
    private var isUnsaved = false

    /// - Parameter base: The response as the journal holds it; nil for a new one.
    init(_ scale: Scale, _ response: Response, base: Record?, isUnsaved: Bool = false) {
        self.scale = scale
        self.response = response
        self.base = base
        self.isUnsaved = isUnsaved
        if isUnsaved { changes = 1 }
        let answers = response.answers.prefix(scale.items.count)
        self.response.answers = answers + Array(repeating: nil, count: scale.items.count - answers.count)
        place = self.response.answers.firstIndex { $0 == nil } ?? 0
    }

    var answers: [Int?] { response.answers }
    var item: ScaleItem? { scale.items.indices.contains(place) ? scale.items[place] : nil }
    var hasAnswers: Bool { response.answers.contains { $0 != nil } }
    var writingRevision: Int { isUnsaved && hasAnswers ? changes : 0 }
    var writing: Writing? { isUnsaved && hasAnswers ? Writing(record: .response(response), base: base) : nil }
    /// How far it is answered: "7 of 9 answered"; in a list how much is marked.
    var standing: String {
        if scale.kind == .list { return "\(response.answers.count { $0 == 1 }) marked" }
        let score = scale.score(response)
        return "\(score.answered) of \(score.of) answered"
    }
    /// Whether no item is open.
    var isAnswered: Bool { response.answers.allSatisfy { $0 != nil } }

    /// The next item without an answer; past the last one where there is none.
    func open(after place: Int) -> Int {
        scale.items.indices.first { $0 > place && response.answers[$0] == nil } ?? scale.items.count
    }

    mutating func answer(_ value: Int?) {
        guard response.answers.indices.contains(place), response.answers[place] != value else { return }
        response.answers[place] = value
        touch()
    }

    /// "None of these": every mark is said not to be there.
    mutating func answerNone() {
        response.answers = Array(repeating: 0, count: scale.items.count)
        touch()
    }

    private mutating func touch() {
        changes += 1
        isUnsaved = true
        let days = scale.score(response).safety.map(\.restDays).max() ?? 0
        response.restDays = days > 0 ? days : nil
    }

    /// The rules that speak because of an item.
    func rules(on item: ScaleItem) -> [SafetyRule] {
        scale.score(response).safety.filter { $0.item == item.id }
    }

    /// The rules that speak because of the item at hand or the one before it: said where the answer was given, and once more
    /// on the way on, not beside every question that follows.
    var rulesAtHand: [SafetyRule] {
        [place - 1, place].filter { scale.items.indices.contains($0) }.flatMap { rules(on: scale.items[$0]) }
    }

    /// One change for what was answered since it was last kept; nil when there is nothing new.
    mutating func keep(at now: Moment) -> Change? {
        guard isUnsaved, hasAnswers || base != nil else { return nil }
        response.header.edited = now
        let record = Record.response(response)
        let score = scale.score(response)
        let label = score.isComplete ? "\(scale.title) kept" : "Kept: \(score.answered) of \(score.of) answered"
        let change = Change.put(record, over: base, label: label)
        base = record
        isUnsaved = false
        return change
    }

    /// Follows the journal, where the response was changed or taken back there.
    mutating func rebase(on record: Record?) {
        guard base != nil else { return }
        base = record
        if record == nil { isUnsaved = hasAnswers }
    }

    /// Why a number cannot be the answer to an item.
    func refusal(of item: ScaleItem) -> String {
        let values = scale.options(of: item).map(\.value)
        if let low = values.first, let high = values.last { return "An answer from \(low) to \(high), please" }
        guard let range = scale.range(of: item) else { return "Not that number, please" }
        return "A number from \(range.min) to \(range.max), please"
    }
}
