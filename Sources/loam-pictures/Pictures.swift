import Glibc
import JournalCLI
import JournalModel
import JournalPrompts
import JournalRuntime
import JournalUI
import LoamResources
import TextUI

/// Draws the pictures of the README and the guide from the real screens: frames to SVG, no hand work.
///
/// `loam-pictures FOLDER` writes them; `make pictures` calls it for docs/pictures.
@main
struct Pictures {
    static func main() throws {
        guard CommandLine.arguments.count == 2 else {
            complain("usage: loam-pictures FOLDER")
            exit(2)
        }
        for scene in Scene.all {
            let path = "\(CommandLine.arguments[1])/\(scene.name).svg"
            guard let file = fopen(path, "w") else {
                complain("\(path) cannot be written")
                exit(1)
            }
            fputs(try scene.svg(), file)
            fclose(file)
        }
    }
}

private func complain(_ words: String) {
    let line = Array("\(words)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
}

/// A screen of the sample journal, reached by keys, in a theme.
struct Scene {
    let name: String
    let keys: [String]
    var theme = "dusk"
    var size = Size(80, 24)

    static let all = [
        Scene(name: "today", keys: []),
        Scene(name: "journal", keys: ["2"]),
        Scene(name: "session", keys: ["2", "f", "3", "enter"]),
        Scene(name: "prompts", keys: ["3"]),
        Scene(name: "schemas", keys: ["4"]),
        Scene(name: "drafts", keys: ["6"]),
        Scene(name: "insights", keys: ["7"]),
        Scene(name: "grounding", keys: ["ctrl-g"]),
        Scene(name: "help", keys: ["f1"]),
        Scene(name: "today-paper", keys: [], theme: "paper"),
        Scene(name: "today-small", keys: [], size: Size(40, 12)),
    ]

    func svg() throws -> String {
        guard let now = Moment("2026-11-21T21:14:00+01:00[Europe/Berlin]") else { return "" }
        let catalogue = Opening.catalogue(nil)
        let safety = try SafetyTexts { Resource.named($0) }
        var app = App(catalogue: catalogue, safety: safety, now: now, seed: 1)
        app.start(settings: Settings(), memory: PromptMemory(), size: size)
        let journal = Journal(try DemoJournal.records(now: now))
        _ = app.handle(.loaded(journal, SearchIndex(journal)), now: now)
        for name in keys {
            if let key = Key(named: name) { _ = app.handle(.input(.key(key)), now: now) }
        }
        let look = Themes(environment: [:]).theme(theme)
        return FrameSVG(frame: app.draw(), theme: look).text
    }
}
