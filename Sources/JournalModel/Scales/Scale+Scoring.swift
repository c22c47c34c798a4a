extension Scale {
    /// What answers come to, in item order; nil is skipped, and answers that are not there are skipped too.
    ///
    /// - Parameter typed: A total typed in, for a scale of totals, or where there are no answers at all.
    /// - Parameter parts: Subscales typed in, by their ids.
    package func score(_ answers: [Int?], typed: Double? = nil, parts: CheckIn = CheckIn()) -> Score {
        let given = Answers(self, answers)
        let counted = countedItems
        let isTyped = entry == .total || (typed != nil && answers.allSatisfy { $0 == nil })
        let total = isTyped ? typed.flatMap { typedValue($0, scoring, bands) } : totalValue(given, counted)
        let parts = subscales.compactMap { part -> (id: String, score: ScoreValue)? in
            let value =
                isTyped
                ? parts[part.id].flatMap { typedValue($0, part.rule, part.bands) }
                : value(given, part.items, part.rule, part.bands)
            return value.map { (part.id, $0) }
        }
        let missing = isTyped ? [] : counted.filter { given[$0] == nil }
        let soFar = Score(
            answered: counted.count - missing.count, of: counted.count, missing: missing, total: total,
            subscales: parts, patterns: patterns.map { $0.result(given) }, safety: [], reached: [])
        return soFar.judged(safety.filter { $0.speaks(given, soFar) }, thresholds.filter { $0.isReached(soFar) })
    }

    /// What a response comes to.
    package func score(_ response: Response) -> Score {
        score(response.answers, typed: response.total, parts: response.parts)
    }

    /// The items a complete form needs: those that count, or all where none does; marks are never needed.
    package var countedItems: [String] {
        let scored = items.filter(\.scored)
        return (scored.isEmpty ? items.filter { $0.answer != .mark } : scored).map(\.id)
    }

    /// Whether a typed number can be the total (or a part's), by its ends and its places.
    package func takesTyped(_ value: Double, part: String = "") -> Bool {
        guard let rule = part.isEmpty ? scoring : subscale(part)?.rule else { return false }
        return typedValue(value, rule, []) != nil
    }

    private func totalValue(_ given: Answers, _ counted: [String]) -> ScoreValue? {
        value(given, counted, scoring, bands)
    }

    private func value(_ given: Answers, _ ids: [String], _ rule: ScoringRule, _ bands: [Band]) -> ScoreValue? {
        guard rule.method == .sum || rule.method == .mean, !ids.isEmpty else { return nil }
        var sum = 0
        for id in ids {
            guard let answer = given[id], let place = place(ofItem: id) else { return nil }
            if rule.reverse.contains(id) {
                guard let ends = ends(of: items[place]) else { return nil }
                sum += ends.low + ends.high - answer
            } else {
                sum += answer
            }
        }
        let base = rule.method == .mean ? Double(sum) / Double(ids.count) : Double(sum)
        return scoreValue(base * rule.multiplier, rule, bands)
    }

    private func typedValue(_ value: Double, _ rule: ScoringRule, _ bands: [Band]) -> ScoreValue? {
        guard value.isFinite, rule.range.map({ $0.contains(value) }) ?? (value >= 0) else { return nil }
        let factor = [1.0, 10, 100, 1000][max(0, min(3, rule.decimals))]
        guard abs(value * factor - (value * factor).rounded()) < 1e-6 else { return nil }
        return scoreValue(value, rule, bands)
    }

    private func scoreValue(_ value: Double, _ rule: ScoringRule, _ bands: [Band]) -> ScoreValue {
        ScoreValue(
            value: value, band: bands.first { value >= $0.from && value <= $0.to }, range: rule.range,
            decimals: rule.decimals)
    }
}

/// Answers by the id of their item.
struct Answers {
    private var values: [String: Int] = [:]

    /// Answers an item cannot have count as not given.
    init(_ scale: Scale, _ answers: [Int?]) {
        for (item, answer) in zip(scale.items, answers) {
            if let answer, scale.takes(answer, for: item) { values[item.id] = answer }
        }
    }

    subscript(id: String) -> Int? { values[id] }
}

extension Pattern {
    func result(_ given: Answers) -> PatternResult {
        let isOpen = clusters.contains { $0.items.contains { given[$0] == nil } }
        let counts = clusters.map { cluster in
            (id: cluster.id, count: cluster.items.count { (given[$0] ?? Int.min) >= minimum })
        }
        let isMet = zip(clusters, counts).allSatisfy { $1.count >= $0.needed }
        return PatternResult(pattern: self, isMet: isOpen ? nil : isMet, counts: counts)
    }
}

extension SafetyRule {
    func speaks(_ given: Answers, _ score: Score) -> Bool {
        if !item.isEmpty { return given[item].map { Double($0) >= atLeast } ?? false }
        return self.score.isEmpty ? false : score.value(self.score).map { $0 >= atLeast } ?? false
    }
}

extension Threshold {
    func isReached(_ score: Score) -> Bool {
        guard kind == .caseness || kind == .cutoff, let value, let number = score.value(of) else { return false }
        return side == .atMost ? number <= value : number >= value
    }
}

extension Score {
    fileprivate func judged(_ safety: [SafetyRule], _ reached: [Threshold]) -> Score {
        Score(
            answered: answered, of: of, missing: missing, total: total, subscales: subscales, patterns: patterns,
            safety: safety, reached: reached)
    }
}
