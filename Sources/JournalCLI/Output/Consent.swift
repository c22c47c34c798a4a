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
}
