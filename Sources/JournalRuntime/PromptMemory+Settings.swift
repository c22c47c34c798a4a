package import JournalModel
package import JournalPrompts

extension PromptMemory {
    /// Its key in settings.json.
    static let settingsKey = "promptMemory"

    /// The memory kept in the settings; an empty one where there is none, or none that can be read.
    package init(settings: JSONObject) {
        self = settings[Self.settingsKey].flatMap { try? PromptMemory(json: $0) } ?? PromptMemory()
    }

    /// Changes the memory where it is kept in the settings.
    package static func change(in settings: inout JSONObject, _ change: (inout PromptMemory) -> Void) {
        var memory = PromptMemory(settings: settings)
        change(&memory)
        settings[settingsKey] = memory.json
    }
}
