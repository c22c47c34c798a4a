import JournalModel
import JournalPrompts
import TextUI

extension WorkingScreen {
    /// The widest the words and what is written beneath them get.
    static let measure = 64

    /// The places of the parts of a step, shared by drawing and clicking.
    private struct Places {
        /// What is said at the top, wrapped.
        var lead: [StyledText] = []
        var leadRect = Rect.zero
        var wordsRect = Rect.zero
        var ratingRect = Rect.zero
        var formRect = Rect.zero
        var choicesRect = Rect.zero
        var breathRow = Rect.zero
    }

    /// The body below the head line, held to the measure and standing left of the middle.
    private func page(_ size: Size) -> Rect {
        let body = Rect(origin: .zero, size: size).inset(top: size.height < 14 ? 1 : 2)
        return size.width < 84 ? body : body.measure(step == .write ? 76 : Self.measure + 8)
    }

    private func places(in size: Size, _ context: Context) -> Places {
        var places = Places()
        let page = page(size)
        places.breathRow =
            still.isBreathing && step.showsWords || still.isBreathing && step == .write
            ? Rect(page.left, size.height - 1, page.width, 1) : .zero
        switch step {
        case .meet, .stay: placeWords(&places, page, context)
        case .write: placeForm(&places, page)
        default: placeLead(&places, page, context)
        }
        return places
    }

    private func placeWords(_ places: inout Places, _ page: Rect, _ context: Context) {
        let beneath = (step == .meet ? 3 : 0) + (places.breathRow.isEmpty ? 0 : 2)
        let room = max(1, page.height - beneath)
        let rows = min(words.lineCount, room)
        let top = max(0, (room - rows) / 3)
        let left = page.width > Self.measure + 8 ? 4 : page.width > 50 ? 4 : 0
        places.wordsRect = Rect(page.left + left, page.top + top, min(Self.measure, page.width - left), rows)
        if step == .meet {
            places.ratingRect = Rect(places.wordsRect.left, places.wordsRect.bottom + 1, page.width - left, 2)
        }
    }

    private func placeForm(_ places: inout Places, _ page: Rect) {
        let head = writeHead(page.size)
        places.lead = head
        places.leadRect = page.split(top: head.count).top
        let gap = page.height < 14 ? 0 : 1
        places.formRect = page.inset(top: head.count + gap, bottom: places.breathRow.isEmpty ? 0 : 2)
    }

    private func placeLead(_ places: inout Places, _ page: Rect, _ context: Context) {
        let width = min(Self.measure, page.width)
        let lead = leadLines(context).flatMap { $0.isEmpty ? [$0] : $0.wrapped(to: width) }
        let answers = step == .after ? 2 : choices.rows(width: page.width)
        let gap = lead.count + answers < page.height ? 1 : 0
        let shown = lead.prefix(max(1, page.height - answers - gap))
        let top = page.height > 18 ? page.height / 6 : 0
        places.lead = Array(shown)
        places.leadRect = Rect(page.left, page.top + top, width, shown.count)
        let rect = Rect(page.left, places.leadRect.bottom + gap, page.width, answers)
        if step == .after { places.ratingRect = rect } else { places.choicesRect = rect }
    }

    /// The words once more above what is written, and the number given before.
    private func writeHead(_ size: Size) -> [StyledText] {
        let limit = max(1, size.height / 4)
        var lines = StyledText(work.words, .quiet).wrapped(to: min(Self.measure, size.width))
        if lines.count > limit {
            lines = Array(lines.prefix(limit - 1)) + [lines[limit - 1] + StyledText(" …", .quiet)]
        }
        guard size.height >= 14, let before = before.value else { return lines }
        return lines + [
            StyledText(), StyledText("how strong    ", .quiet) + StyledText("\(before) of 10", .charge(before)),
        ]
    }

    /// Tells the words and the form the room they have.
    mutating func fit(in context: Context) {
        guard let prompt = context.catalogue.prompt(promptID) else { return }
        if words.paragraphs.isEmpty { words = ScrollText(wordLines(prompt), measure: Self.measure) }
        let size = context.bareSize
        let width = page(size).width
        words.fit(Size(min(Self.measure, width - (width > 50 ? 4 : 0)), max(1, size.height)))
        let places = places(in: size, context)
        if step.showsWords { words.fit(places.wordsRect.size) }
        if step == .write { form.fit(places.formRect.size) }
    }

    func wordLines(_ prompt: Prompt) -> [StyledText] {
        let lines = work.words.split(separator: "\n").map { StyledText(String($0), .text) }
        guard !prompt.hint.isEmpty, !showsFull else { return lines }
        return lines + [StyledText(), StyledText(prompt.hint, .faint)]
    }

    // MARK: What is said above an answer

    private func leadLines(_ context: Context) -> [StyledText] {
        switch step {
        case .readiness: readinessLines(context)
        case .raw: rawLines
        case .after: [StyledText("How strong is it now?", .heading)] + beforeLine
        case .outcome: [StyledText(context.safety.markers.outcomes.question, .heading)]
        case .close: closeLines(context)
        case .enough: enoughLines(context)
        case .meet, .stay, .write: []
        }
    }

