package import JournalModel

/// Answers as FHIR QuestionnaireResponses (R4). Whose they are is left out.
package enum ResponseExport {
    /// One response as itself, several as a bundle.
    package static func json(_ responses: [(Response, Scale)]) -> JSON {
        let all = responses.map { json($0, $1) }
        if all.count == 1 { return all[0] }
        return .object([
            "resourceType": "Bundle".fhir, "type": "collection".fhir,
            "entry": .array(all.map { .object(["resource": $0]) }),
        ])
    }

    private static func json(_ response: Response, _ scale: Scale) -> JSON {
        let score = scale.score(response)
        var items = zip(scale.items, response.answers).compactMap { item, answer in
            answer.map { self.item(item, $0, scale) }
        }
        if let total = score.total {
            items.append(
                .object([
                    "linkId": "total".fhir, "text": "Total".fhir,
                    "answer": .array([.object(["valueDecimal": .number(JSONNumber(total.value))])]),
                ]))
        }
        return .object([
            "resourceType": "QuestionnaireResponse".fhir,
            "identifier": .object(["system": FHIR.records.fhir, "value": response.header.id.text.fhir]),
            "questionnaire": "\(FHIR.system(ofScale: scale.id))|\(response.version)".fhir,
            "status": (score.isComplete ? "completed" : "in-progress").fhir,
            "authored": instant(response.header.when).fhir, "item": .array(items),
        ])
    }

    /// The moment as FHIR writes it: without the name of its zone.
    private static func instant(_ moment: Moment) -> String {
        Moment(seconds: moment.seconds, offset: moment.offset).text
    }

    private static func item(_ item: ScaleItem, _ value: Int, _ scale: Scale) -> JSON {
        let answer: JSON
        switch item.answer {
        case .choice:
            let option = scale.options(of: item).first { $0.value == value } ?? ScaleOption(value, "")
            answer = .object(["valueCoding": QuestionnaireExport.answer(option, scale)])
        case .yesNo, .mark: answer = .object(["valueBoolean": .bool(value == 1)])
        case .number, .duration: answer = .object(["valueInteger": .int(value)])
        }
        return .object(["linkId": item.id.fhir, "text": item.text.fhir, "answer": .array([answer])])
    }
}
