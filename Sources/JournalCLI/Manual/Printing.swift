/// Printing for commands that live in the program itself.
package enum Printing {
    /// Prints a text that ends with a line break.
    package static func print(_ text: String) throws {
        try Output.print(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    }
}
