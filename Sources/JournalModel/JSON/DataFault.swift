/// What is wrong in a data file: a pack of prompts, a programme, a scale, and on which line.
package struct DataFault: Hashable, Sendable {
    /// The line, counted from 1.
    package var line: Int
    /// What is wrong there, in plain words, without a full stop.
    package var reason: String
    /// Whether the file can be used all the same.
    package var isRemark = false

    package init(line: Int, reason: String, isRemark: Bool = false) {
        self.line = line
        self.reason = reason
        self.isRemark = isRemark
    }

    /// "line 12: ...".
    package var sentence: String { "line \(line): \(reason)" }
}

/// A file that was left out, because it could not be used: named, and left alone.
package struct BrokenFile: Hashable, Sendable {
    package var path: String
    package var faults: [DataFault]

    package init(path: String, faults: [DataFault]) {
        self.path = path
        self.faults = faults
    }

    /// "own/walks.json, line 12: ..." for the first fault.
    package var sentence: String {
        faults.first.map { "\(path), \($0.sentence)" } ?? path
    }
}
