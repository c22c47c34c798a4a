import JournalModel
import JournalPrompts
import TextUI

/// A quiet timer and a line to breathe with, while a person stays with something. Neither runs unless asked for.
struct Stillness: Hashable, Sendable {
    private var timerFrom: Moment?
    private(set) var isBreathing = false
    /// Milliseconds of breathing so far.
    private var breathed = 0

    /// How soon it wants to be called again, in milliseconds; nil while nothing runs.
    var interval: Int? { isBreathing ? 250 : timerFrom == nil ? nil : 1000 }

    /// The command that keeps it going, when it goes.
    var commands: [Command] { interval.map { [.wake(after: $0)] } ?? [] }

    var isTiming: Bool { timerFrom != nil }

    mutating func toggleTimer(at now: Moment) { timerFrom = timerFrom == nil ? now : nil }

    mutating func toggleBreath() {
        isBreathing.toggle()
        breathed = 0
    }

    mutating func tick() { if isBreathing { breathed += interval ?? 0 } }

    mutating func stop() { self = Stillness() }

    /// "06:12" since the timer was asked for; nil while there is none.
    func elapsed(at now: Moment) -> String? {
        timerFrom.map { from in
            let seconds = max(0, now.seconds - from.seconds)
            return "\(padded(seconds / 60, 2)):\(padded(seconds % 60, 2))"
        }
    }

    /// The part of the breath it is in, and how far, 0 to 1; nil where the rhythm leaves the breath alone.
    func breath(_ rhythm: BreathRhythm) -> (name: String, share: Double)? {
        guard rhythm.length > 0 else { return nil }
        var left = Double(breathed) / 1000
        left -= (left / rhythm.length).rounded(.down) * rhythm.length
        for phase in rhythm.phases {
            if left < phase.seconds { return (phase.name, left / phase.seconds) }
            left -= phase.seconds
        }
        return rhythm.phases.last.map { ($0.name, 1) }
    }
}

extension Stillness {
    private static let longest = 14

    /// Draws the line in the middle of the first row: it grows with the breath that comes in and shortens with the one going out.
    func drawBreath(on canvas: inout Canvas, in context: Context) {
        guard isBreathing, let rhythm = Self.rhythm(in: context), let breath = breath(rhythm) else { return }
        let words = ["in", "out"].contains(breath.name) ? "breathe \(breath.name)" : breath.name
        let length = context.settings.motion ? Self.length(breath.name, breath.share) : Self.longest / 2
        let line = String(repeating: String(canvas.glyphs.horizontal), count: length)
        let middle = canvas.width / 2
        let left = middle - words.count / 2
        canvas.write(words, at: Point(left, 0), role: .accent)
        canvas.write(line, at: Point(left - 2 - length, 0), role: .rule)
        canvas.write(line, at: Point(left + words.count + 2, 0), role: .rule)
    }

    private static func length(_ name: String, _ share: Double) -> Int {
        switch name {
        case "in": 1 + Int((share * Double(longest - 1)).rounded())
        case "out": longest - Int((share * Double(longest - 1)).rounded())
        case "hold": longest
        default: 1
        }
    }

    /// The first rhythm that has one.
    private static func rhythm(in context: Context) -> BreathRhythm? {
        context.safety.grounding.breathing.first { $0.length > 0 }
    }
}
