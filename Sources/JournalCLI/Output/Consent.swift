import Glibc

/// Asks before something is changed.
enum Consent {
    /// Asks a question that yes or no answers. No is what an empty line means.
    ///
    /// - Parameter option: What answers yes beforehand, told to those who cannot be asked.
    /// - Throws: Where nobody can be asked, and where the answer is no.
    static func ask(_ question: String, or option: String = "--yes") throws(CommandFailure) {
        guard Surroundings.isTerminal(STDIN_FILENO), Surroundings.isTerminal(STDERR_FILENO) else {
            throw CommandFailure("Nothing was changed. \(option) goes ahead without asking.")
        }
        Output.ask("\(question) [y/N] ")
        let answer = readLine()?.lowercased() ?? ""
        guard answer == "y" || answer == "yes" else { throw CommandFailure("Nothing was changed.") }
    }

    /// Lets the words of a sealed journal leave it as plain text only after a yes.
    ///
    /// - Parameter place: Where they would go, as it is said: a path, or "it to standard output".
    static func toLeavePlain(_ desk: Desk, _ place: String, yes: Bool) throws(CommandFailure) {
        guard desk.isSealed, !yes else { return }
        guard Surroundings.isTerminal(STDIN_FILENO) else {
            throw CommandFailure(
                "Your journal is sealed, and this would write it out in the plain. Say --yes if you mean it. Nothing was written."
            )
        }
        Output.note("Your journal is sealed. What is written out is plain: whoever finds it can read it.")
        Output.note("Write \(Printable.line(place))? y or n")
        guard let answer = readLine()?.lowercased(), ["y", "yes"].contains(answer) else {
            throw CommandFailure("Nothing was written.")
        }
    }
}
