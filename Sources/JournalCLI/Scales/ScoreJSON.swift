import JournalModel

/// What answers come to, for a machine; an absent key means that there is nothing.
enum ScoreJSON {
    static func score(_ scale: Scale, _ score: Score) -> JSON {
        var object: JSONObject = [
            "scale": .string(scale.id), "version": .string(scale.version), "answered": .int(score.answered),
            "of": .int(score.of), "complete": .bool(score.isComplete),
            "missing": .array(score.missing.map(JSON.string)),
        ]
        object["total"] = score.total.map { number($0.value) } ?? .null
        object["range"] = score.total?.range?.json
        object["band"] = score.total?.band.map(band)
        object["subscales"] = .array(score.subscales.map { subscale(scale, $0.id, $0.score) })
        object["patterns"] = .array(score.patterns.map(pattern))
        object["thresholds"] = .array(scale.thresholds.map { threshold($0, score) })
        object["safety"] = .array(score.safety.map(rule))
        object["limits"] = .array(scale.limits.map(JSON.string))
        return .object(object)
    }

    private static func number(_ value: Double) -> JSON { .number(JSONNumber(value)) }

    private static func band(_ band: Band) -> JSON {
        .object([
            "label": .string(band.label), "from": number(band.from), "to": number(band.to),
            "source": .string(band.source),
        ])
    }

    private static func subscale(_ scale: Scale, _ id: String, _ score: ScoreValue) -> JSON {
        var object: JSONObject = [
            "id": .string(id), "title": .string(scale.subscale(id)?.title ?? id), "value": number(score.value),
        ]
        object["range"] = score.range?.json
        object["band"] = score.band.map(band)
        return .object(object)
    }

    private static func pattern(_ result: PatternResult) -> JSON {
        var object: JSONObject = ["id": .string(result.pattern.id), "title": .string(result.pattern.title)]
        object["met"] = result.isMet.map(JSON.bool) ?? .null
        object["counts"] = .object(JSONObject(result.counts.map { .init(key: $0.id, value: .int($0.count)) }))
        object["words"] = .string(result.words)
        object["source"] = .string(result.pattern.source)
        return .object(object)
    }

    private static func threshold(_ threshold: Threshold, _ score: Score) -> JSON {
        var object = threshold.object
        if threshold.kind == .caseness || threshold.kind == .cutoff {
            object["reached"] = score.total == nil ? .null : .bool(score.reached.contains(threshold))
        }
        return .object(object)
    }

    private static func rule(_ rule: SafetyRule) -> JSON {
        .object(["id": .string(rule.id), "response": .string(rule.response.rawValue), "text": .string(rule.text)])
    }
}
