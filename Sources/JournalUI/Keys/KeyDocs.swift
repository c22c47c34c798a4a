import TextUI

/// The document of all keys, made from the tables the program itself goes by.
package enum KeyDocs {
    /// docs/keys.md, whole.
    package static var text: String {
        var lines = [
            "# Keys", "",
            "Made from the key tables of the program (`make docs`); every key but those of a text being written can be another one under Settings.",
            "While text is written, a letter is a letter; keys that type nothing still work.",
        ]
        lines += section("Everywhere", ScreenKeys.anywhere.lines)
        lines += section("In a text that is written", ScreenKeys.text.lines)
        for screen in ScreenKeys.screens {
            lines += section(screen.name.prefix(1).uppercased() + screen.name.dropFirst(), screen.lines)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func section(_ title: String, _ lines: [KeyLine]) -> [String] {
        ["", "## \(title)", "", "| Keys | What it does | Name |", "|---|---|---|"]
            + lines.map { line in
                let keys =
                    line.keys.isEmpty ? "(by ctrl-p)" : line.keys.map { "`\(written($0))`" }.joined(separator: " ")
                return "| \(keys) | \(line.label.replacing("|", with: "\\|")) | \(line.name) |"
            }
    }

    /// A key as a table can hold it.
    private static func written(_ key: Key) -> String { key.name.replacing("|", with: "\\|") }
}

extension String {
    /// The text with a character replaced by others.
    fileprivate func replacing(_ old: Character, with new: String) -> String {
        map { $0 == old ? new : String($0) }.joined()
    }
}
