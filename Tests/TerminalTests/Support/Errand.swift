import Glibc
import TerminalDriver

/// What a person does, line by line; each line is a word for what is done, and what it is done with. `@` stands for
/// the word.
///
///     press 7 n            presses keys
///     wait tab next        waits until words stand on the screen
///     until tab next       waits until they no longer do
///     type two words       types text
///     mark                 types the word
///     fill 9               types the word into so many lines of a form, and goes on to the next
///     answer in 3 weeks    types text into a line of a form, and goes on to the next
///     open Trackers        opens a line of a list
///     settle               waits until nothing more is written
struct Errand {
    let lines: [String]
    /// The word that is typed wherever text goes.
    let word: String

    /// A line that could not be carried out, and why.
    struct Failure: Error, CustomStringConvertible { let description: String }

    init(_ text: String, word: String) {
        lines = text.split(separator: "\n").map { line in String(line.drop { $0 == " " }) }
        self.word = word
    }

    func run(on loam: TerminalDriver) throws {
        for line in lines {
            do { try carryOut(line, on: loam) } catch let failure as TerminalDriver.Failure {
                throw Failure(description: "at \"\(line)\": \(failure.description)")
            }
        }
    }

    private func carryOut(_ line: String, on loam: TerminalDriver) throws {
        let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
        let rest = (parts.count > 1 ? parts[1] : "").split(separator: "@", omittingEmptySubsequences: false)
            .joined(separator: word)
        switch parts[0] {
        case "press": for key in rest.split(separator: " ") { loam.press(String(key)) }
        case "wait": try loam.wait(for: rest)
        case "until": try loam.wait(until: rest)
        case "type": loam.type(rest)
        case "mark": loam.type(word)
        case "answer": loam.type(rest + "\t")
        case "fill": for _ in 0..<(Int(rest) ?? 0) { loam.type(word + "\t") }
        case "open":
            try loam.wait(for: rest)
            try loam.openLine(rest)
        case "settle": loam.settle(200)
        default: throw Failure(description: "no such step: \(line)")
        }
    }
}
