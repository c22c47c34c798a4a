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
        case .beginning: return BeginningScreen()
        case .newSession(live: true): return BeginLiveScreen(in: context)
        case .newSession(live: false):
            let session = Record.session(context.pastSession())
            return FormScreen(session, base: nil, spec: .session(isPlanned: false), in: context)
        case .planSession: return beginning(.session(context.plannedSession()), in: context)
        case .liveSession(let id): return LiveSessionScreen(id, in: context)
        case .session(let id): return SessionScreen(id, in: context)
        case .laterLook(let id): return LaterLookScreen(id, in: context)
        case .windows(let id):
            guard let session = context.journal[id]?.session else { return SessionScreen(id, in: context) }
            return FormScreen(.session(session.withAllWindows), base: .session(session), spec: .windows, in: context)
        case .checklist(let id): return ChecklistScreen(id, in: context)
        case .calendar: return CalendarScreen(in: context)
        case .onThisDay(let day): return OnThisDayScreen(day, in: context)
        case .grounding: return GroundingScreen(in: context)
        case .help: return HelpScreen(in: context)
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
