import JournalModel
import TextUI

/// Finds which line of which screen a key belongs to, with the person's own keys taken in.
struct KeyFinder {
    private let tables: [String: [KeyLine]]

    init(_ context: Context) {
        var tables: [String: [KeyLine]] = [:]
        for screen in [ScreenKeys.anywhere] + ScreenKeys.screens { tables[screen.name] = screen.lines(in: context) }
        self.tables = tables
    }

    func line(_ place: KeySettingsScreen.Place) -> KeyLine? { tables[place.screen]?.first { $0.name == place.name } }

    func keys(of place: KeySettingsScreen.Place) -> [Key] { line(place)?.keys ?? [] }

    /// Another line of the same screen that has the key.
    func owner(of key: Key, beside place: KeySettingsScreen.Place) -> KeyLine? {
        tables[place.screen]?.first { $0.name != place.name && $0.keys.contains(key) }
    }

    /// What the key means elsewhere, where that matters: everywhere, or on screens that keep it for themselves.
    func shadowed(by key: Key, _ place: KeySettingsScreen.Place) -> String? {
        if place.screen != "anywhere" {
            let line = tables["anywhere"]?.first { $0.keys.contains(key) }
            return line.map { "Here; elsewhere \(key.name) stays \"\($0.label)\"" }
        }
        let screens = ScreenKeys.screens.map(\.name).filter { tables[$0]?.contains { $0.keys.contains(key) } ?? false }
        guard let first = screens.first else { return nil }
        return screens.count == 1
            ? "On \(first) the key keeps its own meaning" : "On \(screens.count) screens the key keeps its own meaning"
    }
}
