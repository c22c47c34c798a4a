import JournalModel
import TextUI

/// How answering looks: the question alone, or the form as a list.
struct AnswerPage {
    private let screen: TakingScreen
    private let context: Context
    private var scale: Scale { screen.sheet.scale }
    private var sheet: AnswerSheet { screen.sheet }

    init(_ screen: TakingScreen, in context: Context) {
        self.screen = screen
        self.context = context
    }

    func draw(on canvas: inout Canvas) {
        drawHead(on: &canvas)
        canvas.within(canvas.bounds.inset(top: 2).measure(72)) { inner in
            if screen.isForm { drawForm(on: &inner) } else { drawItem(on: &inner) }
        }
    }

    private func drawHead(on canvas: inout Canvas) {
        let count = screen.isForm ? sheet.standing : "\(sheet.place + 1) of \(scale.items.count)"
        let words = [scale.title, canvas.width < 50 ? "" : scale.window.words].filter { !$0.isEmpty }
        let head = canvas.bounds.row(0)
        canvas.write(
            words.joined(separator: " \(canvas.glyphs.bullet) "), in: head.inset(right: count.count + 2), role: .quiet)
        canvas.write(count, in: head, role: .quiet, align: .right)
    }

    // MARK: One question

    /// What a soft rule says, and where the window reaches back over a session.
    private var asides: [StyledText] {
        let rules = sheet.rulesAtHand.filter { $0.when == .answer }
        return rules.map { StyledText($0.text, .accent) }
            + [context.overlap(of: scale, at: sheet.response.header.when).map { StyledText($0, .faint) }].compactMap(
                \.self)
    }

    private struct Layout {
        var stem: [StyledText] = []
        var question: [StyledText] = []
        var asides: [StyledText] = []
        var top = 0
        var optionsAt = 0
    }

    private func layout(_ size: Size) -> Layout {
        var layout = Layout()
        guard let item = sheet.item else { return layout }
        let width = min(72, size.width)
        let options = max(1, scale.options(of: item).count)
        let number = item.number.map { "\($0).  " } ?? ""
        layout.question = StyledText(number + item.text, .strong).wrapped(to: width)
        layout.asides = asides.flatMap { $0.wrapped(to: width) }
        let rest = layout.question.count + 1 + options + 1 + layout.asides.count
        let lead = lead(width).drop { rest + $0.count > size.height }.first ?? []
        layout.stem = lead
        let needed = rest + lead.count
        layout.top = max(0, min(size.height / 5, size.height - needed))
        layout.optionsAt = layout.top + layout.stem.count + layout.question.count + (needed > size.height ? 0 : 1)
        return layout
    }

    /// What stands above the question, the fullest first: before the first question how to answer, then what is asked of all.
    private func lead(_ width: Int) -> [[StyledText]] {
        let texts = (sheet.place == 0 ? [scale.instruction, scale.stem] : [scale.stem]).filter { !$0.isEmpty }
        let parts = texts.map { StyledText($0, .quiet).wrapped(to: width) + [StyledText()] }
        return [Array(parts.joined()), parts.last ?? []]
    }

    private func drawItem(on canvas: inout Canvas) {
        guard let item = sheet.item else { return }
        let layout = layout(canvas.size)
        for (row, line) in (layout.stem + layout.question).enumerated() {
            canvas.write(line, at: Point(0, layout.top + row))
        }
        let options = scale.options(of: item)
        for (index, option) in options.enumerated() {
            draw(option, index, on: &canvas, at: layout.optionsAt + index)
        }
        if options.isEmpty { drawNumber(item, on: &canvas, at: layout.optionsAt) }
        let below = layout.optionsAt + max(1, options.count) + 1
        for (row, line) in layout.asides.enumerated() { canvas.write(line, at: Point(0, below + row)) }
    }

    private func draw(_ option: ScaleOption, _ index: Int, on canvas: inout Canvas, at y: Int) {
        let row = Rect(0, y, min(40, canvas.width), 1)
        let isChosen = sheet.answers[sheet.place] == option.value
        let mark = isChosen ? String(canvas.glyphs.checked) : " "
        let words = StyledText("\(mark) ", .accent) + StyledText("\(option.value)  ", .key) + StyledText(option.label)
        canvas.write(words, in: row)
        if index == screen.option { canvas.select(row) }
    }

