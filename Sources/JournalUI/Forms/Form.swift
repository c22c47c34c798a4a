import JournalModel
import TextUI

/// The lines of a record as they are being filled in: a focus, a scroll, and the inputs.
struct Form: Sendable {
    let lines: [FormLine]
    private(set) var inputs: [FormInput]
    private(set) var focus = 0
    /// Goes up with every change; 0 while nothing was changed.
    private(set) var revision = 0
    private var size = Size(76, 20)
    private var top = 0
    private let now: Moment

    init(_ lines: [FormLine], values: JSONObject, now: Moment, size: Size) {
        self.lines = lines
        self.now = now
        labelWidth = max(14, min(22, (lines.map { displayWidth(of: $0.label) }.max() ?? 0) + 2))
        inputs = lines.map { FormInput($0, value: values[$0.path], now: now) }
        fit(size)
    }

    /// Whether letters are text in the line that has the focus.
    var isTyping: Bool { inputs.indices.contains(focus) && inputs[focus].takesText }

    /// The line that has the focus.
    var focusedLine: FormLine? { lines.indices.contains(focus) ? lines[focus] : nil }

    /// Whether the last line has the focus.
    var isAtEnd: Bool { focus >= lines.count - 1 }

    /// Nothing changed since here.
    mutating func settle() { revision = 0 }

    /// What it was opened with is not saved yet; one goes on at its end.
    mutating func unsettle() {
        revision += 1
        guard inputs.indices.contains(focus), case .text(var editor) = inputs[focus] else { return }
        inputs[focus] = .none
        editor.handle(Key.end.ctrl)
        inputs[focus] = .text(editor)
    }

    /// Puts what was filled in into a record's object.
    func apply(to object: inout JSONObject, dayStart: Int) throws(FormProblem) {
        for (line, input) in zip(lines, inputs) where !isUntouched(line, input, object[line.path]) {
            object[line.path] = try input.json(for: line, now: now, dayStart: dayStart)
        }
    }

    /// Whether a line still says what the record says. Times are shown by the minute on the clock of where they were
    /// written, so reading an untouched one back would change it.
    private func isUntouched(_ line: FormLine, _ input: FormInput, _ value: JSON?) -> Bool {
        guard case .line(let field) = input, case .line(let shown) = FormInput(line, value: value, now: now) else {
            return false
        }
        return field.text == shown.text
    }

    /// The text of the line that has the focus, for the person's own editor.
    var focusedText: String? {
        guard inputs.indices.contains(focus), case .text(let editor) = inputs[focus] else { return nil }
        return editor.text
    }

    mutating func replaceFocusedText(_ text: String) {
        guard inputs.indices.contains(focus), case .text = inputs[focus] else { return }
        inputs[focus] = .text(TextEditor(text, measure: 72, placeholder: lines[focus].hint))
        revision += 1
        fit(size)
    }

    /// Moves to words in the text that has the focus; false when they do not stand there.
    mutating func find(_ words: String) -> Bool {
        guard !words.isEmpty, inputs.indices.contains(focus), case .text(var editor) = inputs[focus] else {
            return true
        }
        inputs[focus] = .none
        let isFound = editor.find(words)
        inputs[focus] = .text(editor)
        return isFound
    }

    /// The words and characters of all longer texts in the form, said in a line.
    var counts: String {
        var words = 0
        var characters = 0
        for case .text(let editor) in inputs {
            words += editor.wordCount
            characters += editor.characterCount
        }
        return "\(words) \(words == 1 ? "word" : "words"), \(characters) characters"
    }

    // MARK: Changing

    /// A key for the line that has the focus; moving keys go on to the next line where they lead nowhere here.
    mutating func type(_ key: Key) {
        guard inputs.indices.contains(focus) else { return }
        if key == .tab || key == .backTab { return move(key == .tab ? 1 : -1) }
        var input = FormInput.none
        swap(&input, &inputs[focus])
        let changed = Self.change(&input, key)
        swap(&input, &inputs[focus])
        if changed {
            revision += 1
            fit(size)
        } else {
            leaveOrMove(key)
        }
    }

    private mutating func leaveOrMove(_ key: Key) {
        switch key {
        case .down, .enter: move(1)
        case .up: move(-1)
        default: if !isTyping, key == "j" { move(1) } else if !isTyping, key == "k" { move(-1) }
        }
    }

