import JournalModel
import TextUI

extension TwoVersionsScreen {
    /// Rows above the two texts: what it is, and the list of what differs.
    private func head(_ size: Size) -> Int { 3 + min(choices.count, max(1, size.height / 3)) }

    /// Where the two texts stand: beside each other, or one beneath the other where there is little room.
    func columns(_ size: Size) -> [Rect] {
        let body = Rect(origin: .zero, size: size).inset(top: head(size) + 1)
        if size.width >= 60 { return body.split(left: 150).left.columns(2, gap: 4) }
        let half = max(1, (body.height - 1) / 2)
        return [
            Rect(body.left, body.top, body.width, half),
            Rect(body.left, body.top + half + 1, body.width, max(0, body.height - half - 1)),
        ]
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        guard let merge else {
            canvas.say("There is one version of this entry. There is nothing to do here.")
            return
        }
        let when = context.clock.day(of: merge.ours.when).short(beside: context.today)
        let words = StyledText("\(merge.ours.kind.label), \(when)  ", .heading)
        canvas.write(words + StyledText(merge.ours.summary(in: context), .text), in: canvas.bounds)
        guard !merge.clashes.isEmpty else {
            let lines = [
                "The two fit together: what only one of them says is kept, and lists are put together.",
                "Enter makes them one. As they were, both lie in the trash for 30 days.",
            ]
            return canvas.writeParagraphs(lines.map { StyledText($0, .quiet) }, from: 2)
        }
        canvas.write(
            "What they say differently; all else goes together by itself.", in: canvas.bounds.row(1), role: .quiet)
        drawList(merge, on: &canvas)
        drawTexts(merge, on: &canvas, in: context)
    }

    private func drawList(_ merge: RecordMerge, on canvas: inout Canvas) {
        let room = head(canvas.size) - 3
        let top = max(0, min(place - room + 1, choices.count - room))
        for (row, index) in (top..<min(choices.count, top + room)).enumerated() {
            canvas.within(canvas.bounds.row(2 + row).split(left: 78).left) { line in
                line.write(
                    StyledText(" " + merge.clashes[index].label, .text), aside: Self.words(choices[index]),
                    role: choices[index] == nil ? .quiet : .accent)
                if index == place { line.select(line.bounds) }
            }
        }
    }

    private static func words(_ choice: MergeChoice?) -> String {
        switch choice {
        case .ours: "this one "
        case .theirs: "the other "
        case .both: "both "
        case nil: "open "
        }
    }

    private func drawTexts(_ merge: RecordMerge, on canvas: inout Canvas, in context: Context) {
        let columns = columns(canvas.size)
        let names = [("This machine's", merge.ours), ("The other", merge.theirs)]
        for (column, (name, record)) in zip(columns, names) {
            let edited = record.header.edited
            let time = "\(context.clock.day(of: edited).short(beside: context.today)), \(edited.clock)"
            canvas.write(
                StyledText(name, .heading) + StyledText("  \(time)", .quiet),
                in: Rect(column.left, column.top - 1, column.width, 1))
        }
        canvas.within(columns[0]) { left.draw(on: &$0) }
        canvas.within(columns[1]) { right.draw(on: &$0) }
    }
}
