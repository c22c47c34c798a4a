package import JournalModel

/// What is remembered of one suggestion besides its answers.
package struct PromptTrace: Fielded, Hashable {
    /// The last day it was offered on, and the offered day before that.
    package var offered: Day?
    package var offeredBefore: Day?
    /// On how many days it was offered since it was last answered or skipped.
    package var times: Int?
    /// The day it was skipped.
    package var skipped: Day?
    /// The day until which it stays away.
    package var until: Day?
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<PromptTrace>([
        Field("offered", \.offered, .day, "offered"),
        Field("offeredBefore", \.offeredBefore, .day, "offered before"),
        Field("times", \.times, .whole, "times"),
        Field("skipped", \.skipped, .day, "skipped"),
        Field("until", \.until, .day, "until"),
    ])
}

/// How the person said they were, and when.
package struct ReadinessTrace: Fielded, Hashable {
    package var at = Moment(seconds: 0)
    package var readiness = Readiness.steady
    package var extra = JSONObject()

    package init() {}
    package init(at: Moment, readiness: Readiness) {
        self.at = at
        self.readiness = readiness
    }

    package static let fields = FieldTable<ReadinessTrace>([
        Field("at", \.at, .moment, "when"),
        Field("readiness", \.readiness, .choice(Readiness.allCases.map(\.rawValue)), "how"),
    ])
}

/// Traces by the ids of suggestions, in the order of the ids.
package struct PromptTraces: FieldValue, Hashable {
    package var byID: [String: PromptTrace] = [:]

    package init() {}

    package init(json: JSON) throws(FieldError) {
        guard let object = json.object else { throw FieldError("an object", found: json) }
        for member in object.members {
            do throws(FieldError) { byID[member.key] = try PromptTrace(json: member.value) } catch {
                throw error.under(member.key)
            }
        }
    }

    package var json: JSON? {
        guard !byID.isEmpty else { return nil }
        return .object(
            JSONObject(byID.sorted { $0.key < $1.key }.map { .init(key: $0.key, value: $0.value.json ?? .object([:])) })
        )
    }
}

/// What was offered, skipped and put off, and how the person said they were: the file `prompts.json`.
///
/// It holds no words of the person, and losing it loses nothing but this.
package struct PromptMemory: Fielded, Hashable {
    package var traces = PromptTraces()
    /// How they were when last asked.
    package var readiness: ReadinessTrace?
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<PromptMemory>([
        Field("suggestions", \.traces, .part, "suggestions"),
        Field("readiness", \.readiness, .part, "readiness"),
    ])

    package subscript(id: String) -> PromptTrace? { traces.byID[id] }

    /// Remembers that these were shown on a day; shown twice on one day counts once.
    package mutating func offer(_ ids: [String], on day: Day) {
        for id in ids {
            var trace = traces.byID[id] ?? PromptTrace()
            guard trace.offered != day else { continue }
            trace.offeredBefore = trace.offered
            trace.offered = day
            trace.times = (trace.times ?? 0) + 1
            traces.byID[id] = trace
        }
    }

    /// Remembers that it was passed over: it rests for a while.
    package mutating func skip(_ id: String, on day: Day) {
        var trace = traces.byID[id] ?? PromptTrace()
        trace.skipped = day
        trace.times = nil
        traces.byID[id] = trace
    }

    /// Remembers that it was put off until a day.
    package mutating func snooze(_ id: String, until day: Day) {
        traces.byID[id, default: PromptTrace()].until = day
    }

    /// Takes a skip or a putting-off back.
    package mutating func restore(_ id: String) {
        traces.byID[id]?.skipped = nil
        traces.byID[id]?.until = nil
    }

    /// Remembers how the person said they were.
    package mutating func say(_ readiness: Readiness, at moment: Moment) {
        self.readiness = ReadinessTrace(at: moment, readiness: readiness)
    }

    /// Whether it was offered on a day.
    package func wasOffered(_ id: String, on day: Day) -> Bool {
        guard let trace = traces.byID[id] else { return false }
        return trace.offered == day || trace.offeredBefore == day
    }

    /// Drops what no longer says anything: traces whose last day is older than so many days.
    package mutating func forget(before day: Day) {
        traces.byID = traces.byID.filter { _, trace in
            [trace.offered, trace.skipped, trace.until].contains { ($0 ?? Day(number: .min)) >= day }
        }
    }
}
