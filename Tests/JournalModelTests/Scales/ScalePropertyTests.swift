import JournalModel
import JournalSample
import LoamResources
import Testing

@Suite("What holds for every scale") struct ScalePropertyTests {
    private static let summed = shippedScales.scales.filter { $0.scoring.method == .sum || $0.scoring.method == .mean }

    /// Answers by chance, every item answered.
    private func answers(_ scale: Scale, _ chance: inout SplitMix64) -> [Int?] {
        scale.items.map { item in scale.options(of: item).randomElement(using: &chance)?.value }
    }

    @Test("The total moves by exactly what an item moves, the other way round where it is reversed", arguments: summed)
    func moves(scale: Scale) throws {
        var chance = SplitMix64(seed: 11)
        for _ in 0..<40 {
            let before = answers(scale, &chance)
            let total = try #require(scale.score(before).total?.value)
            for (place, item) in scale.items.enumerated() {
                for option in scale.options(of: item) {
                    var after = before
                    after[place] = option.value
                    let moved = try #require(scale.score(after).total?.value) - total
                    let sign = scale.scoring.reverse.contains(item.id) ? -1.0 : 1.0
                    let share = scale.scoring.method == .mean ? 1 / Double(scale.countedItems.count) : 1
                    let step = Double(option.value - (before[place] ?? 0)) * sign * share * scale.scoring.multiplier
                    #expect(abs(moved - (item.scored ? step : 0)) < 1e-9)
                }
            }
        }
    }

    @Test("One open item leaves no total, and is named; the parts without it stand", arguments: summed)
    func missing(scale: Scale) {
        var chance = SplitMix64(seed: 12)
        let whole = answers(scale, &chance)
        for (place, item) in scale.items.enumerated() {
            var answers = whole
            answers[place] = nil
            let score = scale.score(answers)
            #expect((score.total == nil) == item.scored)
            #expect(score.missing == (item.scored ? [item.id] : []))
            #expect(score.answered == score.of - (item.scored ? 1 : 0))
            for part in scale.subscales {
                #expect((score[subscale: part.id] == nil) == part.items.contains(item.id))
            }
        }
    }

    @Test("Every total lies in its range, and in a band where there are bands", arguments: summed)
    func inRange(scale: Scale) throws {
        var chance = SplitMix64(seed: 13)
        for _ in 0..<300 {
            let total = try #require(scale.score(answers(scale, &chance)).total)
            #expect(total.range?.contains(total.value) == true)
            #expect(scale.bands.isEmpty || total.band != nil)
        }
    }

    @Test("A safety rule on an item speaks from its value on, whatever else was answered, and not when it is skipped")
    func safety() throws {
        for scale in shippedScales.scales {
            for rule in scale.safety where !rule.item.isEmpty {
                let place = try #require(scale.place(ofItem: rule.item))
                var answers = [Int?](repeating: nil, count: scale.items.count)
                #expect(scale.score(answers).safety.isEmpty)
                for option in scale.options(of: scale.items[place]) {
                    answers[place] = option.value
                    let speaks = scale.score(answers).safety.contains { $0.id == rule.id }
                    #expect(speaks == (Double(option.value) >= rule.atLeast), "\(scale.id) \(option.value)")
                }
            }
        }
    }

    @Test("An answer the scale does not offer counts as none")
    func strangers() throws {
        let scale = try #require(shippedScales["gad-7"])
        #expect(scale.score([0, 0, 0, 0, 0, 0, 9]).missing == ["7"])
        #expect(scale.score([0]).answered == 1)
        #expect(scale.score([]).total == nil)
    }

    @Test("A window that reaches back over a session names it, up to its last day")
    func overlap() throws {
        let window = try #require(shippedScales["phq-9"]).window
        var session = Session(header: Header(id: try #require(RecordID("s")), created: Moment(seconds: 0)))
        session.began = Moment("2026-11-01T10:00:00+01:00")
        func overlaps(_ day: Int, _ hour: Int = 12) throws -> Bool {
            let when = Moment(day: try #require(Day(year: 2026, month: 11, day: day)), hour: hour, offset: 3600)
            return !window.sessions(before: when, of: [session], dayStart: 4).isEmpty
        }
        #expect(try overlaps(1) && overlaps(14))
        #expect(try !overlaps(15))
        #expect(try !overlaps(1, 9))
        #expect(LookBack().sessions(before: Moment(seconds: 2_000_000_000), of: [session], dayStart: 4).isEmpty)
    }
}