    /// Gives a key to an input; false when it has no use for it.
    private static func change(_ input: inout FormInput, _ key: Key) -> Bool {
        switch input {
        case .text(var editor):
            input = .none
            let before = (editor.revision, editor.cursor)
            let used = editor.handle(key)
            let moved = before != (editor.revision, editor.cursor)
            let isArrow = key == .up || key == .down
            input = .text(editor)
            return isArrow ? moved : used
        case .line(var field):
            let used = key != .up && key != .down && field.handle(key)
            input = .line(field)
            return used
        case .rating(var bar):
            let used = bar.handle(key)
            input = .rating(bar)
            return used
        case .choice(let words, let chosen):
            guard let next = choose(words.count, chosen, key) else { return false }
            input = .choice(words, next.value)
            return true
        case .none: return false
        }
    }

    private static func choose(_ count: Int, _ chosen: Int?, _ key: Key) -> (value: Int?, Void)? {
        // As with a number: a word typed by mistake chooses nothing.
        if chosen == nil, key == "h" || key == "l" || key == "x" { return nil }
        switch key {
        case .left, "h": return (max(0, (chosen ?? 1) - 1), ())
        case .right, "l", " ": return (min(count - 1, (chosen ?? -1) + 1), ())
        case .backspace, .delete, "x": return (nil, ())
        default:
            guard let digit = key.typed.flatMap({ Int($0) }), (1...count).contains(digit) else { return nil }
            return (digit - 1, ())
        }
    }

    /// Puts the focus on the line of a label.
    mutating func focus(on label: String) {
        guard let index = lines.firstIndex(where: { $0.label == label }) else { return }
        focus = index
        fit(size)
    }

    mutating func move(_ by: Int) {
        focus = max(0, min(lines.count - 1, focus + by))
        fit(size)
    }

    mutating func paste(_ text: String) {
        guard inputs.indices.contains(focus) else { return }
        switch inputs[focus] {
        case .text(var editor):
            inputs[focus] = .none
            editor.insert(text)
            inputs[focus] = .text(editor)
        case .line(var field):
            field.insert(text)
            inputs[focus] = .line(field)
        default: return
        }
        revision += 1
        fit(size)
    }

    mutating func wheel(_ rows: Int) {
        guard inputs.indices.contains(focus), case .text(var editor) = inputs[focus] else {
            return move(rows.signum())
        }
        inputs[focus] = .none
        editor.wheel(rows)
        inputs[focus] = .text(editor)
    }

    mutating func click(_ point: Point) {
        let y = point.y + top
        guard let index = layout.firstIndex(where: { y >= $0.top && y < $0.bottom }) else { return }
        focus = index
        let rect = valueRect(index, layout[index])
        let inside = Point(point.x - rect.left, y - rect.top)
        switch inputs[index] {
        case .text(var editor):
            inputs[index] = .none
            editor.click(inside)
            inputs[index] = .text(editor)
        case .rating(var bar):
            if let value = bar.value(atColumn: inside.x, width: rect.width) {
                bar.set(value)
                revision += 1
            }
            inputs[index] = .rating(bar)
        default: break
        }
        fit(size)
    }

    // MARK: Layout

    private var isNarrow: Bool { size.width < 56 }
    /// Columns the labels stand in: as wide as the longest, within reason.
    private let labelWidth: Int

    /// Where each line stands, counted from the top of the form.
    private var layout: [Rect] {
        var y = 0
        return lines.indices.map { index in
            let height = rows(index)
            defer { y += height + gap(after: index) }
            return Rect(0, y, size.width, height)
        }
    }

    private func gap(after index: Int) -> Int {
        guard index + 1 < lines.count, size.height >= 16 else { return 0 }
        if case .text = inputs[index] { return 1 }
        if case .text = inputs[index + 1] { return 1 }
        return 0
    }

    private func hasLabelAbove(_ index: Int) -> Bool {
        guard !lines[index].label.isEmpty else { return false }
        if case .text = inputs[index] { return isNarrow && !lines[index].isMain }
        return isNarrow
    }

    private func rows(_ index: Int) -> Int { valueRows(index) + (hasLabelAbove(index) ? 1 : 0) }

