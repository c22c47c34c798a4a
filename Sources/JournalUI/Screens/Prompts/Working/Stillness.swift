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
}

extension Stillness {
    private static let longest = 14

    /// Draws the line in the middle of the first row: it grows with the breath that comes in and shortens with the one
    /// going out; without motion it stays as it is.
    func drawBreath(on canvas: inout Canvas, in context: Context) {
        guard isBreathing, let rhythm = context.safety.grounding.breathing.first(where: { $0.length > 0 }),
            let breath = Breath(rhythm, at: breathed)
        else { return }
        let fullness = context.settings.motion ? breath.fullness : 0.5
        let length = 1 + Int((fullness * Double(Self.longest - 1)).rounded())
        let left = (canvas.width - displayWidth(of: breath.words)) / 2
        let used = canvas.write(breath.words, at: Point(left, 0), role: .accent)
        canvas.rule(at: Point(left - 2 - length, 0), width: length)
        canvas.rule(at: Point(left + used + 2, 0), width: length)
    }
}
