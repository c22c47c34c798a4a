/// The line at the bottom: what the keys do here, and at its right end what was just said.
package struct HintBar: Equatable, Sendable {
    /// A key and what it does.
    package struct Hint: Equatable, Sendable {
        /// The key as it is shown.
        package let key: String
        /// What it does, in a word.
        package let word: String

        /// A key and its word.
        package init(_ key: String, _ word: String) {
            self.key = key
            self.word = word
        }
    }

    /// Most useful first.
    package var hints: [Hint]
    /// What was just saved or done; empty when there is nothing to say.
    package var message: String

    /// A line of hints, most useful first.
    package init(_ hints: [Hint], message: String = "") {
        self.hints = hints
        self.message = message
    }

    /// Draws as many whole hints as fit beside the message.
    package func draw(on canvas: inout Canvas) {
        let used = canvas.write(message, in: canvas.bounds, role: .quiet, align: .right)
        let room = canvas.width - (used == 0 ? 0 : used + 2)
        var x = 0
        for hint in hints {
            let width = displayWidth(of: hint.key) + 1 + displayWidth(of: hint.word)
            guard x + width <= room else { return }
            let after = canvas.write(hint.key, at: Point(x, 0), role: .key)
            canvas.write(hint.word, at: Point(x + after + 1, 0), role: .hint)
            x += width + 3
        }
    }
}

extension KeyTable {
    /// The hints of every line that has a hint word, a key, and is enabled now.
    package func hints(
        _ glyphs: GlyphSet = .unicode, _ availability: (Action) -> Availability = { _ in .enabled }
    ) -> [HintBar.Hint] {
        bindings.compactMap { line in
            guard let word = line.hint, let key = line.keys.first, availability(line.action) == .enabled else {
                return nil
            }
            return HintBar.Hint(key.shortName(glyphs), word)
        }
    }
}
