/// The name of a record: the day it was made and eight letters of chance, `2026-11-17-k3f9x2pa`.
package struct RecordID: Hashable, Comparable, Sendable, FieldValue, CustomStringConvertible {
    package let text: String

    /// Takes a text as an id when it is safe as a file name: letters, digits, `-` and `_`, at most 80.
    package init?(_ text: String) {
        guard !text.isEmpty, text.utf8.count <= 80, text.utf8.allSatisfy(Self.isSafe) else { return nil }
        self.text = text
    }

    private static func isSafe(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// Letters that are not mistaken for one another when read aloud or copied by hand.
    private static let letters = Array("23456789abcdefghjkmnpqrstuvwxyz")

    /// A new id for a day; 31 to the power of 8 names a day.
    package init(day: Day, using generator: inout some RandomNumberGenerator) {
        let chance = (0..<8).map { _ in Self.letters[Int.random(in: 0..<Self.letters.count, using: &generator)] }
        text = "\(day.iso)-\(String(chance))"
    }

    /// The id a number gives on a day; the same number gives the same id.
    package init(day: Day, number: UInt64) {
        var rest = number
        var letters: [Character] = []
        for _ in 0..<8 {
            letters.append(Self.letters[Int(rest % UInt64(Self.letters.count))])
            rest /= UInt64(Self.letters.count)
        }
        text = "\(day.iso)-\(String(letters))"
    }

    package init(json: JSON) throws(FieldError) {
        guard let id = json.string.flatMap({ RecordID($0) }) else {
            throw FieldError("an id (letters, digits, - and _)", found: json)
        }
        self = id
    }
    package var json: JSON? { .string(text) }
    package var description: String { text }
    package static func < (left: RecordID, right: RecordID) -> Bool { left.text < right.text }
}
