/// What a difference between two totals can be called.
package enum ReliableChange: String, Hashable, Sendable { case improved, noReliableChange, worse, notKnown }

/// The difference between the first result and a later one of the same scale, with what published figures say of it.
package struct ScaleChange: Hashable, Sendable {
    package let before: Double
    package let after: Double
    package let reliable: ReliableChange
    /// Whether an improvement was one people found worth having; nil where no figure is known.
    package let isImportant: Bool?
    /// The figure `reliable` was judged by.
    package let reliableBy: Threshold?
    /// The figure `isImportant` was judged by.
    package let importantBy: Threshold?

    package var difference: Double { after - before }

    /// - Parameter before: The first total.
    package init(_ scale: Scale, before: Double, after: Double) {
        self.before = before
        self.after = after
        let gain: Double? =
            switch scale.direction {
            case .higherIsMoreSymptoms: before - after
            case .higherIsBetter: after - before
            case .higherIsMore: nil
            }
        let own = scale.thresholds.filter { $0.of.isEmpty }
        reliableBy = gain == nil ? nil : own.first { $0.kind == .reliable && $0.value != nil }
        importantBy = gain == nil ? nil : own.first { $0.kind == .mcid }
        reliable = Self.judge(gain, by: reliableBy?.value)
        isImportant = importantBy.map { Self.isImportant(gain ?? 0, from: before, by: $0) }
    }

    private static func judge(_ gain: Double?, by needed: Double?) -> ReliableChange {
        guard let gain, let needed else { return .notKnown }
        if abs(gain) + 1e-9 < needed { return .noReliableChange }
        return gain > 0 ? .improved : .worse
    }

    private static func isImportant(_ gain: Double, from before: Double, by threshold: Threshold) -> Bool {
        guard gain > 0 else { return false }
        if let value = threshold.value { return gain + 1e-9 >= value }
        return threshold.percent.map { gain * 100 + 1e-6 >= $0 * abs(before) } ?? false
    }
}
