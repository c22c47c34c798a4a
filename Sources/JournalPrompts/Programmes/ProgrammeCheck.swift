package import JournalModel

/// A programme read from a file, with every fault that was found.
package struct ProgrammeCheck: Sendable {
    /// The programme, when nothing worse than a remark was found.
    package let programme: Programme?
    /// All faults and remarks, in the order of their lines.
    package let faults: [DataFault]

    package init(_ bytes: [UInt8]) {
        let json: JSON
        do { json = try JSONReader.read(bytes) } catch {
            self.init(notJSON: error)
            return
        }
        self.init(json, bytes)
    }

    private init(notJSON error: JSONError) {
        programme = nil
        faults = [DataFault(line: error.line, reason: error.sentence)]
    }

    /// Takes a text that is read already, with its bytes for the lines.
    init(_ json: JSON, _ bytes: [UInt8]) {
        var list = FaultList(bytes)
        let read = Self.read(json, &list)
        faults = list.sorted
        programme = faults.allSatisfy(\.isRemark) ? read : nil
    }

    private static func read(_ json: JSON, _ list: inout FaultList) -> Programme? {
        guard var programme = list.take(Programme.self, json, called: "a programme", at: [], apart: ["steps"]),
            let object = json.object
        else { return nil }
        list.require(object["format"] != nil, "\"format\" is missing; it is 1", at: [])
        list.require(
            programme.format <= Pack.latestFormat, "it is written for a later Loam (format \(programme.format))",
            at: ["format"])
        list.require(
            programme.id.isPlainID, String.idFault, at: ["id"])
        list.require(!programme.title.isBlank, "\"title\" is missing", at: ["title"])
        for (index, json) in list.list("steps", of: object).enumerated() {
            let path = ["steps", String(index + 1)]
            guard let step = list.take(ProgrammeStep.self, json, called: "a step", at: path) else { continue }
            check(step, json, at: path, after: programme.steps, &list)
            programme.steps.append(step)
        }
        return programme
    }

    private static func check(
        _ step: ProgrammeStep, _ json: JSON, at path: [String], after earlier: [ProgrammeStep], _ list: inout FaultList
    ) {
        list.require(step.id.isPlainID, String.idFault, at: path + ["id"])
        list.require(!earlier.contains { $0.id == step.id }, "the step \"\(step.id)\" stands twice", at: path + ["id"])
        list.require(!step.reason.isBlank, "\"reason\" is missing", at: path + ["reason"])
        for key in ["days", "offer", "effort", "weight"] where json.object?[key] == nil {
            list.add("\"\(key)\" is missing", at: path)
        }
    }
}
