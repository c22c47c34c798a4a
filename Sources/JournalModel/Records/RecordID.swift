/// The name of a record: the day it was made and eight letters of chance, `2026-11-17-k3f9x2pa`.
///
/// A journal holds some hundred thousand of them. Such a name is kept in thirteen bytes, which fit into a string
/// without memory of its own; any other name is kept as it is.
package struct RecordID: Hashable, Comparable, Sendable, FieldValue, CustomStringConvertible {
    /// The name as it is kept: for each name there is one.
    private let kept: String

    /// An id that no file can have, for a record that has none yet.
    static let none = RecordID(kept: "")

    private init(kept: String) { self.kept = kept }

    /// Takes a text as an id when it is safe as a file name: letters, digits, `-` and `_`, at most 80.
    package init?(_ text: String) {
        guard !text.isEmpty, text.utf8.count <= 80, text.utf8.allSatisfy(Self.isSafe) else { return nil }
        kept = Self.short(text) ?? text
    }

    /// The name as it stands in files.
    package var text: String { Self.long(kept) ?? kept }

    private static func isSafe(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// Letters that are not mistaken for one another when read aloud or copied by hand.
    private static let letters = Array("23456789abcdefghjkmnpqrstuvwxyz".utf8)

    /// A new id for a day; 31 to the power of 8 names a day.
    package init(day: Day, using generator: inout some RandomNumberGenerator) {
        let chance = (0..<8).map { _ in Self.letters[Int.random(in: 0..<Self.letters.count, using: &generator)] }
        let text = "\(day.iso)-\(String(decoding: chance, as: UTF8.self))"
        kept = Self.short(text) ?? text
    }

    /// The id a number gives on a day; the same number gives the same id.
    package init(day: Day, number: UInt64) {
        var rest = number
        let chosen = (0..<Self.chanceLetters).map { _ in
            defer { rest /= UInt64(Self.letters.count) }
            return Self.letters[Int(rest % UInt64(Self.letters.count))]
        }
        let text = "\(day.iso)-\(String(decoding: chosen, as: UTF8.self))"
        kept = Self.short(text) ?? text
    }

    package init(json: JSON) throws(FieldError) {
        guard let id = json.string.flatMap({ RecordID($0) }) else {
            throw FieldError("an id (letters, digits, - and _)", found: json)
        }
        self = id
    }
    package var json: JSON? { .string(text) }
    package var description: String { text }

    package static func < (left: RecordID, right: RecordID) -> Bool {
        // Short names stand in the order of the long ones: the letters, the day's among them, are in the order of their bytes.
        if left.isShort, right.isShort { return left.kept < right.kept }
        return left.text < right.text
    }
}

// MARK: The short form

extension RecordID {
    /// What a short name begins with, and no safe one does.
    private static let mark = UInt8(1)
    /// Letters the day takes, as a number of that many digits; enough until the year 4498.
    private static let dayLetters = 4
    private static let chanceLetters = 8

    private var isShort: Bool { kept.utf8.first == Self.mark }

    /// The short form of a name that is a day and eight letters; nil for any other.
    private static func short(_ text: String) -> String? {
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.count == 11 + chanceLetters, bytes[4] == hyphen, bytes[7] == hyphen, bytes[10] == hyphen,
                let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10]),
                var days = Day(year: year, month: month, day: day)?.number, days >= 0,
                bytes[11...].allSatisfy(letters.contains)
            else { return nil }
            let short = String(unsafeUninitializedCapacity: 1 + dayLetters + chanceLetters) { out in
                out[0] = mark
                for place in stride(from: dayLetters, through: 1, by: -1) {
                    out[place] = letters[days % letters.count]
                    days /= letters.count
                }
                for place in 0..<chanceLetters { out[1 + dayLetters + place] = bytes[11 + place] }
                return 1 + dayLetters + chanceLetters
            }
            return days == 0 ? short : nil
        }
    }

    /// The name a short form stands for; nil when it is none.
    private static func long(_ kept: String) -> String? {
        guard kept.utf8.first == mark else { return nil }
        let bytes = kept.utf8.dropFirst()
        let days = bytes.prefix(dayLetters).reduce(0) { $0 * letters.count + (letters.firstIndex(of: $1) ?? 0) }
        return "\(Day(number: days).iso)-\(String(decoding: bytes.dropFirst(dayLetters), as: UTF8.self))"
    }

    private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var number = 0
        for digit in digits {
            guard digit >= 0x30, digit <= 0x39 else { return nil }
            number = number * 10 + Int(digit - 0x30)
        }
        return number
    }

    private static let hyphen = UInt8(ascii: "-")
}
