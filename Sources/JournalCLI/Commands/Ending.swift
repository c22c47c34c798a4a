package import ArgumentParser
import Glibc

/// How a run of the program ends: 0 all went well, 1 something went wrong, 2 it was asked in a way it does not know.
package enum Ending {
    /// Reads the command line, does what it says, and ends the process unless all went well.
    package static func run(_ root: any ParsableCommand.Type) {
        do {
            var command = try root.parseAsRoot()
            try command.run()
        } catch {
            let code = root.exitCode(for: error)
            say(error, root, isFine: code == .success)
            exit(code == .success ? 0 : code == .validationFailure ? 2 : 1)
        }
    }

    private static func say(_ error: any Error, _ root: any ParsableCommand.Type, isFine: Bool) {
        let words = root.fullMessage(for: error)
        if isFine {
            if !words.isEmpty { try? Output.print(words) }
        } else {
            let sentence = words.hasPrefix("Error: ") ? String(words.dropFirst(7)) : words
            if !sentence.isEmpty { Output.note(Printable.text(sentence)) }
        }
    }
}