    private func valueRows(_ index: Int) -> Int {
        guard case .text(let editor) = inputs[index] else { return 1 }
        let others = lines.indices.filter { $0 != index }.count
        if lines[index].isMain {
            let beneath = min(others, max(1, size.height / 3))
            return max(3, size.height - beneath - 1)
        }
        let limit = max(3, size.height / 3)
        let start = editor.snapshot.opening(limit * size.width)
        let wanted = StyledText(start).wrapped(to: max(1, size.width - labelWidth)).count
        return max(index == focus ? min(3, max(1, size.height / 4)) : 1, min(wanted, limit))
    }

    private func valueRect(_ index: Int, _ rect: Rect) -> Rect {
        if hasLabelAbove(index) { return rect.inset(left: 2, top: 1) }
        if lines[index].label.isEmpty || (lines[index].isMain && isNarrow) { return rect }
        return rect.inset(left: labelWidth)
    }

    /// Tells the inputs the room they have, and keeps the focus in sight.
    mutating func fit(_ size: Size) {
        self.size = size
        let places = layout
        guard places.indices.contains(focus) else { return }
        for index in inputs.indices {
            guard case .text(var editor) = inputs[index] else { continue }
            inputs[index] = .none
            editor.fit(valueSize(index))
            inputs[index] = .text(editor)
        }
        let place = layout[focus]
        if place.top < top { top = place.top }
        if place.bottom > top + size.height { top = min(place.top, place.bottom - size.height) }
        if focus == 0 { top = 0 }
    }

    private func valueSize(_ index: Int) -> Size {
        let narrow =
            hasLabelAbove(index)
            ? 2 : (lines[index].label.isEmpty || (lines[index].isMain && isNarrow) ? 0 : labelWidth)
        guard case .text = inputs[index] else {
            let rows = lines[index].isMain ? max(3, size.height - min(lines.count - 1, max(1, size.height / 3)) - 1) : 3
            return Size(size.width - narrow, rows)
        }
        return Size(size.width - narrow, valueRows(index))
    }

    // MARK: Drawing

    func draw(on canvas: inout Canvas) {
        let places = layout
        for index in lines.indices {
            let place = places[index].moved(by: Point(0, -top))
            guard place.bottom > 0, place.top < canvas.height else { continue }
            drawLabel(index, place, &canvas)
            let value = valueRect(index, places[index]).moved(by: Point(0, -top))
            canvas.within(value) { drawValue(index, on: &$0) }
        }
    }

    private func drawLabel(_ index: Int, _ place: Rect, _ canvas: inout Canvas) {
        let label = lines[index].label
        guard !label.isEmpty, !(lines[index].isMain && isNarrow) else { return }
        let role: Role = index == focus ? .accent : .quiet
        let room = hasLabelAbove(index) ? place.row(0) : place.split(left: labelWidth - 2).left
        let words = label.prefix(1).lowercased() + label.dropFirst()
        canvas.write(isNarrow ? label : words, in: room, role: role)
    }

    private func drawValue(_ index: Int, on canvas: inout Canvas) {
        let focused = index == focus
        switch inputs[index] {
        case .text(let editor): editor.draw(on: &canvas, focused: focused)
        case .line(let field):
            if field.text.isEmpty, !focused { return }
            field.draw(on: &canvas, focused: focused)
        case .rating(let bar):
            if bar.value == nil, !focused {
                canvas.write(String(canvas.glyphs.unchecked), at: .zero, role: .faint)
            } else {
                bar.draw(on: &canvas, focused: focused)
            }
        case .choice(_, let chosen): drawChoice(index, chosen, focused, on: &canvas)
        case .none: break
        }
    }

    private func drawChoice(_ index: Int, _ chosen: Int?, _ focused: Bool, on canvas: inout Canvas) {
        var x = 0
        for (number, label) in lines[index].optionLabels.enumerated() {
            let isChosen = number == chosen
            guard focused || isChosen else { continue }
            let mark = isChosen ? "[\(label)]" : " \(label) "
            x += canvas.write(mark, at: Point(x, 0), role: isChosen ? (focused ? .accent : .text) : .quiet) + 1
        }
        if x == 0 { canvas.write(String(canvas.glyphs.unchecked), at: .zero, role: .faint) }
        if focused { canvas.setCursor(at: .zero) }
    }
}
