package import JournalModel

/// A pack read from a file, with every fault that was found: what `loam prompt check` prints.
package struct PackCheck: Sendable {
    /// The pack, when nothing worse than a remark was found.
    package let pack: Pack?
    /// All faults and remarks, in the order of their lines.
    package let faults: [DataFault]

    /// The longest a prompt may be, in characters: it has to fit a small screen with air around it.
    package static let longestText = 400

    package init(_ bytes: [UInt8]) {
        let json: JSON
        do { json = try JSONReader.read(bytes) } catch {
            self.init(notJSON: error)
            return
        }
        self.init(json, bytes)
    }

    private init(notJSON error: JSONError) {
        pack = nil
        faults = [DataFault(line: error.line, reason: error.sentence)]
    }

    /// Takes a text that is read already, with its bytes for the lines.
    init(_ json: JSON, _ bytes: [UInt8]) {
        var list = FaultList(bytes)
        let read = Self.read(json, &list)
        faults = list.sorted
        pack = faults.allSatisfy(\.isRemark) ? read : nil
    }

    private static func read(_ json: JSON, _ list: inout FaultList) -> Pack? {
        guard var pack = list.take(Pack.self, json, called: "a pack", at: [], apart: ["schemas", "prompts"]),
            let object = json.object
        else { return nil }
        check(pack, object, &list)
        for (index, json) in list.list("schemas", of: object).enumerated() {
            let path = ["schemas", String(index + 1)]
            guard let schema = list.take(SchemaDomain.self, json, called: "a pattern", at: path) else { continue }
            check(schema, at: path, after: pack.schemas, &list)
            pack.schemas.append(schema)
        }
        for (index, json) in list.list("prompts", of: object).enumerated() {
            let path = ["prompts", String(index + 1)]
            guard let prompt = list.take(Prompt.self, json, called: "a prompt", at: path) else { continue }
            check(prompt, json, at: path, of: pack, &list)
            pack.prompts.append(prompt)
        }
        return pack
    }

    private static func check(_ pack: Pack, _ object: JSONObject, _ list: inout FaultList) {
        list.require(object["format"] != nil, "\"format\" is missing; it is 1", at: [])
        list.require(
            pack.format <= Pack.latestFormat, "it is written for a later Loam (format \(pack.format))", at: ["format"])
        list.require(
            pack.id.isPlainID, String.idFault, at: ["id"])
        list.require(!pack.title.isBlank, "\"title\" is missing", at: ["title"])
        list.require(object["kind"] != nil, "\"kind\" is missing", at: [])
        list.require(object["prompts"] != nil, "\"prompts\" is missing", at: [])
    }

    private static func check(
        _ schema: SchemaDomain, at path: [String], after earlier: [SchemaDomain], _ list: inout FaultList
    ) {
        list.require(schema.id.isPlainID, String.idFault, at: path + ["id"])
        list.require(!schema.name.isBlank, "\"name\" is missing", at: path)
        list.require(
            !earlier.contains { $0.id == schema.id }, "the pattern \"\(schema.id)\" stands twice", at: path + ["id"])
    }

    private static func check(
        _ prompt: Prompt, _ json: JSON, at path: [String], of pack: Pack, _ list: inout FaultList
    ) {
        let id = prompt.id
        list.require(id.isPlainID, String.idFault, at: path + ["id"])
        list.require(!pack.prompts.contains { $0.id == id }, "the prompt \"\(id)\" stands twice", at: path + ["id"])
        list.require(!prompt.text.isBlank, "\"text\" is missing", at: path + ["text"])
        for (key, text) in [("text", prompt.text), ("full", prompt.full), ("hint", prompt.hint)] {
            list.require(
                text.count <= longestText, "\"\(key)\" is longer than \(longestText) characters", at: path + [key])
        }
        for key in ["source", "phase", "effort", "distress", "form"] where json.object?[key] == nil {
            list.add("\"\(key)\" is missing", at: path)
        }
        checkActivation(prompt, at: path, of: pack, &list)
    }

    private static func checkActivation(
        _ prompt: Prompt, at path: [String], of pack: Pack, _ list: inout FaultList
    ) {
        list.require(
            prompt.isActivation == (pack.kind == .activation),
            pack.kind == .activation
                ? "in a pack of activations the phase is activation"
                : "the phase activation belongs in a pack of that kind", at: path + ["phase"])
        guard pack.kind == .activation else { return }
        list.require(
            pack.schemas.contains { $0.id == prompt.schema },
            prompt.schema.isEmpty ? "\"schema\" is missing" : "the pattern \"\(prompt.schema)\" is not in \"schemas\"",
            at: path + ["schema"])
        list.require(prompt.intensity != nil, "\"intensity\" is missing", at: path)
        list.require(
            prompt.distress, "an activation can distress: \"distress\" should be true", at: path + ["distress"])
    }
}
