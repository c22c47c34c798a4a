package import JournalModel

/// The name of a backup's folder: when it was made, in UTC, `2026-11-20T201403Z`. Names sort by age.
package struct BackupName: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Seconds since 1970.
    package let seconds: Int

    package init(seconds: Int) { self.seconds = seconds }

    package init(_ moment: Moment) { seconds = moment.seconds }

    /// Reads a name; nil for a folder that is no backup.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 18, bytes[10] == UInt8(ascii: "T"), bytes[17] == UInt8(ascii: "Z") else { return nil }
        func piece(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        let clock = "\(piece(11..<13)):\(piece(13..<15)):\(piece(15..<17))"
        guard let moment = Moment("\(piece(0..<10))T\(clock)Z") else { return nil }
        seconds = moment.seconds
        guard self.text == text else { return nil }
    }

    package var text: String {
        let time = Moment(seconds: seconds)
        return "\(time.calendarDay.iso)T\(padded(time.hour, 2))\(padded(time.minute, 2))\(padded(time.second, 2))Z"
    }

    package var description: String { text }

    package static func < (left: BackupName, right: BackupName) -> Bool { left.seconds < right.seconds }
}
