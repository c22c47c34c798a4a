/// One value at its time; nil stands for a form that was not completed, and is never drawn as a number.
package struct ChartPoint: Equatable, Sendable {
    /// Time in days, with its fraction.
    package var x: Double
    package var y: Double?

    package init(_ x: Double, _ y: Double?) {
        self.x = x
        self.y = y
    }
}

/// Points that belong together, oldest first, joined by a thin line that breaks where something is missing.
package struct ChartSeries: Equatable, Sendable {
    package var name: String
    package var points: [ChartPoint]
    /// What stands at each point, when it is not the usual dot: the number of a session, say.
    package var mark: Character?

    package init(_ name: String = "", _ points: [ChartPoint], mark: Character? = nil) {
        self.name = name
        self.points = points
        self.mark = mark
    }
}

/// A time with a name: a month on the axis, or a session under its mark.
package struct ChartLabel: Equatable, Sendable {
    package var x: Double
    package var text: String

    package init(_ x: Double, _ text: String) {
        self.x = x
        self.text = text
    }
}

/// A value with a name: where a band begins.
package struct ChartLevel: Equatable, Sendable {
    package var y: Double
    package var text: String

    package init(_ y: Double, _ text: String) {
        self.y = y
        self.text = text
    }
}

/// A stretch of values in which a change is no more than chance tends to make.
package struct ChartStretch: Equatable, Sendable {
    package var from: Double
    package var to: Double
    package var text: String

    package init(_ from: Double, _ to: Double, _ text: String) {
        self.from = from
        self.to = to
        self.text = text
    }
}
