package import JournalModel

/// A scale as a FHIR Questionnaire (R4), with the weight of every answer and the codes its file holds.
package enum QuestionnaireExport {
    package static func json(_ scale: Scale) -> JSON {
        var object: JSONObject = [
            "resourceType": "Questionnaire".fhir, "url": FHIR.system(ofScale: scale.id).fhir,
            "version": scale.version.fhir, "name": scale.id.fhir, "title": scale.title.fhir, "status": "active".fhir,
            "subjectType": .array(["Patient".fhir]),
        ]
        if !scale.about.isEmpty { object["description"] = scale.about.fhir }
        let rights = [scale.permission.attribution, scale.permission.text, scale.codesNotice].filter { !$0.isEmpty }
        if !rights.isEmpty { object["copyright"] = rights.joined(separator: "\n").fhir }
        let panel = scale.codes.filter { $0.of != "total" }
        if !panel.isEmpty { object["code"] = .array(panel.map { coding($0) }) }
        object["item"] = .array(lead(scale) + scale.items.map { item($0, scale) } + total(scale))
        return .object(object)
    }

    private static func lead(_ scale: Scale) -> [JSON] {
        [("instruction", scale.instruction), ("stem", scale.stem)].filter { !$0.1.isEmpty }.map { id, text in
            .object(["linkId": id.fhir, "text": text.fhir, "type": "display".fhir])
        }
    }

    static func coding(_ code: ScaleCode, display: String = "") -> JSON {
        var object = JSONObject()
        if code.system != "local" { object["system"] = FHIR.address(code.system).fhir }
        object["code"] = code.code.fhir
        if !display.isEmpty { object["display"] = display.fhir }
        return .object(object)
    }

    private static func item(_ item: ScaleItem, _ scale: Scale) -> JSON {
        var object: JSONObject = ["linkId": item.id.fhir]
        if !item.codes.isEmpty { object["code"] = .array(item.codes.map { coding($0) }) }
        if let number = item.number { object["prefix"] = "\(number).".fhir }
        object["text"] = item.text.fhir
        object["type"] = type(item).fhir
        object["required"] = .bool(false)
        if item.answer == .choice {
            object["answerOption"] = .array(
                scale.options(of: item).map { .object(["valueCoding": answer($0, scale)]) })
        }
        if item.answer == .number, let range = scale.range(of: item) {
            object["extension"] = .array([
                .object(["url": FHIR.minValue.fhir, "valueInteger": .int(range.min)]),
                .object(["url": FHIR.maxValue.fhir, "valueInteger": .int(range.max)]),
            ])
        }
        return .object(object)
    }

    private static func type(_ item: ScaleItem) -> String {
        switch item.answer {
        case .choice: "choice"
        case .number, .duration: "integer"
        case .yesNo, .mark: "boolean"
        }
    }

    /// An answer with its weight, under a code of its file or one of Loam's own.
    static func answer(_ option: ScaleOption, _ scale: Scale) -> JSON {
        var code = ScaleCode()
        (code.system, code.code) = (FHIR.system(ofScale: scale.id), String(option.value))
        let weight: JSON = .object(["url": FHIR.ordinalValue.fhir, "valueDecimal": .int(option.value)])
        var object: JSONObject = ["extension": .array([weight])]
        for member in coding(option.codes.first ?? code, display: option.label).object?.members ?? [] {
            object.append(member.key, member.value)
        }
        return .object(object)
    }

    private static func total(_ scale: Scale) -> [JSON] {
        guard scale.hasTotal else { return [] }
        var object: JSONObject = ["linkId": "total".fhir]
        let codes = scale.codes.filter { $0.of == "total" }
        if !codes.isEmpty { object["code"] = .array(codes.map { coding($0) }) }
        object["text"] = "Total".fhir
        object["type"] = "decimal".fhir
        object["readOnly"] = .bool(scale.entry == .items)
        return [.object(object)]
    }
}

extension String {
    /// The text as JSON.
    var fhir: JSON { .string(self) }
}
