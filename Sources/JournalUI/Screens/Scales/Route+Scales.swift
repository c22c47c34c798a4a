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
            return FormScreen(.response(response), base: nil, spec: .typedTotal(scale), in: context)
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
        return FormScreen(record, base: record, spec: .typedTotal(scale), in: context)
    }
}

extension FormSpec {
    /// A result from elsewhere, typed in: its total, its parts, and a word about it.
    static func typedTotal(_ scale: Scale) -> FormSpec {
        let ends =
            scale.scoring.range.map { "from \(numberText($0.low)) to \(numberText($0.high))" } ?? "as you have it"
        let parts = scale.subscales.map { FormLine("parts.\($0.id)", $0.title, .number, hint: "if you have it") }
        let lines =
            [FormLine("total", "Total", .number, hint: ends)] + parts + FormLine.of(Response.self, ["text"])
        var spec = FormSpec(noun: scale.title, title: scale.title, tab: .scales, lines: lines)
        spec.lead = { _, _ in [scale.instruction] }
        spec.isWorthKeeping = { $0.response.map { $0.total != nil || !$0.parts.measures.isEmpty } ?? false }
        return spec
    }
}
