import JournalModel
import JournalPrompts
import JournalStore
import JournalUI
import TextUI

/// A search keystroke in the program itself: the key, the search, and the frame that shows what it found.
let searchScreenRows = Group(name: "search-screen") { fixture, row in
    let journal = try JournalStore.open(fixture.journal).load().journal
    guard let now = Moment("2026-11-22T21:14:00+01:00[Europe/Berlin]") else { return }
    var app = App(catalogue: Catalogue(), safety: SafetyTexts(), now: now, seed: 1)
    app.start(settings: Settings(), memory: PromptMemory(), size: Size(200, 60))
    _ = app.handle(.loaded(journal, SearchIndex(journal)), now: now)
    var times: [Double] = []
    for word in ["remember", "strasser", "thunders", "日本語", "the quiz"] {
        _ = app.handle(.input(.key("/")), now: now)
        for letter in word {
            times.append(milliseconds { use((app.handle(.input(.key(.character(letter))), now: now), app.draw())) }.0)
        }
        _ = app.handle(.input(.key(.escape)), now: now)
    }
    let sample = Sample(times)
    row(.time("a search keystroke, results painted at 200x60, median", sample.median, goal: 30))
    row(.time("  the slowest", sample.most, goal: 30))
}
