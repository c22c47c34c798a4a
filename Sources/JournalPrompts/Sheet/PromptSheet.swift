package import JournalModel

/// The prompts chosen for a session as a page of their own: to read without Loam, to print, to lay beside one.
package struct PromptSheet: Hashable, Sendable {
    /// One prompt of the sheet.
    package struct Line: Hashable, Sendable {
        /// Where it stands: "Abandonment, 2 of 4", or the title of its pack.
        package let place: String
        /// Its words, a paragraph each.
        package let words: [String]
        package let hint: String
        /// Whether it is a small scene, so that how strong it is can be written down before and after.
        package let isScene: Bool
    }

    package let title: String
    package let intention: String
    package let themes: [String]
    package let lines: [Line]

    /// The sheet of a session.
    ///
    /// - Parameter full: Whether scenes stand in their full wording; otherwise in the gentle one.
    package init(_ session: Session, _ catalogue: Catalogue, full: Bool = false) {
        let day = session.began?.calendarDay ?? session.planned
        title = day.map { "Taken along, \($0.long)" } ?? "Taken along"
        intention = session.intention
        themes = session.themes
        lines = session.prompts.map { Self.line($0, catalogue, full) }
    }

    private static func line(_ id: String, _ catalogue: Catalogue, _ full: Bool) -> Line {
        guard let prompt = catalogue.prompt(id) else {
            return Line(place: id, words: ["Its pack is not here."], hint: "", isScene: false)
        }
        let isFull = full && !prompt.full.isEmpty
        return Line(
            place: catalogue.place(of: prompt), words: paragraphs(isFull ? prompt.full : prompt.text),
            hint: isFull ? "" : prompt.hint, isScene: prompt.isActivation)
    }

    /// The parts of what came that a scene leaves room for.
    static let parts = ["belief", "feeling", "body", "urge", "also true"]

    /// What stands beneath every sheet: the way out.
    static let ending = [
        "You can put this away at any moment, also in the middle of a line. Nothing on it has to be done.",
        "If a body is in danger, or a person: the emergency number first. 112 in Europe, 911 in North America, "
            + "999 in the UK, 000 in Australia.",
    ]
}

/// The lines of a text that say something.
func paragraphs(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
}

extension Catalogue {
    /// Where a prompt stands: "Abandonment, 2 of 4" for a scene, the title of its pack for any other.
    package func place(of prompt: Prompt) -> String {
        guard prompt.isActivation else { return pack(ofPrompt: prompt.id)?.title ?? "" }
        let all = activations(of: prompt.schema)
        let name = name(ofDomain: prompt.schema)
        guard let index = all.firstIndex(where: { $0.id == prompt.id }), all.count > 1 else { return name }
        return "\(name), \(index + 1) of \(all.count)"
    }
}
