import JournalModel
import JournalPrompts
import TextUI

/// Ways back into the room. Opens over anything, and gives it back as it was.
struct GroundingScreen: Screen {
    enum Action: Hashable, Sendable { case up, down, forward, backward, pause, leave }

    static let name = "grounding"
    static let keys = KeyTable<Action>([
        KeyBinding(.forward, [.enter, .right, "l"], "Begin it, or go on to the next", hint: "go on"),
        KeyBinding(.backward, [.left, "h", .backspace], "The one before"),
        KeyBinding(.pause, [" "], "Let it wait, or go on", hint: "wait"),
        KeyBinding(.leave, [.escape, "q"], "Back: to the list, then to where you were", hint: "back"),
        KeyBinding(.up, [.up, "k"], "Up"),
        KeyBinding(.down, [.down, "j"], "Down"),
    ])

    /// A way that was begun, and how far it has come.
    private struct Run: Sendable {
        let way: GroundingWay
        /// Which step of its steps.
        var step = 0
        /// Milliseconds breathed.
        var elapsed = 0
        var isPaused = false
    }

    private var list = ListView()
    private var run: Run?

    init(in context: Context) {
        list.setCount(GroundingWay.all(of: context.safety.grounding).count)
        list.fit(rows: listRows(context))
    }

    func title(in context: Context) -> String { "Grounding" }
    var chrome: Chrome { .bare }

    // MARK: Keys