    /// A number that is typed, with the ends it lies between.
    private func drawNumber(_ item: ScaleItem, on canvas: inout Canvas, at y: Int) {
        let given = sheet.answers[sheet.place].map(String.init) ?? String(canvas.glyphs.absent)
        let shown = screen.digits.isEmpty ? given : screen.digits
        var words = StyledText("  \(shown)", .strong)
        if item.answer == .duration { words.append("  minutes", .quiet) }
        if let range = scale.range(of: item) {
            let low = [String(range.min), range.minLabel].spaced
            let high = [String(range.max), range.maxLabel].spaced
            words.append("    from \(low) to \(high)", .quiet)
        }
        let used = canvas.write(words, in: canvas.bounds.row(y))
        canvas.setCursor(at: Point(2 + displayWidth(of: shown), y))
        if used >= canvas.width, !screen.digits.isEmpty { canvas.hideCursor() }
    }

    /// The option in a row of the screen.
    func option(atRow y: Int, in size: Size) -> Int? {
        guard let item = sheet.item else { return nil }
        let index = y - 2 - layout(Size(size.width, size.height - 2)).optionsAt
        return scale.options(of: item).indices.contains(index) ? index : nil
    }

    // MARK: The whole form

    /// Rows the list gets in a screen of a size; beneath it stands the item at hand in full, and each has the room the longest
    /// needs, so that nothing moves.
    func listRows(_ size: Size) -> Int {
        let width = min(72, size.width)
        let longest = scale.items.map { item in
            StyledText(item.text, .strong).wrapped(to: width).count + legend(item, .unicode).wrapped(to: width).count
        }
        let aside = asides.reduce(0) { $0 + $1.wrapped(to: width).count }
        let detail = 1 + (longest.max() ?? 1) + max(2, aside)
        let room = size.height - 2
        return min(scale.items.count + 1, max(min(3, room), room - min(detail, size.height * 2 / 3)))
    }

    private func drawForm(on canvas: inout Canvas) {
        let height = listRows(Size(canvas.width, canvas.height + 2))
        canvas.within(canvas.bounds.split(top: height).top) { inner in
            screen.rows.draw(on: &inner) { row, index, _ in draw(scale.items[index], index, on: &row) }
        }
        var y = height
        canvas.rule(at: Point(0, y))
        y += 1
        guard let item = sheet.item else { return }
        y += canvas.writeWrapped(StyledText(item.text, .strong), in: canvas.bounds.inset(top: y))
        y += canvas.writeWrapped(legend(item, canvas.glyphs), in: canvas.bounds.inset(top: y))
        for aside in asides where y < canvas.height {
            y += canvas.writeWrapped(aside, in: canvas.bounds.inset(top: y))
        }
    }

    private func draw(_ item: ScaleItem, _ index: Int, on row: inout Canvas) {
        let answer = sheet.answers[index]
        let shown: String
        if item.answer == .mark {
            shown = answer == 1 ? String(row.glyphs.checked) : ""
        } else {
            let typed = index == sheet.place && !screen.digits.isEmpty ? screen.digits : nil
            shown = typed ?? answer.map(String.init) ?? String(row.glyphs.absent)
        }
        let number = item.number.map { "\($0). " } ?? ""
        row.write(StyledText(number + item.text), aside: shown, role: answer == nil ? .faint : .accent)
    }

    /// How an item of a list is marked, and how often it was reported.
    private func legend(_ item: ScaleItem, _ glyphs: GlyphSet) -> StyledText {
        if item.answer == .mark {
            return StyledText(["space marks it", item.reported].spaced(by: " \(glyphs.bullet) "), .quiet)
        }
        let words = scale.options(of: item).map { [String($0.value), $0.label].spaced }
        if !words.isEmpty { return StyledText(words.joined(separator: "  "), .quiet) }
        return StyledText(scale.range(of: item).map { "from \($0.min) to \($0.max)" } ?? "minutes", .quiet)
    }
}

extension ScaleItem {
    /// "the day after: 28 of 100, with placebo 8"; empty where no study is quoted.
    fileprivate var reported: String {
        func share(_ key: String, _ name: String) -> String {
            guard let rate = rates[key]?.object, let share = rate["medicine"]?.int else { return "" }
            let placebo = rate["placebo"]?.int.map { ", with placebo \($0)" } ?? ""
            return "\(name): \(share) of 100\(placebo)"
        }
        return [share("session", "in studies, that day"), share("nextDay", "the day after")].spaced(by: "; ")
    }
}
