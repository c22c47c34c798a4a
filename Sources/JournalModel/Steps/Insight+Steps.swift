/// What can be done with an insight.
extension Insight {
    /// Whether a decision hangs on it that is not made.
    package var hasOpenDecision: Bool {
        decision.map { !trimmed($0.what).isEmpty && trimmed($0.decided).isEmpty } ?? false
    }

    /// Whether the day of its decision has come.
    package func isDecisionDue(on today: Day) -> Bool {
        hasOpenDecision && (decision?.until).map { $0 <= today } ?? false
    }

    /// Gives a decision its wait, when none was named.
    package mutating func wait(until day: Day) {
        guard hasOpenDecision, decision?.until == nil else { return }
        decision?.until = day
    }
}
