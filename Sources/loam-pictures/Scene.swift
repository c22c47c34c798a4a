import JournalCLI
import JournalModel
import JournalPrompts
import JournalRuntime
import JournalUI
import LoamResources
import TextUI

/// A picture: a screen reached by keys, in a theme, over a journal as it stands at a moment.
struct Scene {
    let name: String
    var keys: [String] = []
    var theme = "dusk"
    var size = Size(80, 24)
    var now = "2026-11-21T21:14:00+01:00[Europe/Berlin]"
    /// The journal; nil is the sample one.
    var records: [Record]?

    /// The pictures of the README and the guide: the sample journal, and the weeks after two sessions.
    static let all = sample + DaysAfter.mdma.scenes + DaysAfter.ketamine.scenes

    private static let sample = [
        Scene(name: "today"),
        Scene(name: "journal", keys: ["2"]),
        Scene(name: "session", keys: ["2", "f", "3", "enter"]),
        Scene(name: "prompts", keys: ["3"]),
        Scene(name: "schemas", keys: ["4"]),
        Scene(name: "drafts", keys: ["6"]),
        Scene(name: "insights", keys: ["7"]),
        Scene(name: "grounding", keys: ["ctrl-g"]),
        Scene(name: "help", keys: ["f1"]),
        Scene(name: "begin", keys: ["n"]),
        Scene(name: "working", keys: ["4", "enter", "enter", "enter", "5"]),
        Scene(name: "days-ahead", keys: ["d"]),
        Scene(name: "scale-asking", keys: ["5", "down", "down", "t", "1", "down"]),
        Scene(name: "scale-trend", keys: ["5", "down", "down", "enter"]),
        Scene(name: "scale-daily", keys: ["5"] + Array(repeating: "down", count: 8) + ["enter"], size: Size(80, 30)),
        Scene(name: "report-choosing", keys: ["5", "R"]),
        Scene(name: "report-seen", keys: ["5", "R", "v", "page-down", "page-down"]),
        Scene(name: "first-evening", records: []),
        Scene(name: "today-paper", theme: "paper"),
        Scene(name: "today-plain", theme: "plain"),
        Scene(name: "today-contrast", theme: "contrast"),
        Scene(name: "today-small", size: Size(40, 12)),
    ]

    func svg() throws -> String {
        guard let now = Moment(now) else { return "" }
        let catalogue = Opening.catalogue(nil)
        let safety = try SafetyTexts { Resource.named($0) }
        var app = App(catalogue: catalogue, safety: safety, scales: Opening.scales(nil), now: now, seed: 1)
        app.start(settings: Settings(), memory: PromptMemory(), size: size)
        let journal = Journal(try records ?? DemoJournal.records(now: now))
        _ = app.handle(.loaded(journal, SearchIndex(journal)), now: now)
        for name in keys {
            if let key = Key(named: name) { _ = app.handle(.input(.key(key)), now: now) }
        }
        let themes = Themes(environment: [:])
        return FrameSVG(frame: app.draw(glyphs: themes.glyphs(theme)), theme: themes.theme(theme)).text
    }
}
