extension String {
    /// Its lines, split at `\n` alone: a journal holds no other line breaks, and this looks at bytes and not at letters.
    var byteLines: [Substring] {
        var lines: [Substring] = []
        var start = startIndex
        while let end = utf8[start...].firstIndex(of: 0x0A) {
            lines.append(self[start..<end])
            start = utf8.index(after: end)
        }
        lines.append(self[start...])
        return lines
    }
}
