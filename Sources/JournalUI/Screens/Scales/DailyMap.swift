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

    func draw(on canvas: inout Canvas) {
        let map = HeatMap(.days, width: canvas.width - names, today: context.today)
        let right = canvas.bounds.inset(left: names)
        canvas.write(map.span.label, in: canvas.bounds.row(0).split(left: names - 1).left, role: .quiet)
        canvas.within(right.row(0)) { map.drawHead(on: &$0) }
        for (index, measure) in measures.enumerated() {
            let row = index + 1
            canvas.write(measure.tracker.name, in: canvas.bounds.row(row).split(left: names - 1).left)
            let axis = measure.tracker.axis(measure.marks.map(\.value))
            let hours = measure.tracker.kind == .duration
            let values = map.values(measure.marks.map { ($0.day, Int(((hours ? $0.value / 60 : $0.value)).rounded())) })
            canvas.within(right.row(row)) {
                map.draw(values, on: &$0) { Self.role(Double(hours ? $0 * 60 : $0), on: axis) }
            }
        }
        let days = context.journal.sessions.compactMap { context.clock.day(ofSession: $0.header.id) }
        canvas.write(
            "session", in: canvas.bounds.row(measures.count + 1).split(left: names - 1).left, role: .faint)
        canvas.within(right.row(measures.count + 1)) { map.drawSessions(days, on: &$0) }
    }

    /// Stronger ink for a higher number, nothing else.
    private static func role(_ value: Double, on axis: ClosedRange<Double>) -> Role {
        let share = (value - axis.lowerBound) / max(1, axis.upperBound - axis.lowerBound)
        return share < 0.34 ? .faint : share < 0.67 ? .quiet : .strong
    }
}
