extension TextEditor {
    /// Moves the cursor; keeps or begins a selection when `extending`.
    mutating func move(_ motion: Motion, extending: Bool) {
        history.seal()
        if !extending, let selection, motion == .left || motion == .right {
            // Leaving a selection sideways goes to its edge.
            return moveCursor(to: motion == .left ? selection.lowerBound : selection.upperBound)
        }
        if extending { anchor = anchor ?? cursor } else { anchor = nil }
        switch motion {
        case .up: moveRows(-1)
        case .down: moveRows(1)
        case .pageUp: movePage(-1)
        case .pageDown: movePage(1)
        case .rowStart, .rowEnd: moveToRowEdge(atEnd: motion == .rowEnd)
        default:
            cursor = target(motion)
            isUpstream = false
            goalColumn = nil
        }
        reveal()
    }

    /// Where a motion that does not depend on rows ends.
    func target(_ motion: Motion) -> TextPosition {
        let (paragraph, offset) = (cursor.paragraph, cursor.offset)
        let line = lines[paragraph]
        switch motion {
        case .left, .wordLeft:
            guard offset > 0 else { return paragraph > 0 ? endOfParagraph(paragraph - 1) : cursor }
            let place = motion == .left ? line.boundary(before: offset) : line.wordStart(before: offset)
            return TextPosition(paragraph: paragraph, offset: place)
        case .right, .wordRight:
            guard offset < line.utf8.count else { return startOfParagraph(paragraph + 1) }
            let place = motion == .right ? line.boundary(after: offset) : line.wordEnd(after: offset)
            return TextPosition(paragraph: paragraph, offset: place)
        case .paragraphUp: return startOfParagraph(offset > 0 ? paragraph : paragraph - 1)
        case .paragraphDown: return startOfParagraph(paragraph + 1)
        case .documentStart: return .start
        case .documentEnd: return end
        default: return cursor
        }
    }

    private func startOfParagraph(_ paragraph: Int) -> TextPosition {
        if paragraph >= lines.count { return end }
        return TextPosition(paragraph: max(0, paragraph), offset: 0)
    }

    private func endOfParagraph(_ paragraph: Int) -> TextPosition {
        TextPosition(paragraph: paragraph, offset: lines[paragraph].utf8.count)
    }

    /// Moves by rows, keeping the column; past the first or last row it goes to the very start or end.
    private mutating func moveRows(_ distance: Int) {
        let here = cursorRow
        let goal = goalColumn ?? column(of: cursor.offset, in: here)
        let (place, moved) = row(distance, from: here)
        if moved == 0 {
            cursor = distance < 0 ? .start : end
            isUpstream = false
        } else {
            put(inRow: place, column: goal)
        }
        goalColumn = goal
    }

    private mutating func movePage(_ direction: Int) {
        let distance = direction * max(1, size.height - 1)
        moveRows(distance)
        top = row(distance, from: top).place
    }

    /// The edge of the row first, then the edge of the paragraph.
    private mutating func moveToRowEdge(atEnd: Bool) {
        let here = cursorRow
        let start = bytes(of: here).lowerBound
        let edge = atEnd ? rowEnd(here) : (start, false)
        if cursor.offset == edge.0, isUpstream == edge.1 {
            cursor.offset = atEnd ? lines[cursor.paragraph].utf8.count : 0
            isUpstream = false
        } else {
            (cursor.offset, isUpstream) = edge
        }
        goalColumn = nil
    }

    private mutating func put(inRow place: ScrollPlace, column: Int) {
        let found = offset(atColumn: column, in: place)
        cursor = TextPosition(paragraph: place.paragraph, offset: found.offset)
        isUpstream = found.isUpstream
    }
}

/// The mouse.
extension TextEditor {
    /// Puts the cursor where it was clicked, in the coordinates of the canvas it is drawn on.
    package mutating func click(_ point: Point) {
        history.seal()
        anchor = nil
        isMarking = false
        aim(point)
    }

    /// Selects from where it was clicked.
    package mutating func drag(_ point: Point) {
        anchor = anchor ?? cursor
        aim(point)
        reveal()
    }

    private mutating func aim(_ point: Point) {
        let (place, moved) = row(max(-1, min(point.y, size.height)), from: top)
        put(inRow: place, column: moved < point.y ? Int.max / 2 : max(0, point.x))
        goalColumn = nil
    }
}
