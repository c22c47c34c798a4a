import JournalModel
import JournalPrompts
import JournalUI
import TextUI

/// What keeping text in progress costs the thread that answers keys: putting a long note together.
let keepRows = Group(name: "keep") { _, row in
    guard let now = Moment("2026-11-22T21:14:00+01:00[Europe/Berlin]") else { return }
    var app = App(catalogue: Catalogue(), safety: SafetyTexts(), now: now, seed: 1)
    app.start(settings: Settings(), memory: PromptMemory(), size: Size(200, 60))
    _ = app.handle(.loaded(Journal(), SearchIndex(Journal())), now: now)
    _ = app.handle(.input(.key("w")), now: now)
    _ = app.handle(.input(.paste(longText)), now: now)
    let times = (0..<50).map { _ in
        use(app.handle(.input(.key("a")), now: now))
        return milliseconds { use(app.handle(.timer(.keepWriting), now: now)) }.0
    }
    let sample = Sample(times)
    row(.time("a note of 1 MB put together to be kept, median", sample.median))
    row(.time("  the slowest", sample.most))
}
