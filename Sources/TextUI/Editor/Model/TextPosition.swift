/// A place in the text of an editor.
package struct TextPosition: Hashable, Comparable, Sendable {
    /// The paragraph, from zero.
    package var paragraph: Int
    /// UTF-8 bytes from the start of the paragraph; always on a character boundary.
    package var offset: Int

    /// The very start.
    package static let start = TextPosition(paragraph: 0, offset: 0)

    /// A place; the editor moves it to the nearest one that exists.
    package init(paragraph: Int, offset: Int) {
        self.paragraph = paragraph
        self.offset = offset
    }

    /// Whether the left place comes first.
    package static func < (left: TextPosition, right: TextPosition) -> Bool {
        (left.paragraph, left.offset) < (right.paragraph, right.offset)
    }
}
