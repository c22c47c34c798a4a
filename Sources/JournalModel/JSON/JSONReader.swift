/// Reads JSON text strictly (RFC 8259), whole or not at all.
package struct JSONReader {
    /// Deeper nesting than any record has; a hostile file stops here instead of on the stack.
    package static let deepest = 128

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Reads one JSON value from UTF-8 bytes; a byte-order mark at the start is passed over.
    package static func read(_ bytes: [UInt8]) throws(JSONError) -> JSON {
        let result: Result<JSON, JSONError> = bytes.withUnsafeBufferPointer { buffer in
            do throws(JSONError) { return .success(try read(buffer)) } catch { return .failure(error) }
        }
        return try result.get()
    }

    /// Reads one JSON value from a buffer of UTF-8 bytes.
    package static func read(_ buffer: UnsafeBufferPointer<UInt8>) throws(JSONError) -> JSON {
        var reader = JSONReader(buffer)
        if buffer.count >= 3, buffer[0] == 0xEF, buffer[1] == 0xBB, buffer[2] == 0xBF { reader.position = 3 }
        reader.skipSpace()
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.position == buffer.count else { throw reader.error(.trailingContent) }
        return value
    }

    private func error(_ reason: JSONError.Reason) -> JSONError {
        var line = 1
        var start = 0
        for index in 0..<min(position, bytes.count) where bytes[index] == UInt8(ascii: "\n") {
            line += 1
            start = index + 1
        }
        return JSONError(reason: reason, line: line, column: position - start + 1)
    }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    private mutating func value(depth: Int) throws(JSONError) -> JSON {
        guard depth < Self.deepest else { throw error(.tooDeep) }
        guard position < bytes.count else { throw error(.unexpectedEnd) }
        switch bytes[position] {
        case UInt8(ascii: "{"): return .object(try object(depth: depth))
        case UInt8(ascii: "["): return .array(try array(depth: depth))
        case UInt8(ascii: "\""): return .string(try text())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        default: throw error(.unexpectedCharacter)
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONError) -> JSON {
        let count = word.utf8CodeUnitCount
        guard position + count <= bytes.count else { throw error(.unexpectedEnd) }
        for index in 0..<count where bytes[position + index] != word.utf8Start[index] {
            throw error(.unexpectedCharacter)
        }
        position += count
        return value
    }

    private mutating func expect(_ byte: UInt8) throws(JSONError) {
        guard position < bytes.count else { throw error(.unexpectedEnd) }
        guard bytes[position] == byte else { throw error(.unexpectedCharacter) }
        position += 1
    }

    private mutating func object(depth: Int) throws(JSONError) -> JSONObject {
        position += 1
        var members: [JSONObject.Member] = []
        skipSpace()
        if try closes(UInt8(ascii: "}")) { return JSONObject() }
        var seen = Set<String>()
        repeat {
            skipSpace()
            guard position < bytes.count else { throw error(.unexpectedEnd) }
            guard bytes[position] == UInt8(ascii: "\"") else { throw error(.unexpectedCharacter) }
            let key = try text()
            guard !Self.repeats(key, in: members, &seen) else { throw error(.repeatedKey(key)) }
            skipSpace()
            try expect(UInt8(ascii: ":"))
            skipSpace()
            members.append(.init(key: key, value: try value(depth: depth + 1)))
            skipSpace()
        } while try goesOn(until: UInt8(ascii: "}"))
        return JSONObject(members)
    }

    /// Small objects are compared key by key; a set is only filled once an object is large.
    private static func repeats(_ key: String, in members: [JSONObject.Member], _ seen: inout Set<String>) -> Bool {
        if members.count < 24 { return members.contains { $0.key == key } }
        if seen.isEmpty { seen = Set(members.map(\.key)) }
        return !seen.insert(key).inserted
    }

    private mutating func array(depth: Int) throws(JSONError) -> [JSON] {
        position += 1
        var values: [JSON] = []
        skipSpace()
        if try closes(UInt8(ascii: "]")) { return values }
        repeat {
            skipSpace()
            values.append(try value(depth: depth + 1))
            skipSpace()
        } while try goesOn(until: UInt8(ascii: "]"))
        return values
    }

    private mutating func closes(_ byte: UInt8) throws(JSONError) -> Bool {
        guard position < bytes.count else { throw error(.unexpectedEnd) }
        guard bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func goesOn(until end: UInt8) throws(JSONError) -> Bool {
        guard position < bytes.count else { throw error(.unexpectedEnd) }
        guard bytes[position] != end else {
            position += 1
            return false
        }
        try expect(UInt8(ascii: ","))
        return true
    }

    private mutating func number() throws(JSONError) -> JSONNumber {
        let start = position
        if bytes[position] == UInt8(ascii: "-") { position += 1 }
        let firstDigit = position
        guard digits() > 0 else { throw error(.badNumber) }
        if bytes[firstDigit] == UInt8(ascii: "0"), position - firstDigit > 1 { throw error(.badNumber) }
        if peek() == UInt8(ascii: ".") {
            position += 1
            guard digits() > 0 else { throw error(.badNumber) }
        }
        if peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") {
            position += 1
            if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { position += 1 }
            guard digits() > 0 else { throw error(.badNumber) }
        }
        return JSONNumber(String(decoding: bytes[start..<position], as: UTF8.self))
    }

    private func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func digits() -> Int {
        let start = position
        while let byte = peek(), byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { position += 1 }
        return position - start
    }

    private mutating func text() throws(JSONError) -> String {
        position += 1
        let start = position
        skipPlain()
        guard position < bytes.count else { throw error(.unexpectedEnd) }
        guard bytes[position] == UInt8(ascii: "\"") else { return try escapedText(from: start) }
        let piece = try slice(start..<position)
        position += 1
        return piece
    }

    /// Passes over bytes that stand for themselves: up to a quote, a backslash, a control character or the end.
    private mutating func skipPlain() {
        while position + 8 <= bytes.count {
            let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: position, as: UInt64.self)
            if Self.hasSpecial(word) { break }
            position += 8
        }
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0..<0x20: return
            default: position += 1
            }
        }
    }

    /// Whether one of eight bytes is a quote, a backslash or a control character.
    ///
    /// A byte is zero where subtracting one borrows into its high bit and it had none: the classic test for a zero
    /// byte. It may be wrong about bytes above a hit, which the slow look that follows does not mind.
    private static func hasSpecial(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
        let backslashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
        let zeros = ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
        let controls = (word &- ones &* 0x20) & ~word
        return (zeros | controls) & (ones &* 0x80) != 0
    }

    private func slice(_ range: Range<Int>) throws(JSONError) -> String {
        guard let piece = String(validating: bytes[range], as: UTF8.self) else { throw error(.badUTF8) }
        return piece
    }

    /// The slow road, taken only by texts that hold a backslash.
    private mutating func escapedText(from start: Int) throws(JSONError) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(position - start + 256)
        out.append(contentsOf: bytes[start..<position])
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let whole = String(validating: out, as: UTF8.self) else { throw error(.badUTF8) }
                return whole
            case UInt8(ascii: "\\"): try escape(into: &out)
            case 0..<0x20:
                position -= 1
                throw error(.controlCharacterInText)
            default:
                let plain = position - 1
                skipPlain()
                out.append(contentsOf: bytes[plain..<position])
            }
        }
        throw error(.unexpectedEnd)
    }

    private mutating func escape(into out: inout [UInt8]) throws(JSONError) {
        guard let byte = peek() else { throw error(.unexpectedEnd) }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(byte)
        case UInt8(ascii: "b"): out.append(8)
        case UInt8(ascii: "f"): out.append(12)
        case UInt8(ascii: "n"): out.append(10)
        case UInt8(ascii: "r"): out.append(13)
        case UInt8(ascii: "t"): out.append(9)
        case UInt8(ascii: "u"): out.append(contentsOf: Array(String(try escapedScalar()).utf8))
        default: throw error(.badEscape)
        }
    }

    private mutating func escapedScalar() throws(JSONError) -> Unicode.Scalar {
        let high = try hex4()
        guard high >= 0xD800, high < 0xE000 else {
            guard let scalar = Unicode.Scalar(high) else { throw error(.badEscape) }
            return scalar
        }
        guard high < 0xDC00, peek() == UInt8(ascii: "\\") else { throw error(.badEscape) }
        position += 1
        try expect(UInt8(ascii: "u"))
        let low = try hex4()
        guard low >= 0xDC00, low < 0xE000,
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { throw error(.badEscape) }
        return scalar
    }

    private mutating func hex4() throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek() else { throw error(.unexpectedEnd) }
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw error(.badEscape)
            }
            value = value << 4 + UInt32(digit)
            position += 1
        }
        return value
    }
}
