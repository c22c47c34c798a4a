/// Where the wrapped lines of one paragraph begin.
struct ParagraphLayout: Equatable, Sendable {
    /// UTF-8 offsets, the first always 0.
    private(set) var starts: [Int]

    /// A paragraph that fits on one line, and by far the most frequent layout: shared, so that it costs no memory.
    private static let oneLine = [0]

    /// Wraps `text` at `width` columns.
    init(_ text: String, width: Int) {
        if text.utf8.count <= width, text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
            starts = ParagraphLayout.oneLine
        } else {
            starts = GlyphScanner.with(text) { LineBreaker(scanner: $0).lineStarts(width: width) }
        }
    }

    /// Lines in all, at least one.
    var count: Int { starts.count }

    /// The line that holds `offset`; at a wrap the lower one, or the upper one when `isUpstream`.
    func row(of offset: Int, isUpstream: Bool = false) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return isUpstream && low > 0 && starts[low] == offset ? low - 1 : low
    }

    /// The bytes of a line, given the bytes of the whole paragraph.
    func range(ofRow row: Int, length: Int) -> Range<Int> {
        let start = starts[row]
        return start..<max(start, row + 1 < starts.count ? starts[row + 1] : length)
    }

    /// Wraps again after `removed` bytes at `offset` became `inserted` ones: only the lines that changed, until a line begins
    /// where one began before; from there on, the text and so its lines are the same.
    mutating func update(_ text: String, width: Int, at offset: Int, removed: Int, inserted: Int) {
        guard starts.count > 8 else {
            self = ParagraphLayout(text, width: width)
            return
        }
        // Two lines up: what is typed at the start of a line may join the last character of the line before.
        let first = max(0, row(of: offset) - 2)
        let delta = inserted - removed
        let fresh = GlyphScanner.with(text) { scanner in
            let breaker = LineBreaker(scanner: scanner)
            return rewrap(breaker, width: width, from: first, unchangedAfter: offset + removed, delta: delta)
        }
        for index in fresh.resumesAt..<starts.count { starts[index] += delta }
        starts.replaceSubrange(first + 1..<fresh.resumesAt, with: fresh.starts)
    }

    /// New starts after the line `first`, and the old line that they run into.
    private func rewrap(
        _ breaker: LineBreaker, width: Int, from first: Int, unchangedAfter end: Int, delta: Int
    ) -> (starts: [Int], resumesAt: Int) {
        var fresh: [Int] = []
        var old = first + 1
        while old < starts.count, starts[old] <= end { old += 1 }
        var offset = breaker.endOfLine(from: starts[first], width: width)
        while offset < breaker.scanner.bytes.count {
            while old < starts.count, starts[old] + delta < offset { old += 1 }
            if old < starts.count, starts[old] + delta == offset { return (fresh, old) }
            fresh.append(offset)
            offset = breaker.endOfLine(from: offset, width: width)
        }
        return (fresh, starts.count)
    }
}
