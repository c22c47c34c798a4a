/// How one meaning looks: two colours, each the terminal's own when nil, and attributes.
package struct Style: Hashable, Sendable {
    /// Bold, dim, underline, reverse, italic.
    package struct Attributes: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }
        /// Heavier.
        package static let bold = Attributes(rawValue: 1)
        /// Fainter.
        package static let dim = Attributes(rawValue: 2)
        /// With a line beneath.
        package static let underline = Attributes(rawValue: 4)
        /// Colours exchanged.
        package static let reverse = Attributes(rawValue: 8)
        /// Slanted.
        package static let italic = Attributes(rawValue: 16)

        static let names: [Substring: Attributes] = [
            "bold": .bold, "dim": .dim, "underline": .underline, "reverse": .reverse, "italic": .italic,
        ]
    }

    /// The colour of the text, nil for the one below or the terminal's own.
    package var foreground: Color?
    /// The colour behind it, nil for the one below or the terminal's own.
    package var background: Color?
    /// How it is set.
    package var attributes: Attributes

    /// A look of colours and attributes.
    package init(foreground: Color? = nil, background: Color? = nil, attributes: Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }

    /// Reads words like "223 bold", "252 on 237", "#d7af87 italic", "default on #101010", "reverse".
    ///
    /// Throws the word that has no meaning.
    init(parsing text: Substring) throws(UnknownWord) {
        self.init()
        var expectsBackground = false
        for word in text.split(separator: " ") {
            if let attribute = Attributes.names[word], !expectsBackground {
                attributes.insert(attribute)
            } else if word == "on", !expectsBackground {
                expectsBackground = true
            } else if word == "default" || Color(word) != nil {
                if expectsBackground { background = Color(word) } else { foreground = Color(word) }
                expectsBackground = false
            } else {
                throw UnknownWord(word: String(word))
            }
        }
        if expectsBackground { throw UnknownWord(word: "on") }
    }

    /// A word of a style that has no meaning.
    struct UnknownWord: Error { let word: String }

    /// The same look with both colours changed.
    func mapColors(_ change: (Color) -> Color) -> Style {
        Style(foreground: foreground.map(change), background: background.map(change), attributes: attributes)
    }
}
