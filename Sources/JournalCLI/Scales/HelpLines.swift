import JournalPrompts
import LoamResources

/// Help now, where there is no screen to open it on: the emergency and crisis numbers.
enum HelpLines {
    /// Says them on standard error, so that they are seen beside an answer that goes into a pipe.
    static func say() {
        guard let safety = try? SafetyTexts({ Resource.named($0) }) else { return }
        Output.note("")
        for section in safety.help.sections.prefix(2) {
            for line in Paragraphs.onTerminal.lines([section.title, section.intro].joined(separator: "\n")) {
                Output.note(line)
            }
            for entry in section.entries {
                let words = ([entry.name, entry.place].filter { !$0.isEmpty } + entry.contact).joined(separator: ", ")
                for line in Paragraphs.onTerminal.lines(words, indent: 2) { Output.note(line) }
            }
        }
        Output.note("More: loam, then F1. Checked: \(safety.help.checked).")
        Output.note("")
    }
}
