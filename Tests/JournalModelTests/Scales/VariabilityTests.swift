import JournalModel
import Testing

@Suite struct VariabilityTests {
    private func daily(_ values: [Double], every step: Int = 1) -> [(day: Day, value: Double)] {
        values.enumerated().map { (Day(number: 20_000 + $0.offset * step), $0.element) }
    }

    @Test func `the mean squared step is the sum of squared steps over their number`() throws {
        // Steps 2, -2, 2, ... nine of them: 9 * 4 / 9.
        let found = try #require(Variability(daily([3, 5, 3, 5, 3, 5, 3, 5, 3, 5])))
        #expect(found.meanSquare == 4 && found.step == 2 && found.count == 10)
        let still = try #require(Variability(daily(Array(repeating: 6, count: 12))))
        #expect(still.meanSquare == 0)
    }

    @Test func `too few, too far apart or too uneven says nothing`() {
        #expect(Variability(daily(Array(repeating: 5, count: 9))) == nil)
        #expect(Variability(daily(Array(repeating: 5, count: 30), every: 7)) == nil)
        #expect(Variability(daily(Array(repeating: 5, count: 30), every: 2)) == nil)
        #expect(Variability([]) == nil)
    }

    @Test func `only the newest unbroken run counts, and of two on a day the last`() throws {
        let old = daily([0, 10, 0, 10, 0, 10, 0, 10, 0, 10])
        let new = (0..<10).map { (day: Day(number: 20_100 + $0), value: 5.0) }
        let again = [(day: Day(number: 20_109), value: 8.0)]
        let found = try #require(Variability(old + new + again))
        #expect(found.count == 10 && found.meanSquare == 1)
    }
}
