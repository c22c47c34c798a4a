/// How much a daily number moves from one day to the next: the mean of its squared steps (MSSD).
///
/// Only for numbers that came nearly every day: ten or more in a row with no gap beyond two days, and four of five steps a
/// single day. Of a few questionnaires it would say nothing.
package struct Variability: Hashable, Sendable {
    /// Values it needs at least.
    package static let least = 10

    /// The sum of squared steps over the number of steps.
    package let meanSquare: Double
    /// How many values it was made of.
    package let count: Int

    /// - Parameter values: A number a day, oldest first; of two on one day the last counts. The newest unbroken run is
    ///   used; nil where that is too short or too uneven.
    package init?(_ values: [(day: Day, value: Double)]) {
        var run: [(day: Day, value: Double)] = []
        for value in values {
            if let last = run.last, last.day == value.day { run.removeLast() }
            if let last = run.last, value.day - last.day > 2 || value.day < last.day { run = [] }
            run.append(value)
        }
        let steps = zip(run, run.dropFirst())
        let single = steps.count { $1.day - $0.day == 1 }
        guard run.count >= Self.least, single * 5 >= (run.count - 1) * 4 else { return nil }
        count = run.count
        meanSquare =
            steps.reduce(0) { $0 + ($1.1.value - $1.0.value) * ($1.1.value - $1.0.value) } / Double(run.count - 1)
    }

    /// The typical step, in the points of the scale.
    package var step: Double { meanSquare.squareRoot() }
}
