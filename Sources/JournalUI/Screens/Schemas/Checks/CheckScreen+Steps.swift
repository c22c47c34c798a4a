import JournalModel
import JournalPrompts
import TextUI

extension CheckScreen {
    private static let markerKeys: [any WritableKeyPath<Markers, Bool?> & Sendable] = [
        \.quiet, \.symptomsGone, \.effortless,
    ]

    private func schema(in context: Context) -> Schema? { context.journal[schemaID]?.schema }

    /// The step before, where there is one to go back to.
    var before: CheckStep? {
        switch step {
        case .begin, .end: nil
        case .meet(let index): index > 0 ? .meet(index - 1) : nil
        case .charge: check.prompts.isEmpty ? nil : .meet(check.prompts.count - 1)
        case .marker(let index): index > 0 ? .marker(index - 1) : .charge
        case .words: .marker(2)
        }
    }

    mutating func show(_ step: CheckStep, in context: Context) {
        self.step = step
        switch step {
        case .begin: choices = beginChoices
        case .marker(let index): choices = markerChoices(index, in: context)
        case .meet(let index):
            let id = prompts.indices.contains(index) ? prompts[index].id : ""
            if !id.isEmpty, !check.prompts.contains(id) { check.prompts.append(id) }
        case .charge, .words, .end: break
        }
        fit(in: context)
    }

    private var beginChoices: Choices {
        let scenes = numbered(prompts.count, "small scene")
        let meet = Choices.Option("The same again", prompts.isEmpty ? "" : "\(scenes), then three questions")
        let ask = Choices.Option("Only the questions", "a number, and three questions")
        return Choices((prompts.isEmpty ? [] : [meet]) + [ask, Choices.Option("Not now", "it keeps")])
    }

    private func markerChoices(_ index: Int, in context: Context) -> Choices {
        let items = context.safety.markers.markers.items
        guard items.indices.contains(index) else { return Choices() }
        return Choices(items[index].options.map { Choices.Option($0.label, $0.line) }, selected: 0)
    }

    /// Takes the option under the bar, and goes on.
    mutating func choose(in context: Context) -> [Command] {
        switch step {
        case .begin:
            let index = choices.selected + (prompts.isEmpty ? 1 : 0)
            if index == 2 { return [.back] }
            show(index == 0 ? .meet(0) : .charge, in: context)
            return []
        case .marker(let index):
            answer(index, in: context)
            return goOn(in: context)
        case .end: return moveState(in: context)
        case .meet, .charge, .words: return goOn(in: context)
        }
    }

    private mutating func answer(_ index: Int, in context: Context) {
        let items = context.safety.markers.markers.items
        guard items.indices.contains(index), items[index].options.indices.contains(choices.selected) else { return }
        check.markers[keyPath: Self.markerKeys[index]] = items[index].value(of: items[index].options[choices.selected])
        changes += 1
    }

    /// On to the next step; what was not answered stays absent.
    mutating func goOn(in context: Context) -> [Command] {
        switch step {
        case .begin: return choose(in: context)
        case .meet(let index): show(index + 1 < prompts.count ? .meet(index + 1) : .charge, in: context)
        case .charge: show(.marker(0), in: context)
        case .marker(let index): show(index < 2 ? .marker(index + 1) : .words, in: context)
        case .words:
            let saved = save(in: context)
            choices = endChoices(in: context)
            show(.end, in: context)
            return saved
        case .end: return [.back]
        }
        return []
    }

    // MARK: The end

    /// What the answers speak for; the person decides.
    private func offered(in context: Context) -> SchemaState? {
        guard let schema = schema(in: context) else { return nil }
        let markers = check.markers
        let holds = markers.quiet == true && markers.symptomsGone == true && markers.effortless == true
        if holds, schema.state != .quiet { return .quiet }
        let isBack = markers.quiet == false || (check.charge ?? 0) >= Schema.back
        return schema.state == .quiet && isBack ? .returned : nil
    }

    private func endChoices(in context: Context) -> Choices {
        guard let state = offered(in: context), let schema = schema(in: context) else {
            return Choices([Choices.Option("Done", "it is kept")])
        }
        let leave = Choices.Option("Leave it", "it stays \(schema.state.rawValue)")
        return Choices([leave, Choices.Option("Say \(state.rawValue)", state.meaning)])
    }

    private mutating func moveState(in context: Context) -> [Command] {
        let saved = save(in: context)
        guard choices.selected == 1, let state = offered(in: context), let schema = schema(in: context) else {
            return saved + [.back]
        }
        return saved + context.move(schema, to: state) + [.back]
    }

    func endLines(in context: Context) -> [StyledText] {
        var lines = [StyledText("It is kept.", .heading)]
        switch offered(in: context) {
        case .quiet: lines.append(StyledText("All three hold. If it fits, you might call it quiet.", .text))
        case .returned:
            lines.append(
                StyledText(
                    "Some of it is back. Quiet things come back now and then; it takes nothing away from what you did.",
                    .text))
        default:
            if schema(in: context)?.state == .quiet {
                lines.append(StyledText("It was quiet, and it stays so for now.", .text))
            }
        }
        let note = context.safety.markers.markers.note
        return note.isEmpty ? lines : lines + [StyledText(), StyledText(note, .quiet)]
    }

    // MARK: Saving

    func filled(in context: Context) -> Check {
        var check = check
        check.charge = rating.value
        var object = JSONObject()
        try? form.apply(to: &object, dayStart: context.settings.dayStart)
        check.text = object["text"]?.string ?? ""
        return check
    }

    func writing(in context: Context) -> Writing? {
        let check = filled(in: context)
        guard check.isWorthKeeping else { return nil }
        return Writing(record: .check(check), base: base)
    }

    mutating func save(in context: Context) -> [Command] {
        guard writingRevision != 0 else { return [] }
        var whole = filled(in: context)
        guard whole.isWorthKeeping else { return [] }
        whole.header.edited = context.now
        let change = Change.put(.check(whole), over: base, label: "Kept as it is")
        check = whole
        base = .check(whole)
        changes = 0
        form.settle()
        return [.commit(change, finishing: [whole.header.id])]
    }
}
