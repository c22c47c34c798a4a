import JournalModel
import JournalPrompts

extension Route {
    /// The screen of a place. A record that is no longer there opens as a reading that says so.
    func screen(in context: Context) -> any Screen {
        switch self {
        case .reading(let id): return ReadingScreen(id, in: context)
        case .editing(let id):
            return context.journal[id].map { editing($0, in: context) } ?? ReadingScreen(id, in: context)
        case .todaysNote:
            if let note = context.todaysNote { return editing(.note(note), in: context) }
            return beginning(.note(Note(header: context.newHeader())), in: context)
        case .newNote(let prompt): return answering(prompt, in: context)
        case .annotate(let id): return AnnotateScreen(id, in: context)
        default: return PlaceholderScreen()
        }
    }

    private func editing(_ record: Record, in context: Context) -> any Screen {
        FormScreen(record, base: record, spec: .of(record, in: context), in: context)
    }

    private func beginning(_ record: Record, in context: Context) -> any Screen {
        FormScreen(record, base: nil, spec: .of(record, in: context), in: context)
    }

    /// A new note with one prompt to answer.
    private func answering(_ id: String?, in context: Context) -> any Screen {
        var note = Note(header: context.newHeader())
        if let prompt = id.flatMap({ context.catalogue.prompt($0) }) {
            note.answers = [PromptAnswer(prompt: prompt.id, words: prompt.text)]
        }
        return beginning(.note(note), in: context)
    }
}

extension Tab {
    /// The screen a tab begins with.
    func rootScreen() -> any Screen {
        switch self {
        case .today: TodayScreen()
        case .journal: JournalScreen()
        default: PlaceholderScreen()
        }
    }
}