    func availability(of action: Action, in context: Context) -> Availability {
        switch (action, run) {
        case (.pause, nil), (.backward, nil): .hidden
        case (.up, .some), (.down, .some): .hidden
        case (.pause, let run?): wait(for: run, in: context) == nil ? .hidden : .enabled
        case (.forward, let run?), (.backward, let run?): isBreathing(run) ? .hidden : .enabled
        default: .enabled
        }
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .up: list.move(by: -1)
        case .down: list.move(by: 1)
        case .leave:
            if run == nil { return [.back] }
            run = nil
        case .forward: return run == nil ? begin(in: context) : step(1, in: context)
        case .backward: return step(-1, in: context)
        case .pause:
            run?.isPaused.toggle()
            return wake(in: context)
        }
        return []
    }

    private mutating func begin(in context: Context) -> [Command] {
        let ways = GroundingWay.all(of: context.safety.grounding)
        guard let index = list.selection, ways.indices.contains(index) else { return [] }
        let first = ways[index] == .sentence ? firstSentence(context) : 0
        run = Run(way: ways[index], step: first)
        return wake(in: context)
    }

    /// Another one each minute, so that it is not always the same that greets.
    private func firstSentence(_ context: Context) -> Int {
        let count = context.safety.grounding.kindSentences.count
        return count == 0 ? 0 : context.now.seconds / 60 % count
    }

    private mutating func step(_ by: Int, in context: Context) -> [Command] {
        guard var run else { return [] }
        let steps = run.way.steps(in: context.safety.grounding)
        guard !steps.isEmpty else { return [] }
        if run.way == .sentence {
            run.step = (run.step + by + steps.count) % steps.count
        } else if run.step + by >= steps.count {
            self.run = nil
            return []
        } else {
            run.step = max(0, run.step + by)
        }
        self.run = run
        return wake(in: context)
    }

    // MARK: Time

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        switch event {
        case .timer: return goOn(in: context)
        case .refreshed:
            list.fit(rows: listRows(context))
            return wake(in: context)
        case .wheel(let rows): if run == nil { list.move(by: rows.signum()) }
        case .clicked(let point): return clicked(point, in: context)
        default: break
        }
        return []
    }

    private mutating func clicked(_ point: Point, in context: Context) -> [Command] {
        if run != nil { return availability(of: .forward, in: context) == .enabled ? step(1, in: context) : [] }
        guard let index = list.index(atRow: point.y - headRows(context).count, rows: listRows(context)) else {
            return []
        }
        let again = list.selection == index
        list.select(index)
        return again ? begin(in: context) : []
    }

    /// A tick of the breath, or the end of a step's time.
    private mutating func goOn(in context: Context) -> [Command] {
        guard let run, !run.isPaused, let milliseconds = wait(for: run, in: context) else { return [] }
        guard isBreathing(run) else { return step(1, in: context) }
        self.run?.elapsed += milliseconds
        return wake(in: context)
    }

    private func wake(in context: Context) -> [Command] {
        guard let run, !run.isPaused, let milliseconds = wait(for: run, in: context) else { return [] }
        return [.wake(after: milliseconds)]
    }

    /// How long until something changes by itself; nil when nothing does, and no timer runs.
    private func wait(for run: Run, in context: Context) -> Int? {
        let texts = context.safety.grounding
        guard case .breathing(let index) = run.way else {
            let steps = run.way.steps(in: texts)
            guard steps.indices.contains(run.step), steps[run.step].seconds > 0 else { return nil }
            return steps[run.step].seconds * 1000
        }
        let rhythm = texts.breathing[index]
        if rhythm.isOver(at: run.elapsed) { return nil }
        if rhythm.length == 0 { return rhythm.minutes * 60_000 }
        return moves(context) ? 100 : 1000
    }

    private func isBreathing(_ run: Run) -> Bool { if case .breathing = run.way { true } else { false } }

    /// Whether the line may grow and shrink; otherwise words and counts do.
    private func moves(_ context: Context) -> Bool { context.settings.motion && context.settings.theme != "plain" }

    // MARK: Drawing

    private func headRows(_ context: Context) -> [StyledText] {
        let title = [StyledText("Grounding", .title)]
        guard context.size.height >= 16 else { return title }
        let intro = StyledText(context.safety.grounding.intro, .quiet).wrapped(to: min(72, context.bodySize.width))
        return title + intro + [StyledText()]
    }

    private func listRows(_ context: Context) -> Int { max(1, context.size.height - 1 - headRows(context).count) }

    func draw(on canvas: inout Canvas, in context: Context) {
        guard let run else {
            return canvas.within(canvas.bounds.measure(72)) { drawList(on: &$0, in: context) }
        }
        if case .breathing(let index) = run.way {
            return drawBreath(run, context.safety.grounding.breathing[index], on: &canvas, in: context)
        }
        drawStep(run, on: &canvas, in: context)
    }

    private func drawList(on canvas: inout Canvas, in context: Context) {
        let texts = context.safety.grounding
        let head = headRows(context)
        for (row, line) in head.enumerated() { canvas.write(line, at: Point(0, row)) }
        let ways = GroundingWay.all(of: texts)
        canvas.within(canvas.bounds.inset(top: head.count)) { inner in
            list.draw(on: &inner) { row, index, _ in
                row.write(ways[index].label, at: Point(0, 0), role: .quiet)
                row.write(ways[index].title(in: texts), in: row.bounds.inset(left: 9))
            }
        }
        let beneath = canvas.bounds.inset(top: head.count + ways.count + 1)
        guard beneath.height >= 2, let index = list.selection else { return }
        let used = canvas.writeWrapped(ways[index].about(in: texts), in: beneath, role: .quiet)
        var y = beneath.top + used + 1
        for note in texts.notes where canvas.height - y >= 2 {
            y += canvas.writeWrapped(note, in: Rect(0, y, beneath.width, canvas.height - y), role: .faint)
        }
    }

    private func drawBreath(_ run: Run, _ rhythm: BreathRhythm, on canvas: inout Canvas, in context: Context) {
        canvas.write(rhythm.title, in: canvas.bounds.row(0), role: .quiet)
        let middle = canvas.bounds.row(canvas.height / 2 - (canvas.height < 14 ? 0 : 1))
        if rhythm.isOver(at: run.elapsed) {
            let words = "That was about \(minutesText(rhythm.minutes)). You can stay, or go back."
            canvas.writeWrapped(words, in: Rect(0, middle.top, canvas.width, 3), role: .text, align: .center)
            return
        }
        let left = max(1, (rhythm.minutes * 60_000 - run.elapsed + 59_999) / 60_000)
        let time = run.isPaused ? "waiting" : "\(minutesText(left)) left"
        canvas.write(rhythm.length > 0 ? time : "", in: canvas.bounds.row(0), role: .faint, align: .right)
        drawLine(Breath(rhythm, at: run.elapsed), in: middle, on: &canvas, in: context)
        if canvas.height >= 14 {
            let about = canvas.bounds.centered(Size(min(60, canvas.width), 3))
            let low = Rect(about.left, canvas.height - 4, about.width, 3)
            canvas.writeWrapped(rhythm.about, in: low, role: .faint, align: .center)
        }
    }

    private func drawLine(_ breath: Breath?, in row: Rect, on canvas: inout Canvas, in context: Context) {
        let longest = min(30, (canvas.width - 15) / 2)
        guard let breath else {
            canvas.rule(at: Point((canvas.width - longest) / 2, row.top), width: longest, role: .accent)
            return
        }
        guard moves(context) else {
            canvas.write("\(breath.words)   \(breath.count)", in: row, role: .text, align: .center)
            return
        }
        canvas.write(breath.words, in: row, role: .text, align: .center)
        let half = 1 + Int((breath.fullness * Double(longest - 1)).rounded())
        canvas.rule(at: Point(canvas.width / 2 - 7 - half, row.top), width: half, role: .accent)
        canvas.rule(at: Point(canvas.width / 2 + 7, row.top), width: half, role: .accent)
    }

    private func minutesText(_ minutes: Int) -> String { minutes == 1 ? "a minute" : "\(minutes) minutes" }

    private func drawStep(_ run: Run, on canvas: inout Canvas, in context: Context) {
        let texts = context.safety.grounding
        let steps = run.way.steps(in: texts)
        guard steps.indices.contains(run.step) else { return }
        let step = steps[run.step]
        canvas.write(run.way.title(in: texts), in: canvas.bounds.row(0), role: .quiet)
        let place = run.isPaused ? "waiting" : "\(run.step + 1) of \(steps.count)"
        canvas.write(run.way == .sentence ? "" : place, in: canvas.bounds.row(0), role: .faint, align: .right)
        let width = min(56, canvas.width)
        let top = canvas.height < 14 ? 2 : canvas.height / 3
        let body = Rect((canvas.width - width) / 2, top, width, canvas.height - top)
        let used = canvas.writeWrapped(step.text, in: body, role: .text)
        let beneath = body.inset(top: used + 1)
        if !step.gentle.isEmpty { canvas.writeWrapped("Or less: \(step.gentle)", in: beneath, role: .faint) }
    }
}
