import ArgumentParser
import JournalModel
import JournalStore
import LoamResources

/// `loam settings`: what can be chosen.
struct SettingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settings", abstract: "See the settings, or choose one.",
        discussion: """
            loam settings
            loam settings theme paper
            loam settings motion no
            loam settings trackers "walks, coffee"
            """)

    @Argument(help: "Which one.") var name: String?
    @Argument(help: "What it should be, in words.") var words: [String] = []
    @Flag(help: "Print JSON (docs/json-output.md).") var json = false
    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    /// Those that can be said in words; keys, and how many backups stay, are chosen on the screen.
    private static let fields = Settings.fields.infos.filter { !["keys", BackupPlan.settingsKey].contains($0.key) }

    func run() throws {
        let desk = try Desk(unlock)
        var settings = desk.chosen
        if let name {
            guard let field = Self.fields.first(where: { $0.key == name }) else {
                let names = Self.fields.map(\.key).joined(separator: ", ")
                throw ValidationError("\"\(Printable.line(name))\" is not one of them: \(names).")
            }
            if words.isEmpty { return try Output.print(Self.value(of: field, settings)) }
            settings = try Self.changed(settings, field, words.joined(separator: " "), desk)
            let value = settings.object[field.key]
            let store = try desk.storeForChanging()
            try asCommand { () throws(StoreError) in try store.changeSettings { $0[field.key] = value } }
        }
        if json { return try Output.print(json: Self.json(settings)) }
        let width = Self.fields.map { Columns.of($0.key) }.max() ?? 0
        try Output.print(
            Self.fields.map { "\(Columns.padded($0.key, width))  \(Printable.line(Self.value(of: $0, settings)))" })
    }

    private static func changed(
        _ settings: Settings, _ field: FieldInfo, _ words: String, _ desk: Desk
    ) throws -> Settings {
        let themes = Resource.folder("themes").map { $0.path.split(separator: "/").last?.dropLast(5) ?? "" }
        if field.key == "theme", !themes.contains(words[...]) {
            throw ValidationError("The themes are \(themes.joined(separator: ", ")).")
        }
        var object = settings.object
        do throws(WordsError) {
            object[field.key] =
                field.key == "trackers"
                ? .array(
                    (try FieldKind.lines.value(of: words, desk.words)?.array ?? []).map { name in
                        // One that is there already keeps how it is answered.
                        settings.trackers.first { JSON.string($0.name) == name }?.json ?? .object(["name": name])
                    })
                : try field.kind.value(of: words, desk.words)
        } catch { throw ValidationError("\(field.key) takes \(error.wanted).") }
        do throws(FieldError) { return try Settings(json: .object(object)) } catch {
            throw ValidationError(error.sentence)
        }
    }

    private static func value(of field: FieldInfo, _ settings: Settings) -> String {
        switch settings.object[field.key] {
        case .string(let text): text
        case .bool(let flag): flag ? "yes" : "no"
        case .number(let number): number.text
        case .array(let values): values.compactMap { $0.object?["name"]?.string }.joined(separator: ", ")
        default: field.key == "theme" ? "dusk" : ""
        }
    }

    private static func json(_ settings: Settings) -> JSON {
        .object(
            JSONObject(
                fields.map { field in
                    let absent = field.key == "trackers" ? JSON.array([]) : .string(value(of: field, settings))
                    return .init(key: field.key, value: settings.object[field.key] ?? absent)
                }))
    }
}

extension Desk {
    /// The settings as they hold; defaults where the file says nothing that can be used.
    var chosen: Settings { (try? Settings(json: .object(settings))) ?? Settings() }
}
