import JournalModel
import TextUI

/// The numbers of the day as a map: a row for each, a column for each day, the newest at the right. A day without an
/// answer stays a dot; no colour says which end is better.
struct DailyMap {
    /// The columns the names take.
    private var names: Int { min(16, max(10, 1 + (measures.map { displayWidth(of: $0.tracker.name) }.max() ?? 0))) }

    private let context: Context
    private let measures: [(tracker: Tracker, marks: [(day: Day, value: Double)])]

    init(in context: Context) {
        self.context = context
        let charts = ScaleChart(in: context)
        measures = context.settings.measures.compactMap { tracker in
            let marks = charts.values(tracker.name).compactMap { when, value in
                value.map { (day: context.clock.day(of: when), value: $0) }
            }
            return marks.isEmpty ? nil : (tracker, marks)
        }
    }

    var isEmpty: Bool { measures.isEmpty }
    /// Rows it needs.
    var rows: Int { measures.count + 3 }

    /// How many numbers are drawn in so many rows.
    func fitting(rows: Int) -> Int { max(0, min(measures.count, rows - 2)) }

    /// - Parameter place: The number that stands first where there is no room for all.
    func draw(on canvas: inout Canvas, from place: Int) {
        let count = fitting(rows: canvas.height)
        let first = count < measures.count ? place : 0
        let measures = (0..<count).map { self.measures[(first + $0) % self.measures.count] }
        let map = HeatMap(.days, width: canvas.width - names, today: context.today)
        let right = canvas.bounds.inset(left: names)
        canvas.write(map.span.label, in: canvas.bounds.row(0).split(left: names - 1).left, role: .quiet)
        canvas.within(right.row(0)) { map.drawHead(on: &$0) }
        for (index, measure) in measures.enumerated() {
            let row = index + 1
            canvas.write(measure.tracker.name, in: canvas.bounds.row(row).split(left: names - 1).left)
            let axis = measure.tracker.axis(measure.marks.map(\.value))
            let values = map.values(measure.marks.map { ($0.day, Int(max(-99, min(9_999, $0.value)).rounded())) })
            canvas.within(right.row(row)) {
                map.draw(
                    values, on: &$0, role: { Self.role(Double($0), on: axis) }, sign: { Self.sign($0, measure.tracker) }
                )
            }
        }
        let days = context.journal.sessions.compactMap { context.clock.day(ofSession: $0.header.id) }
        canvas.write(
            "session", in: canvas.bounds.row(measures.count + 1).split(left: names - 1).left, role: .faint)
        canvas.within(right.row(measures.count + 1)) { map.drawSessions(days, on: &$0) }
    }

    /// A number as it stands in a cell: how a word begins, minutes, or hours where they do not fit.
    private static func sign(_ value: Int, _ tracker: Tracker) -> String {
        if tracker.words.indices.contains(value) {
            let word = tracker.words[value]
            return displayWidth(of: String(word.prefix(2))) > 2 ? String(word.prefix(1)) : String(word.prefix(2))
        }
        return tracker.kind == .duration && value > 99 ? "\((value + 30) / 60)h" : "\(value)"
    }

    /// Stronger ink for a higher number, nothing else.
    private static func role(_ value: Double, on axis: ClosedRange<Double>) -> Role {
        let share = (value - axis.lowerBound) / max(1, axis.upperBound - axis.lowerBound)
        return share < 0.34 ? .faint : share < 0.67 ? .quiet : .strong
    }
}
