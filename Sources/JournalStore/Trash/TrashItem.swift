import Glibc
package import JournalModel

/// A deleted record that can still be brought back.
package struct TrashItem: Hashable, Sendable {
    /// Inside the journal folder.
    package let path: String
    /// When it was deleted, seconds since 1970.
    package let deleted: Int
    /// The record; nil for a file that does not open as one.
    package let record: Record?

    package init(path: String, deleted: Int, record: Record?) {
        self.path = path
        self.deleted = deleted
        self.record = record
    }
}

/// The name of a file in the trash: what it was called, and when it was deleted, in UTC.
///
/// `2026-11-17-k3f9x2pa.deleted-20261120T201403Z.json`; a second one of the same second has `-2` after it.
struct TrashName: Hashable, Sendable {
    let name: String
    let deleted: Int
    let number: Int

    private static let mark = ".deleted-"

    init(name: String, deleted: Int, number: Int = 1) {
        self.name = name
        self.deleted = deleted
        self.number = number
    }

    var text: String {
        let (stem, ending) = Self.split(name)
        return stem + Self.mark + Self.stamp(deleted) + (number > 1 ? "-\(number)" : "") + ending
    }

    /// `20261120T201403Z`, for seconds since 1970.
    static func stamp(_ seconds: Int) -> String {
        let time = Moment(seconds: seconds)
        return "\(time.calendarDay.iso.filter { $0 != "-" })T"
            + "\(padded(time.hour, 2))\(padded(time.minute, 2))\(padded(time.second, 2))Z"
    }

    /// Reads a name; nil when it says no time.
    init?(_ text: String) {
        let (stem, ending) = Self.split(text)
        let parts = Self.cut(stem)
        guard let parts else { return nil }
        let pieces = parts.stamp.split(separator: "-", maxSplits: 1)
        guard let seconds = pieces.first.flatMap({ Self.seconds(Array($0.utf8)) }) else { return nil }
        name = parts.before + ending
        deleted = seconds
        number = pieces.count == 2 ? Int(pieces[1]) ?? 1 : 1
    }

    private static func split(_ name: String) -> (stem: String, ending: String) {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (name, "") }
        return (String(name[..<dot]), String(name[dot...]))
    }

    private static func cut(_ stem: String) -> (before: String, stamp: String)? {
        guard let dot = stem.lastIndex(of: "."), stem[dot...].hasPrefix(mark) else { return nil }
        return (String(stem[..<dot]), String(stem[dot...].dropFirst(mark.count)))
    }

    /// The seconds since 1970 a stamp says; nil when it is none.
    static func seconds(_ stamp: [UInt8]) -> Int? {
        guard stamp.count == 16, stamp[8] == UInt8(ascii: "T"), stamp[15] == UInt8(ascii: "Z") else { return nil }
        func number(_ range: Range<Int>) -> Int? { Int(String(decoding: stamp[range], as: UTF8.self)) }
        guard let year = number(0..<4), let month = number(4..<6), let date = number(6..<8),
            let day = Day(year: year, month: month, day: date), let hour = number(9..<11),
            let minute = number(11..<13), let second = number(13..<15)
        else { return nil }
        return day.number * 86_400 + hour * 3600 + minute * 60 + second
    }
}
