import JournalModel

/// What a chart is drawn from, for a machine: a point each time, the oldest first.
enum ChartJSON {
    static func points(_ scale: Scale, _ journal: Journal) -> JSON {
        .array(scale.kind == .checkIn ? checkIns(journal) : results(scale, journal))
    }

    private static func checkIns(_ journal: Journal) -> [JSON] {
        journal.records(of: .note).compactMap(\.note).filter { !$0.checkIn.measures.isEmpty }.map { note in
            point(note.header.id, note.header.when, note.checkIn.measures.map { ($0.name, $0.value) })
        }
    }

    private static func results(_ scale: Scale, _ journal: Journal) -> [JSON] {
        ScaleSeries(scale, journal).points.map { one in
            let answers = zip(scale.items, one.answers).compactMap { item, answer in
                answer.map { (item.id, Double($0)) }
            }
            return point(one.id, one.when, answers, one.score.total)
        }
    }

    private static func point(
        _ id: RecordID, _ when: Moment, _ values: [(String, Double)], _ total: ScoreValue? = nil
    ) -> JSON {
        var object: JSONObject = ["id": .string(id.text), "when": .string(when.text)]
        object["total"] = total.map { .number(JSONNumber($0.value)) }
        object["band"] = total?.band.map { .string($0.label) }
        object["values"] = .object(JSONObject(values.map { .init(key: $0.0, value: .number(JSONNumber($0.1))) }))
        return .object(object)
    }
}
