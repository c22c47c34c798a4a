/// Writes JSON a person can read: two spaces a level, keys in the order given, lists of plain values on one line.
package struct JSONWriter {
    private var out: [UInt8] = []

    /// The value as UTF-8 bytes, ending with a line break.
    package static func write(_ value: JSON) -> [UInt8] {
        var writer = JSONWriter()
        writer.append(value, indent: 0)
        writer.out.append(UInt8(ascii: "\n"))
        return writer.out
    }

    /// The value on one line, for machines (`--json`).
    package static func line(_ value: JSON) -> [UInt8] {
        var writer = JSONWriter()
        writer.compact(value)
        writer.out.append(UInt8(ascii: "\n"))
        return writer.out
    }

    private mutating func append(_ value: JSON, indent: Int) {
        switch value {
        case .array(let values) where values.contains { $0.array != nil || $0.object != nil }:
            lines("[", "]", values.count, indent) { writer, index in
                writer.append(values[index], indent: indent + 1)
            }
        case .object(let object) where !object.isEmpty:
            let members = object.members
            lines("{", "}", members.count, indent) { writer, index in
                writer.text(members[index].key)
                writer.raw(": ")
                writer.append(members[index].value, indent: indent + 1)
            }
        default: compact(value)
        }
    }

    private mutating func lines(
        _ open: StaticString, _ close: StaticString, _ count: Int, _ indent: Int, each: (inout JSONWriter, Int) -> Void
    ) {
        raw(open)
        for index in 0..<count {
            newline(indent + 1)
            each(&self, index)
            if index < count - 1 { raw(",") }
        }
        newline(indent)
        raw(close)
    }

    private mutating func newline(_ indent: Int) {
        out.append(UInt8(ascii: "\n"))
        out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * 2))
    }

    private mutating func compact(_ value: JSON) {
        switch value {
        case .null: raw("null")
        case .bool(let value): raw(value ? "true" : "false")
        case .number(let number): out.append(contentsOf: number.text.utf8)
        case .string(let string): text(string)
        case .array(let values):
            raw("[")
            for (index, value) in values.enumerated() {
                if index > 0 { raw(", ") }
                compact(value)
            }
            raw("]")
        case .object(let object):
            raw("{")
            for (index, member) in object.members.enumerated() {
                if index > 0 { raw(", ") }
                text(member.key)
                raw(": ")
                compact(member.value)
            }
            raw("}")
        }
    }

    private mutating func raw(_ word: StaticString) {
        out.append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }

    private mutating func text(_ string: String) {
        out.append(UInt8(ascii: "\""))
        var string = string
        string.withUTF8 { bytes in
            var start = 0
            for index in 0..<bytes.count where Self.needsEscape(bytes[index]) {
                out.append(contentsOf: bytes[start..<index])
                escape(bytes[index])
                start = index + 1
            }
            out.append(contentsOf: bytes[start..<bytes.count])
        }
        out.append(UInt8(ascii: "\""))
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): raw("\\\"")
        case UInt8(ascii: "\\"): raw("\\\\")
        case 10: raw("\\n")
        case 13: raw("\\r")
        case 9: raw("\\t")
        default:
            let digits = Array("0123456789abcdef".utf8)
            raw("\\u00")
            out.append(digits[Int(byte >> 4)])
            out.append(digits[Int(byte & 15)])
        }
    }
}
