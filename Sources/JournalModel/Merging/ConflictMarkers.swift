/// A file in which git left two versions: between its markers stand theirs and ours, and sometimes what both came from.
package struct ConflictMarkers: Hashable, Sendable {
    package private(set) var ours: [UInt8] = []
    package private(set) var theirs: [UInt8] = []
    /// Only where git was asked to show it (`merge.conflictStyle` diff3 or zdiff3).
    package private(set) var base: [UInt8]?

    private enum Part { case all, ours, base, theirs }

    /// Takes a file apart; nil when there are no such markers in it, or not in their order.
    ///
    /// A JSON text holds no line break of its own, so a line that begins with a marker is one.
    package init?(_ file: [UInt8]) {
        var part = Part.all
        var found = false
        var ancestor: [UInt8] = []
        var hasAncestor = false
        for line in Self.lines(file) {
            switch (Self.marker(line), part) {
            case (UInt8(ascii: "<"), .all): part = .ours
            case (UInt8(ascii: "|"), .ours):
                part = .base
                hasAncestor = true
            case (UInt8(ascii: "="), .ours), (UInt8(ascii: "="), .base): part = .theirs
            case (UInt8(ascii: ">"), .theirs):
                part = .all
                found = true
            case (.some, _): return nil
            case (nil, .all):
                ours += line
                theirs += line
                ancestor += line
            case (nil, .ours): ours += line
            case (nil, .base): ancestor += line
            case (nil, .theirs): theirs += line
            }
        }
        guard found, part == .all else { return nil }
        base = hasAncestor ? ancestor : nil
    }

    /// Seven of one sign at the beginning of a line.
    private static func marker(_ line: ArraySlice<UInt8>) -> UInt8? {
        guard let sign = line.first, "<|=>".utf8.contains(sign), line.prefix(7).count == 7,
            line.prefix(7).allSatisfy({ $0 == sign })
        else { return nil }
        return sign
    }

    /// The lines, each with its break.
    private static func lines(_ file: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for (place, byte) in file.enumerated() where byte == UInt8(ascii: "\n") {
            lines.append(file[start...place])
            start = place + 1
        }
        if start < file.count { lines.append(file[start...]) }
        return lines
    }
}
