package import TextUI

extension Report {
    /// The whole report as it is shown before it leaves: every word, every number of every chart.
    package func lines(width: Int, glyphs: GlyphSet) -> [StyledText] {
        var lines = [StyledText(title, .title), StyledText(subtitle, .quiet), StyledText()]
        for words in lead { lines += [StyledText(words), StyledText()] }
        for section in sections {
            lines += [StyledText(), StyledText(section.title, .accent), StyledText()]
            for part in section.parts {
                lines.append(
                    StyledText(part.title, .heading) + StyledText(part.when.isEmpty ? "" : "  \(part.when)", .quiet))
                for block in part.blocks { lines += block.lines(width: width, glyphs: glyphs) + [StyledText()] }
            }
        }
        return lines + closing.flatMap { [StyledText($0, .faint), StyledText()] }
    }
}

extension ReportBlock {
    fileprivate func lines(width: Int, glyphs: GlyphSet) -> [StyledText] {
        switch self {
        case .words(let lines): lines
        case .chart(let chart): chart.lines(width: width, glyphs: glyphs) + [StyledText(chart.about, .quiet)]
        case .table(let table): table.lines(width: width)
        }
    }
}

extension ReportChart {
    /// The chart drawn with signs, a line for each row.
    package func lines(width: Int, glyphs: GlyphSet) -> [StyledText] {
        var canvas = Canvas(Size(width, isSmall ? 8 : 16), glyphs: glyphs)
        chart.draw(on: &canvas)
        let frame = canvas.frame
        return (0..<frame.size.height).map { row in
            var line = StyledText()
            for column in 0..<displayWidth(of: frame.text(row: row)) {
                let cell = frame[Point(column, row)]
                if !cell.isContinuation { line.append(cell.glyph.text, cell.role) }
            }
            return line
        }
    }
}

extension ReportTable {
    fileprivate func lines(width: Int) -> [StyledText] {
        [StyledText(caption, .quiet)] + rowLines(width: width)
    }

    /// Columns side by side, as wide as their widest cell; where that is too wide, each row in words.
    package func rowLines(width: Int) -> [StyledText] {
        let widths = columns.indices.map { index in
            ([columns] + rows).compactMap { $0.indices.contains(index) ? displayWidth(of: $0[index]) : nil }.max() ?? 0
        }
        guard widths.reduce(0, { $0 + $1 + 2 }) - 2 <= width else {
            return rows.map(spoken)
        }
        func line(_ cells: [String], _ role: Role) -> StyledText {
            var text = StyledText()
            for (index, cell) in cells.enumerated() {
                let isLast = index == cells.count - 1
                text.append(
                    cell
                        + (isLast
                            ? "" : String(repeating: " ", count: max(0, widths[index] - displayWidth(of: cell)) + 2)),
                    index == 0 ? .quiet : role)
            }
            return text
        }
        return [line(columns, .faint)] + rows.map { line($0, .text) }
    }

    /// "Thu 3 Sep 2026  Total 43, Cluster B 12": a row with the names of its columns.
    private func spoken(_ row: [String]) -> StyledText {
        let cells = zip(columns, row).enumerated().dropFirst().filter { !$0.element.1.isEmpty }.map { place, pair in
            unnamed.contains(place) ? pair.1 : "\(pair.0) \(pair.1)"
        }
        var line = StyledText(row.first ?? "", .quiet) + StyledText("  " + cells.joined(separator: ", "))
        line.hanging = 2
        return line
    }
}
