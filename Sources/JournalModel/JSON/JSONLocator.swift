/// Finds the line on which a value stands in a text that was read as JSON, so that a fault in its meaning can be named.
package struct JSONLocator {
    private let bytes: [UInt8]
    private var position = 0

    /// - Parameter bytes: A text that `JSONReader` took; of any other the lines may be wrong.
    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The line, counted from 1, of the value a path leads to: keys, and places in lists as numbers from 1.
    ///
    /// Where the path leads nowhere it is the line of the last value that could be reached.
    package func line(of path: [String]) -> Int {
        var reader = self
        reader.skipSpace()
        for step in path where !reader.enter(step) { break }
        return 1 + bytes[..<reader.position].count { $0 == UInt8(ascii: "\n") }
    }

    /// Moves to the member or element of the value at hand; stays there when it has none of that name.
    private mutating func enter(_ step: String) -> Bool {
        let start = position
        switch byte {
        case UInt8(ascii: "{"): if enterMember(step) { return true }
        case UInt8(ascii: "["): if let place = Int(step), enterElement(place) { return true }
        default: break
        }
        position = start
        return false
    }

    private mutating func enterMember(_ key: String) -> Bool {
        position += 1
        while true {
            skipSpace()
            guard byte == UInt8(ascii: "\"") else { return false }
            let start = position
            skipText()
            let found = bytes[start..<position].elementsEqual(("\"" + key + "\"").utf8)
            skip(UInt8(ascii: ":"))
            if found { return true }
            skipValue()
            skip(UInt8(ascii: ","))
        }
    }

    private mutating func enterElement(_ place: Int) -> Bool {
        position += 1
        skipSpace()
        for _ in 1..<max(1, place) {
            guard let byte, byte != UInt8(ascii: "]") else { return false }
            skipValue()
            skip(UInt8(ascii: ","))
        }
        return byte != nil && byte != UInt8(ascii: "]")
    }

    private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    /// Passes one byte with the space around it, if it is there.
    private mutating func skip(_ expected: UInt8) {
        skipSpace()
        if byte == expected { position += 1 }
        skipSpace()
    }

    private mutating func skipText() {
        position += 1
        while let byte, byte != UInt8(ascii: "\"") { position += byte == UInt8(ascii: "\\") ? 2 : 1 }
        position = min(position + 1, bytes.count)
    }

    private mutating func skipValue() {
        var depth = 0
        while let byte {
            switch byte {
            case UInt8(ascii: "\""): skipText()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                position += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return }
                depth -= 1
                position += 1
            case UInt8(ascii: ","):
                if depth == 0 { return }
                position += 1
            default: position += 1
            }
            if depth == 0, ends { return }
        }
    }

    /// Whether a value just passed is over: what follows is a comma, the end of a list, or the end of the text.
    private var ends: Bool {
        var ahead = self
        ahead.skipSpace()
        guard let next = ahead.byte else { return true }
        return next == UInt8(ascii: ",") || next == UInt8(ascii: "]") || next == UInt8(ascii: "}")
    }
}
