/// Why a text is not JSON, with the place: line and column count from 1, the column in bytes.
package struct JSONError: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        case unexpectedEnd
        case unexpectedCharacter
        case controlCharacterInText
        case badEscape
        case badNumber
        case badUTF8
        case repeatedKey(String)
        case tooDeep
        case trailingContent
    }

    package var reason: Reason
    package var line: Int
    package var column: Int

    package init(reason: Reason, line: Int, column: Int) {
        self.reason = reason
        self.line = line
        self.column = column
    }

    /// The reason in plain words, without any of the file's content but a key's name.
    package var sentence: String {
        switch reason {
        case .unexpectedEnd: "it ends too early"
        case .unexpectedCharacter: "a character that does not belong there"
        case .controlCharacterInText: "a line break or control character inside a text"
        case .badEscape: "a backslash sequence that is not JSON"
        case .badNumber: "a number that is not JSON"
        case .badUTF8: "bytes that are not UTF-8"
        case .repeatedKey(let key): "the key \"\(key)\" stands twice"
        case .tooDeep: "it is nested too deeply"
        case .trailingContent: "something follows after the end"
        }
    }
}
