import JournalModel
import JournalPrompts

extension Schema {
    /// A schema that was just seen, still without words.
    static func noticed(_ domain: String?, in context: Context) -> Schema {
        var schema = Schema(header: context.newHeader())
        schema.domain = domain ?? ""
        schema.states = [StateChange(at: context.now, state: .noticed)]
        return schema
    }

    /// Since when it has the state it has.
    var stateSince: Moment { states.last { $0.state == state }?.at ?? header.created }

    /// A state the numbers speak for, and what they say; nil where they say nothing. Never carried out by itself.
    func suggestedState(_ marks: [ChargeMark]) -> (state: SchemaState, reason: String)? {
        let rated = marks.filter { $0.charge != nil }
        guard let last = rated.last, let charge = last.charge else { return nil }
        let recent = rated.suffix(2)
        switch state {
        case .quiet:
            guard last.at > stateSince, charge >= Self.back else { return nil }
            return (
                .returned, "It was \(charge) of 10 since it went quiet. That happens; nothing is lost by saying so."
            )
        case .noticed where !marks.contains { !$0.isCheck }: return nil
        case .softening, .working, .returned, .noticed:
            if recent.count == 2, recent.allSatisfy({ ($0.charge ?? 10) <= Self.low }), state != .noticed {
                return (.quiet, "Twice now it was \(Self.low) or less.")
            }
            let fell = recent.count == 2 && recent.allSatisfy { ($0.before ?? 0) - ($0.after ?? 10) >= 2 }
            if fell, state != .softening { return (.softening, "Twice now it ended lower than it began.") }
            return state == .noticed ? (.working, "You have begun to work with it.") : nil
        }
    }

    /// From here on a charge counts as back.
    static let back = 4
    /// Up to here a charge counts as low.
    static let low = 2
}

extension SchemaState {
    /// What it means, in a few words.
    var meaning: String {
        switch self {
        case .noticed: "seen, and given words"
        case .working: "being met, a little at a time"
        case .softening: "it has less of a hold"
        case .quiet: "it no longer goes off; asked again later"
        case .returned: "it is back, or some of it"
        }
    }
}

extension Context {
    /// The day the three markers are due for a quiet schema; at or before today it is due now, nil when none is left.
    func nextCheck(of schema: Schema, last: Moment?) -> Day? {
        guard schema.state == .quiet else { return nil }
        let since = clock.day(of: schema.stateSince)
        let weeks = safety.markers.markers.weeks.isEmpty ? inquiry.settings.checkWeeks : safety.markers.markers.weeks
        let days = weeks.sorted().map { since + $0 * 7 }
        let checked = last.map { clock.day(of: $0) }
        if let reached = days.last(where: { $0 <= today }), checked.map({ $0 < reached }) ?? true { return reached }
        return days.first { $0 > today }
    }

    /// "check due", "check in 3 weeks"; empty where none is.
    func checkWords(of schema: Schema, _ marks: [ChargeMark]) -> String {
        guard let day = nextCheck(of: schema, last: marks.last { $0.isCheck }?.at) else { return "" }
        let left = day - today
        if left <= 0 { return "check due" }
        return left < 14 ? "check in \(numbered(left, "day"))" : "check in \(left / 7) weeks"
    }

    /// Moves a schema to a state, as a change that can be undone.
    func move(_ schema: Schema, to state: SchemaState) -> [Command] {
        guard schema.state != state else { return [] }
        let moved = schema.moved(to: state, at: now)
        return [.commit(.put(.schema(moved), over: .schema(schema), label: "It is \(state.rawValue) now"))]
    }

    /// Sets down why a schema stands as it does now; nothing where nothing was said.
    func giveReason(_ words: String, for schema: Schema) -> [Command] {
        guard !words.isEmpty, !schema.states.isEmpty else { return [] }
        var told = schema
        told.states[told.states.count - 1].text = words
        told.header.edited = now
        return [.commit(.put(.schema(told), over: .schema(schema), label: "Kept beside it"))]
    }
}
