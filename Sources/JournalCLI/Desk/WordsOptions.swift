import ArgumentParser

/// The words of an entry: said after the command, or read from standard input.
struct WordsOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The words; - reads standard input.", valueName: "text")) var words: [String] = []

    func validate() throws {
        if words.count > 1, words.contains("-") { throw ValidationError("Give either words or -, not both.") }
    }

    /// The words. Without any, they are asked for: `question` says what, where a person types.
    func text(asking question: String) throws(CommandFailure) -> String {
        guard words.isEmpty || words == ["-"] else { return Input.tidy(words.joined(separator: " ")) }
        if Surroundings.isTerminal(0) {
            Output.note("\(question) Ctrl-D on a line of its own keeps it, Ctrl-C does not.")
        }
        return try Input.text()
    }

    /// The words, empty where none were given.
    func given() throws(CommandFailure) -> String {
        words.isEmpty ? "" : try text(asking: "")
    }
}
