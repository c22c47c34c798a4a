import Glibc

/// One system call of a program, as strace tells it.
struct SystemCall: Hashable, Sendable {
    let name: String
    /// Which call of this name it is, from 1, as strace's `when=` counts them.
    let number: Int
    /// Its name and arguments, with everything that differs from run to run taken out.
    let shape: String
    /// Whether one of its arguments lies in the journal.
    let touches: Bool
    /// Whether it may make a file.
    let creates: Bool

    /// The errors it is made to fail with. A disk that breaks (EIO) is tried on every call; a full disk and a quota
    /// that is used up on those that take room, by their manual pages: what reads or only takes away cannot come back
    /// with them. `close` can, on a network's disk.
    var errors: [String] {
        guard name != "exit_group" else { return [] }
        let takesRoom = Self.takingRoom.contains(name) || creates
        return ["EIO"] + (takesRoom || Self.isThorough ? ["ENOSPC", "EDQUOT"] : [])
    }

    private static let takingRoom: Set<String> = [
        "mkdirat", "mkdir", "write", "pwrite64", "fsync", "syncfs", "close", "renameat", "renameat2", "linkat",
        "ftruncate",
    ]

    /// Whether every error is tried on every call (`LOAM_LONG`), also where no kernel would give it.
    private static let isThorough = getenv("LOAM_LONG") != nil

    /// What a run did, in order: a line a call, `PID name(arguments) = result`.
    static func calls(in log: String, journal: String) -> [SystemCall] {
        var counts: [Substring: Int] = [:]
        return log.split(separator: "\n").compactMap { line in
            guard let text = call(in: line), let open = text.firstIndex(of: "(") else { return nil }
            let name = text[..<open]
            let number = counts[name, default: 0] + 1
            counts[name] = number
            return SystemCall(
                name: String(name), number: number, shape: shape(of: text, journal),
                touches: name == "exit_group" || text.contains(journal), creates: text.contains("O_CREAT"))
        }
    }

    /// A line without the process that made the call; nil for signals and the end of the process.
    private static func call(in line: Substring) -> Substring? {
        let text = line.drop { $0.isNumber }.drop { $0 == " " }
        guard let first = text.first, first.isLetter, !text.hasPrefix("<...") else { return nil }
        return text
    }

    /// The name and the paths: what stands in quotes or angle brackets. Numbers become `#`, the chance in a new id and
    /// the journal's own place go; what a call gives back is no part of it.
    private static func shape(of text: Substring, _ journal: String) -> String {
        var shape = String(text.prefix { $0 != "(" })
        var path: String?
        var previous: Character = "("
        for character in text.drop(while: { $0 != "(" }) {
            defer { previous = character }
            // What follows is what it gave back, or that it never ended.
            if path == nil, character == "=" || (character == "<" && previous == " ") { break }
            switch (character, path) {
            case ("\"", nil), ("<", nil): path = ""
            case ("\"", .some(let known)), (">", .some(let known)):
                if !known.isEmpty { shape += " " + known.replacing(journal, with: "J") }
                path = nil
            case (_, .some(let known)): path = known + String(character)
            case (_, nil): break
            }
        }
        return withoutChance(
            shape.reduce(into: "") { out, character in
                if !character.isNumber { out.append(character) } else if out.last != "#" { out.append("#") }
            })
    }

    /// `#-#-#-k#f#x#pa` is a day and eight letters of chance: what follows the day up to a dot or a quote goes.
    private static func withoutChance(_ shape: String) -> String {
        var parts = shape.split(separator: "#-#-#-", omittingEmptySubsequences: false)[...]
        var out = String(parts.removeFirst())
        for part in parts { out += "#-#-#-*" + part.drop { $0.isLetter || $0 == "#" } }
        return out
    }
}
