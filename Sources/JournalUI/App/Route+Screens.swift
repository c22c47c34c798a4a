import JournalModel
import JournalPrompts

extension Route {
    /// The screen of a place. A record that is no longer there opens as a reading that says so.
    func screen(in context: Context) -> any Screen {
        if let scale = scaleScreen(in: context) { return scale }
        switch self {
        case .reading(let id): return ReadingScreen(id, in: context)
        case .editing(let id):
            return context.journal[id].map { editing($0, in: context) } ?? ReadingScreen(id, in: context)
        case .todaysNote:
            if let note = context.todaysNote { return editing(.note(note), in: context) }
            return beginning(.note(Note(header: context.newHeader())), in: context)
        case .newNote(let prompt): return answering(prompt, in: context)
        case .annotate(let id): return AnnotateScreen(id, in: context)
        case .earlier(let id): return EarlierScreen(id)
        case .search(let words): return SearchScreen(words)
        case .found(let id, let words): return ReadingScreen(id, marking: Query(words: words).foldedWords, in: context)
        case .settings: return SettingsScreen()
        case .trackers: return TrackersScreen()
        case .takingIn: return ImportScreen()
        case .attachments(let id): return AttachmentsScreen(id)
        case .attach(let id): return AttachScreen(id)
        case .export: return ExportScreen()
        case .keySettings: return KeySettingsScreen()
        case .vault: return VaultScreen()
        case .newPassphrase: return PassphraseScreen(.turningOn)
        case .changePassphrase: return PassphraseScreen(.changing)
        case .conversion: return ConversionScreen()
        case .recoveryKey: return RecoveryKeyScreen()
        case .ownPeople: return OwnPeopleScreen(in: context)
        case .trash: return TrashScreen()
        case .problems: return ProblemsScreen()
        case .twoVersions(let path): return TwoVersionsScreen(path)
        case .backups: return BackupsScreen()
        case .recovered: return RecoveredScreen()
        case .resume(let id): return resuming(id, in: context)
        case .keys: return KeysOverlay()
        case .palette: return PaletteOverlay()
        case .grounding: return GroundingScreen(in: context)
        case .help: return HelpScreen(in: context)
        case .ahead: return AheadScreen(in: context)
        case .calendar: return CalendarScreen(in: context)
        case .onThisDay(let day): return OnThisDayScreen(day, in: context)
        default:
            return workScreen(in: context) ?? sessionScreen(in: context) ?? letterScreen(in: context) ?? insightScreen(
                in: context)
                ?? PlaceholderScreen()
        }
    }

    /// Packs, working a prompt, and the ledger.
    private func workScreen(in context: Context) -> (any Screen)? {
        switch self {
        case .pack(let id): PackScreen(id, in: context)
        case .sheet(let session): SheetScreen(session: session, in: context)
        case .working(let prompt, let schema): WorkingScreen(prompt, schema: schema, in: context)
        case .domain(let id): DomainScreen(id, in: context)
        case .schema(let id): SchemaScreen(id, in: context)
        case .newSchema(let domain): beginning(.schema(.noticed(domain, in: context)), in: context)
        case .check(let schema): CheckScreen(schema, in: context)
        default: nil
        }
    }

    private func sessionScreen(in context: Context) -> (any Screen)? {
        switch self {
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
        default: return nil
        }
    }

    private func letterScreen(in context: Context) -> (any Screen)? {
        switch self {
        case .newDraft: return beginning(.draft(Draft(header: context.newHeader())), in: context)
        case .draft(let id): return DraftScreen(id)
        case .resting(let id): return DraftScreen(id, asksRest: true)
        case .reread(let id): return RereadScreen(id)
        case .rereadWords(let id): return rereading(id, in: context)
        case .anew(let id): return anew(id, in: context)
        case .happened(let id):
            return context.journal[id].map { FormScreen($0, base: $0, spec: .happened, in: context) }
        case .versions(let id): return VersionsScreen(id)
        case .discernment(let id): return DiscernmentScreen(id, in: context)
        case .lettingGo(let id, let erase): return LettingGoScreen(id, erase: erase, in: context)
        case .letGone(let erased): return LetGoneScreen(erased: erased)
        default: return nil
        }
    }

    private func insightScreen(in context: Context) -> (any Screen)? {
        switch self {
        case .newInsight: return beginning(.insight(Insight(header: context.newHeader())), in: context)
        case .insight(let id): return InsightScreen(id)
        case .revisit(let id): return revisiting(id, in: context)
        case .deciding(let id):
            guard let record = context.journal[id], let insight = record.insight else { return InsightScreen(id) }
            return FormScreen(record, base: record, spec: .deciding(insight), in: context)
        default: return nil
        }
    }

    private func rereading(_ id: RecordID, in context: Context) -> any Screen {
        guard let base = context.journal[id], case .draft(var draft) = base else { return DraftScreen(id) }
        draft.rereads.append(Reread(at: context.now, trueNow: nil, changed: ""))
        return FormScreen(.draft(draft), base: base, spec: .reread(draft), in: context)
    }

    private func revisiting(_ id: RecordID, in context: Context) -> any Screen {
        guard let base = context.journal[id], case .insight(var insight) = base else { return InsightScreen(id) }
        insight.beginRevisit(at: context.now)
        return FormScreen(.insight(insight), base: base, spec: .revisit(insight, in: context), in: context)
    }

    /// A new letter to the one an earlier letter was to.
    private func anew(_ id: RecordID, in context: Context) -> any Screen {
        var draft = Draft(header: context.newHeader())
        draft.to = context.journal[id]?.draft?.to ?? ""
        draft.form = context.journal[id]?.draft?.form ?? ""
        return beginning(.draft(draft), in: context)
    }

    /// Goes on with unfinished writing, beside the saved record where that has changed since.
    private func resuming(_ id: RecordID, in context: Context) -> any Screen {
        guard let writing = context.recovered.first(where: { $0.id == id }) else {
            return ReadingScreen(id, in: context)
        }
        let (record, base) = writing.settled(in: context)
        return FormScreen(
            record, base: base, spec: .of(record, in: context), isUnsaved: true, finishing: id, in: context)
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
        case .prompts: PromptsScreen()
        case .schemas: LedgerScreen()
        case .scales: ScalesScreen()
        case .drafts: DraftsScreen()
        case .insights: InsightsScreen()
        }
    }
}
