import JournalModel
import JournalPrompts
import JournalUI
import LoamResources
import TextUI

/// Someone sitting before the program: keys go in, the screen is looked at, time passes when told.
struct Sitting {
    var app: App
    var now: Moment
    /// Everything the program asked of the world so far.
    private(set) var effects: [Effect] = []

    static let berlin = 3600
    /// Sunday 22 November 2026, 18:00.
    static let sunday = Moment("2026-11-22T18:00:00+01:00[Europe/Berlin]") ?? Moment(seconds: 0)
    private static let safety = (try? SafetyTexts { Resource.named($0) }) ?? SafetyTexts()

    init(_ records: [Record] = [], size: Size = Size(80, 24), now: Moment = Sitting.sunday, settings: Settings = Settings()) {
        self.now = now
        app = App(catalogue: Catalogue(), safety: Self.safety, now: now, seed: 7)
        app.start(settings: settings, memory: PromptMemory(), size: size)
        let journal = Journal(records)
        send(.loaded(journal, SearchIndex(journal)))
        effects = []
    }

    mutating func send(_ event: AppEvent) { effects += app.handle(event, now: now) }

    mutating func press(_ keys: Key...) { for key in keys { send(.input(.key(key))) } }

    mutating func type(_ text: String) { for character in text { press(.character(character)) } }

    mutating func wait(minutes: Int) { now = now.advanced(by: minutes * 60) }

    mutating func resize(_ width: Int, _ height: Int) { send(.input(.resize(Size(width, height)))) }

    /// What the screen says.
    var screen: String { app.draw().text }

    func shows(_ words: String) -> Bool { screen.contains(words) }

    /// The last record that was saved.
    var saved: Record? {
        for case .save(let change, _) in effects.reversed() { return change.edits.last?.after }
        return nil
    }

    /// Milliseconds until the screen wants to be woken, after the last event.
    var wake: Int? {
        for effect in effects.reversed() {
            if case .schedule(.screen, let after) = effect { return after }
            if effect == .cancel(.screen) { return nil }
        }
        return nil
    }
}
