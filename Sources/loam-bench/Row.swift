/// One line of the table.
struct Row {
    let what: String
    let measured: String
    var goal = ""
    /// Whether the goal was met; nil where there is none.
    var met: Bool?

    private static func line(_ what: String, _ measured: String, _ goal: String, _ met: String) -> String {
        func fit(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(1, width - text.count))
        }
        return "  " + fit(what, 58) + fit(measured, 30) + fit(goal, 14) + met
    }

    static func printHead() { Swift.print(line("what", "measured", "goal", "")) }

    func print() { Swift.print(Self.line(what, measured, goal, met.map { $0 ? "met" : "MISSED" } ?? "")) }

    /// A time against a goal, both in milliseconds.
    static func time(_ what: String, _ milliseconds: Double, goal: Double? = nil, more: String = "") -> Row {
        Row(
            what: what, measured: "\(milliseconds.short) ms" + more, goal: goal.map { "\($0.short) ms" } ?? "",
            met: goal.map { milliseconds <= $0 })
    }
}

extension Double {
    /// Three digits that matter.
    var short: String {
        let places: Double = abs(self) >= 100 ? 1 : abs(self) >= 10 ? 10 : abs(self) >= 1 ? 100 : 1000
        let rounded = (self * places).rounded() / places
        return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    }
}