    private func readinessLines(_ context: Context) -> [StyledText] {
        let isSmall = context.size.height < 16
        var lines = [StyledText(context.safety.markers.readiness.question, .heading)]
        if let caution = context.activationCaution { lines.append(StyledText(caution, .quiet)) }
        guard context.memory.readiness == nil else { return lines }
        let long =
            "What comes next is a small scene, written to stir something. You can stop at any moment, also in the "
            + "middle; what you gave is kept."
        let first = isSmall ? "Next, a small scene that may stir you. You can stop at any moment." : long
        return lines + (isSmall ? [] : [StyledText()]) + [StyledText(first, .quiet)]
    }

    private var rawLines: [StyledText] {
        let title = wasGrounded ? "What comes now is up to you." : "Raw. Then something steady first, perhaps."
        return [StyledText(title, .heading)]
    }

    private var beforeLine: [StyledText] {
        before.value.map { [StyledText("It was \($0) of 10 before.", .quiet)] } ?? []
    }

    private func closeLines(_ context: Context) -> [StyledText] {
        let options = context.safety.markers.outcomes.options
        let option = work.outcome.flatMap { WorkOutcome.allCases.firstIndex(of: $0) }
            .flatMap { options.indices.contains($0) ? options[$0] : nil }
        var lines = [StyledText(option?.label ?? "Kept", .heading)]
        if let line = option?.line, !line.isEmpty { lines.append(StyledText(line, .quiet)) }
        if let before = work.before, let after = work.after {
            lines.append(StyledText("\(before) before, \(after) after.", .quiet))
        }
        return lines
    }

    /// A kind sentence; which one follows from the record's name, so that it stays while it is read.
    private func enoughLines(_ context: Context) -> [StyledText] {
        let kind = context.safety.grounding.kindSentences
        let place = work.header.id.text.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF }
        var lines = [
            StyledText("That was enough for today.", .heading),
            StyledText("It is kept, and nothing more is asked of you.", .quiet),
        ]
        if !kind.isEmpty { lines += [StyledText(), StyledText(kind[place % kind.count], .text)] }
        return lines
    }

    // MARK: Drawing

    func draw(on canvas: inout Canvas, in context: Context) {
        guard let prompt = context.catalogue.prompt(promptID) else {
            canvas.write("These words are no longer here. esc goes back.", in: canvas.bounds.row(1), role: .quiet)
            return
        }
        drawHead(prompt, on: &canvas, in: context)
        let places = places(in: canvas.size, context)
        for (index, line) in places.lead.enumerated() { canvas.write(line, in: places.leadRect.row(index)) }
        if step.showsWords { canvas.within(places.wordsRect) { words.draw(on: &$0) } }
        if step.isRating { canvas.within(places.ratingRect) { drawRating(on: &$0) } }
        if step == .write { canvas.within(places.formRect) { form.draw(on: &$0) } }
        if step.isChoice { canvas.within(places.choicesRect) { choices.draw(on: &$0) } }
        if step == .stay { drawOffers(on: &canvas, places) }
        if !places.breathRow.isEmpty { canvas.within(places.breathRow) { still.drawBreath(on: &$0, in: context) } }
    }

    /// What can be asked for while one stays, said once and faintly.
    private func drawOffers(on canvas: inout Canvas, _ places: Places) {
        guard !still.isTiming, !still.isBreathing, canvas.height > places.wordsRect.bottom + 1 else { return }
        let row = Rect(places.wordsRect.left, canvas.height - 1, places.wordsRect.width, 1)
        canvas.write("t  a quiet timer     b  a line to breathe with", in: row, role: .faint)
    }

    private func drawHead(_ prompt: Prompt, on canvas: inout Canvas, in context: Context) {
        guard step != .enough else { return }
        let parts = [context.place(ofActivation: prompt), still.elapsed(at: context.now) ?? ""]
        let words = parts.filter { !$0.isEmpty }.joined(separator: " \(canvas.glyphs.bullet) ")
        canvas.write(words, in: canvas.bounds.row(0), role: .quiet, align: .right)
    }

    private func drawRating(on canvas: inout Canvas) {
        let bar = step == .meet ? before : after
        if step == .meet { canvas.write("how strong is it now", in: canvas.bounds.row(0), role: .quiet) }
        canvas.within(canvas.bounds.row(step == .meet ? 1 : 0)) { bar.draw(on: &$0) }
    }

    // MARK: Clicking

    mutating func click(_ point: Point, in context: Context) -> [Command] {
        let places = places(in: context.bareSize, context)
        if step.isChoice, places.choicesRect.contains(point),
            let index = choices.index(atRow: point.y - places.choicesRect.top, width: places.choicesRect.width)
        {
            choices = Choices(choices.options, selected: index)
            return goOn(in: context)
        }
        if step.isRating, places.ratingRect.contains(point) {
            rate(point.x - places.ratingRect.left, places.ratingRect.width)
        }
        if step == .write, places.formRect.contains(point) {
            form.click(point.offset(-places.formRect.left, -places.formRect.top))
        }
        return []
    }

    private mutating func rate(_ column: Int, _ width: Int) {
        guard let value = before.value(atColumn: column, width: width) else { return }
        if step == .meet { before.set(value) } else { after.set(value) }
        changes += 1
    }
}
