import JournalExchange
import JournalModel
import TextUI

extension ImportScreen {
    /// Rows above a list.
    static let head = 2

    /// The most columns it takes.
    static let measure = 76

    func draw(on canvas: inout Canvas, in context: Context) {
        canvas.within(canvas.bounds.measure(Self.measure)) { drawStep(on: &$0) }
    }

    private func drawStep(on canvas: inout Canvas) {
        switch step {
        case .choosing: drawFormats(on: &canvas)
        case .naming: drawPath(on: &canvas)
        case .looking(let count): drawCount(count, "Looking through it.", "Esc stops; nothing is added.", on: &canvas)
        case .adding(let count):
            drawCount(count, "Taking it in.", "It comes in all at once at the end; Esc stops before that.", on: &canvas)
        case .found, .done: canvas.within(canvas.bounds) { page.draw(on: &$0) }
        }
    }

    private func drawFormats(on canvas: inout Canvas) {
        canvas.write("Which program wrote it?", in: canvas.bounds.row(0), role: .heading)
        canvas.within(canvas.bounds.inset(top: Self.head)) { inner in
            formats.draw(on: &inner) { row, index, _ in
                let format = ImportFormat.allCases[index]
                let isWide = row.width >= 60
                row.write(format.label, in: Rect(1, 0, isWide ? 24 : row.width - 1, 1), role: .text)
                if isWide { row.write(format.about, in: row.bounds.inset(left: 26), role: .quiet) }
            }
        }
    }

    private func drawPath(on canvas: inout Canvas) {
        let head = StyledText(format.label, .heading) + StyledText("  \(format.about)", .quiet)
        canvas.write(head, in: canvas.bounds.row(0))
        canvas.within(canvas.bounds.inset(top: Self.head)) { path.draw(on: &$0, saying: trouble) }
    }

    private func drawCount(_ count: Int, _ words: String, _ aside: String, on canvas: inout Canvas) {
        canvas.writeParagraphs([
            StyledText(words, .heading), StyledText(),
            StyledText(count == 0 ? "" : "\(ImportReport.count(count, "entry", "entries")) so far", .text),
            StyledText(),
            StyledText(aside, .quiet),
        ])
    }

    /// What would come in, and what that means.
    static func words(of report: ImportReport) -> [StyledText] {
        var lines = report.lines.enumerated().map { StyledText($1, $0 == 0 ? .heading : .text) }
        lines.append(StyledText())
        if report.added.isEmpty {
            lines.append(StyledText("There is nothing new in it.", .quiet))
        } else {
            lines.append(StyledText("Nothing is added yet. Enter takes it in, as one step that u takes back.", .text))
        }
        return lines
    }

    /// What was done, and what stands of it: `u` may have taken it back since.
    static func farewell(_ report: ImportReport, in context: Context) -> [StyledText] {
        guard report.added.isEmpty || report.added.contains(where: { context.journal[$0.id] != nil }) else {
            return [
                StyledText("All of it was taken back.", .heading), StyledText(),
                StyledText("The journal is as it was before. ctrl-r takes it in again.", .text),
            ]
        }
        let came = ImportReport.count(report.added.count, "entry came in", "entries came in")
        let undo = "u takes all of it back while Loam is open"
        var lines = [
            StyledText("\(came).", .heading), StyledText(),
            StyledText("They stand in the Journal at their own days. \(undo); later, in a shell:", .text),
            StyledText("  loam import --undo \(report.batch)", .code),
        ]
        let left = report.lines.drop { $0 != "  Left out:" }
        if !left.isEmpty { lines += [StyledText()] + left.map { StyledText($0, .quiet) } }
        return lines
    }
}
