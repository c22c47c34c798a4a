import JournalModel
import TerminalDriver
import Testing

@Suite("The manual pages") struct ManualTests {
    let home = TemporaryHome()

    /// A page as man shows it, and what the formatter complained of.
    private func page(_ section: String) -> Run {
        Run(
            "/bin/sh",
            [
                "-c",
                "\"$0\" manual \(section) | groff -mdoc -Tutf8 -ww -rLL=200n 2>&1 | sed 's/\\x1b\\[[0-9;]*m//g; s/.\\x08//g'",
                TerminalDriver.program,
            ],
            home.environment, input: [])
    }

    @Test("loam(1) names every command and option, and the formatter has nothing against it")
    func program() throws {
        let run = page("1")
        #expect(!run.output.contains("warning") && !run.output.contains("troff:"), "\(run.output.prefix(600))")
        let shown = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let dump = try #require(Run(home, ["--experimental-dump-help"]).json?.object?["command"]?.object)
        for words in Self.wanted(dump, ["loam"]) { #expect(shown.contains(words), "\(words)") }
        for words in ["LOAM_HOME", "EXIT STATUS", "last friday", "loam(5)"] {
            #expect(shown.contains(words), "\(words)")
        }
    }

    /// Every command with its whole name, and every long option.
    private static func wanted(_ command: JSONObject, _ path: [String]) -> [String] {
        var words = path.count > 1 ? [path.joined(separator: " ")] + options(of: command) : []
        for child in (command["subcommands"]?.array ?? []).compactMap(\.object) {
            guard let name = child["commandName"]?.string, name != "help", isShown(child) else { continue }
            words += wanted(child, path + [name])
        }
        return words
    }

    private static func options(of command: JSONObject) -> [String] {
        var names: [String] = []
        for argument in (command["arguments"]?.array ?? []).compactMap(\.object) where isShown(argument) {
            for name in argument["names"]?.array ?? [] {
                let word = name.object?["name"]?.string ?? ""
                if word.utf8.count > 1, word != "help", word != "version" { names.append("--\(word)") }
            }
        }
        return names
    }

    private static func isShown(_ object: JSONObject) -> Bool { object["shouldDisplay"]?.bool != false }

    @Test("loam(5) names every field of every kind of record")
    func format() {
        let run = page("5")
        #expect(!run.output.contains("warning"), "\(run.output.prefix(600))")
        for kind in RecordKind.allCases {
            for field in kind.fields { #expect(run.output.contains(field.key), "\(kind.rawValue).\(field.key)") }
        }
        #expect(Run(home, ["manual", "3"]).code == 2)
    }

    @Test("Completions are made for three shells", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) {
        let run = Run(home, ["--generate-completion-script", shell])
        #expect(run.code == 0 && run.output.contains("help-now"))
    }

    @Test("A lone binary works without its source tree")
    func alone() {
        let run = Run(
            "/bin/sh",
            [
                "-c",
                "cp \"$0\" \"$HOME/alone\" && cd / && \"$HOME/alone\" today && \"$HOME/alone\" ground senses && \"$HOME/alone\" manual 5 | head -1 && rm \"$HOME/alone\"",
                TerminalDriver.program,
            ],
            home.environment.merging(["HOME": home.path]) { $1 }, input: [])
        #expect(
            run.code == 0 && run.output.contains("Five things you can see") && run.output.contains(".Dd"),
            "\(run.errors)")
    }
}
