/// A scale read from a file, with every fault that was found: what `loam scale check` prints.
package struct ScaleCheck: Sendable {
    /// The scale, when nothing worse than a remark was found.
    package let scale: Scale?
    /// All faults and remarks, in the order of their lines.
    package let faults: [DataFault]

    static let needed = [
        "format", "id", "version", "title", "kind", "entry", "direction", "window", "items", "scoring", "permission",
    ]
    private static let lists: Set<String> = [
        "options", "items", "subscales", "bands", "thresholds", "patterns", "safety",
    ]

    package init(_ bytes: [UInt8]) {
        let json: JSON
        do { json = try JSONReader.read(bytes) } catch {
            scale = nil
            faults = [DataFault(line: error.line, reason: error.sentence)]
            return
        }
        var list = FaultList(bytes)
        let read = Self.read(json, &list)
        faults = list.sorted
        scale = faults.allSatisfy(\.isRemark) ? read : nil
    }

    private static func read(_ json: JSON, _ list: inout FaultList) -> Scale? {
        guard var scale = list.take(Scale.self, json, called: "a scale", at: [], apart: lists),
            let object = json.object
        else { return nil }
        for key in needed {
            list.require(object[key] != nil, "\"\(key)\" is missing", at: [])
        }
        scale.options = parts("options", "an option", of: object, &list)
        scale.items = parts("items", "an item", of: object, &list)
        scale.subscales = parts("subscales", "a subscale", of: object, &list)
        scale.bands = parts("bands", "a band", of: object, &list)
        scale.thresholds = parts("thresholds", "a threshold", of: object, &list)
        scale.patterns = parts("patterns", "a pattern", of: object, &list)
        scale.safety = parts("safety", "a safety rule", of: object, &list)
        guard list.faults.allSatisfy(\.isRemark) else { return nil }
        scale.check(&list)
        return scale
    }

    private static func parts<Part: Fielded>(
        _ key: String, _ name: String, of object: JSONObject, _ list: inout FaultList
    ) -> [Part] {
        list.list(key, of: object).enumerated().compactMap { index, json in
            list.take(Part.self, json, called: name, at: [key, String(index + 1)])
        }
    }
}
