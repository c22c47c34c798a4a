import JournalModel
import TextUI

extension Route {
    /// The screens of scales; nil for any other place.
    func scaleScreen(in context: Context) -> (any Screen)? {
        switch self {
        case .scale(let id): return ScaleScreen(id, in: context)
        case .scaleResult(let id): return ResultScreen(id, in: context)
        case .taking(let id): return taking(id, in: context)
        case .goingOn(let id): return goingOn(context.journal[id], in: context)
        case .report(let session): return ReportScreen(session: session, in: context)
        case .editing(let id): return context.journal[id].flatMap { editing($0, in: context) }
        case .resume(let id):
            guard let found = context.recovered.first(where: { $0.id == id }) else { return nil }
            let (record, base) = found.settled(in: context)
            guard let response = record.response, let scale = context.scales[response.scale], scale.entry == .items
            else { return nil }
            let sheet = AnswerSheet(scale, response, base: base, isUnsaved: true)
            return TakingScreen(sheet, finishing: [id], in: context)
        default: return nil
        }
    }

    private func taking(_ id: String, in context: Context) -> (any Screen)? {
        guard let scale = context.scales[id] else { return nil }
        var response = Response(header: context.newHeader())
        response.scale = scale.id
        response.version = scale.version
        guard scale.entry == .items else {
            return FormScreen(.response(response), base: nil, spec: .typedTotal(scale, in: context), in: context)
        }
        return TakingScreen(AnswerSheet(scale, response, base: nil), in: context)
    }

    private func goingOn(_ record: Record?, in context: Context) -> (any Screen)? {
        guard let record, let response = record.response, let scale = context.scales[response.scale] else { return nil }
        guard scale.entry == .items else { return editing(record, in: context) }
        return TakingScreen(AnswerSheet(scale, response, base: record), in: context)
    }

    /// Correcting a total that was typed.
    private func editing(_ record: Record, in context: Context) -> (any Screen)? {
        guard let scale = record.response.flatMap({ context.scales[$0.scale] }), scale.entry == .total else {
            return nil
        }
        return FormScreen(record, base: record, spec: .typedTotal(scale, in: context), in: context)
    }
}

extension FormSpec {
    /// A result from elsewhere, typed in: its total, its parts, and a word about it. Where the ends of the scale are not
    /// known, they are asked the first time.
    static func typedTotal(_ scale: Scale, in context: Context) -> FormSpec {
        let known = scale.withEnds(of: context.journal.responses)
        let total = FormLine.score("total", "Total", known.scoring.range, known.scoring.decimals)
        let parts = known.subscales.map {
            FormLine.score("parts.\($0.id)", $0.title, $0.range, $0.decimals, hint: "if you have it")
        }
        let asksEnds = known.scoring.range == nil
        let ends =
            asksEnds ? FormLine.of(ScaleEnds.self, ["low", "high"], under: "ends").map { $0.from(0) } : []
        var spec = FormSpec(
            noun: scale.title, title: scale.title, tab: .scales,
            lines: [total] + ends + parts + FormLine.of(Response.self, ["text"]))
        spec.lead = { _, _ in
            [
                scale.instruction,
                asksEnds ? "Its lowest and highest stand on your form or beside it; a chart needs both." : "",
            ].filter { !$0.isEmpty }
        }
        spec.isWorthKeeping = { $0.response.map { $0.total != nil || !$0.parts.measures.isEmpty } ?? false }
        spec.refusal = { record in
            guard let response = record.response, let total = response.total else { return nil }
            if let low = response.ends.low, let high = response.ends.high, low >= high {
                return FormProblem("Highest it can be", "more than \(numberText(low))")
            }
            guard let range = response.ends.range, !range.contains(total) else { return nil }
            return FormProblem("Total", "a number from \(numberText(range.low)) to \(numberText(range.high))")
        }
        spec.finished = { record, _ in
            guard case .response(var response) = record else { return record }
            if let range = response.ends.range, let total = response.total, !range.contains(total) {
                response.ends = ScaleEnds()
            }
            return .response(response)
        }
        return spec
    }
}

extension FormLine {
    /// A score that is typed, held to the ends of its scale.
    fileprivate static func score(
        _ path: String, _ label: String, _ range: ScoreRange?, _ places: Int, hint: String? = nil
    ) -> FormLine {
        let ends = range.map { "from \(numberText($0.low)) to \(numberText($0.high))" }
        var line = FormLine(path, label, .number, hint: [hint ?? "", ends ?? "as you have it"].spaced(by: ", "))
        line.within = range ?? ScoreRange(0, .infinity)
        line.places = places
        return line
    }

    /// The same line, for a number from some value up.
    fileprivate func from(_ low: Double) -> FormLine {
        var line = self
        line.within = ScoreRange(low, .infinity)
        return line
    }
}
