/// The words for the parts of records, taken from the tables that define them.
package enum FieldLabels {
    /// By the key of the field that holds the part, then by the part's own key.
    private static let parts: [String: [String: String]] = {
        var table: [String: [String: String]] = [:]
        func take(_ fields: [FieldInfo]) {
            for field in fields where !field.parts.isEmpty {
                table[field.key] = Dictionary(field.parts.map { ($0.key, $0.label) }) { first, _ in first }
                take(field.parts)
            }
        }
        for kind in RecordKind.allCases { take(kind.fields) }
        return table
    }()

    /// What a key of a part is called; the key itself where it is not one of Loam's own.
    package static func label(_ key: String, in part: String) -> String {
        let label = parts[part]?[key] ?? ""
        return label.isEmpty ? key : label
    }
}
