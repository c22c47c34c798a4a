import JournalModel
import JournalPrompts
import JournalUI
import LoamResources
import Testing
import TextUI

/// A failed test shows the screen.
extension Stage: CustomTestStringConvertible {
    var testDescription: String { "\n\(text)" }
}

/// The whole app without a terminal or a disk: keys in, frames out, and every effect written down.
///
/// Saves succeed at once unless `trouble` says otherwise.
struct Stage {
    var app: App
    private(set) var effects: [Effect] = []
    var now: Moment
    /// What the next saves meet with.
    var trouble: SaveTrouble?
    /// Whether text in progress does not come to the disk.
    var keepsFail = false

    /// Loam's own catalogue, read once for all tests.
    static let catalogue = Catalogue(
        ["prompts", "programmes"].flatMap { Resource.folder($0) }.map { CatalogueFile(path: $0.path, bytes: $0.bytes) })
    static let scales = ScaleShelf(Resource.folder("scales"))
    static let safety = (try? SafetyTexts { Resource.named($0) }) ?? SafetyTexts()

    init(
        _ records: [Record] = [], size: Size = Size(80, 24), now: String = "2026-11-22T21:14:00+01:00[Europe/Berlin]",
        settings: Settings = Settings()
    ) {
        self.now = Moment(now) ?? Moment(seconds: 0)
        app = App(catalogue: Self.catalogue, safety: Self.safety, scales: Self.scales, now: self.now, seed: 7)
        app.start(settings: settings, memory: PromptMemory(), size: size)
        let journal = Journal(records)
        happen(.loaded(journal, SearchIndex(journal)))
        effects = []
    }

    /// Lets something happen, and the disk answer.
    mutating func happen(_ event: AppEvent) {
        let new = app.handle(event, now: now)
        effects += new
        for effect in new {
            if case .keep(let writing) = effect { happen(keepsFail ? .keepFailed(.diskFull) : .kept(writing.id)) }
            guard case .save(let change, let finishing) = effect else { continue }
            if let trouble {
                happen(.saveFailed(change, finishing: finishing, trouble))
            } else {
                happen(.saved(change))
            }
        }
    }

    /// Presses keys by name, one after another.
    mutating func press(_ names: String...) {
        for name in names {
            guard let key = Key(named: name) else { continue }
            happen(.input(.key(key)))
        }
    }

    /// Types text letter by letter.
    mutating func type(_ text: String) {
        for character in text { happen(.input(.key(character == "\n" ? .enter : .character(character)))) }
    }

    mutating func paste(_ text: String) { happen(.input(.paste(text))) }

    mutating func resize(_ width: Int, _ height: Int) { happen(.input(.resize(Size(width, height)))) }

    var frame: Frame { app.draw() }
    var text: String { frame.text }
    var journal: Journal { app.context.journal }

    func shows(_ words: String) -> Bool { text.contains(words) }

    /// The changes that were asked to be saved, in order.
    var saved: [Change] { effects.compactMap { if case .save(let change, _) = $0 { change } else { nil } } }

    /// The only record of a kind.
    func only(_ kind: RecordKind) -> Record? {
        let all = journal.records(of: kind)
        return all.count == 1 ? all[0] : nil
    }
}
