import JournalModel

/// One line of a form: where its value stands in the record, and how it is asked.
struct FormLine: Hashable, Sendable {
    /// The keys from the record down to the value.
    let path: [String]
    let label: String
    let hint: String
    let kind: FieldKind
    /// The one line that takes the room that is left.
    var isMain = false
    /// What a person reads for each word of a choice, in the same order.
    var labels: [String] = []
    /// Whether a choice is kept as the place of its word, the first being 0.
    var keepsPlace = false
    /// The ends a number has to lie between, both included.
    var within: ScoreRange?
    /// The most places a number may have after the point; nil: any.
    var places: Int?

    init(
        _ path: String, _ label: String, _ kind: FieldKind, hint: String = "", isMain: Bool = false,
        labels: [String] = []
    ) {
        self.path = path.split(separator: ".").map(String.init)
        self.label = label
        self.kind = kind
        self.hint = hint
        self.isMain = isMain
        self.labels = labels
    }

    /// Lines for fields of a record's own table, by key.
    static func of<R: Fielded>(
        _ type: R.Type, _ keys: [String], under prefix: String = "", main: String? = nil
    ) -> [FormLine] {
        keys.compactMap { key in
            R.fields[key].map {
                FormLine(
                    prefix.isEmpty ? key : "\(prefix).\(key)", $0.label, $0.kind, hint: $0.hint, isMain: key == main)
            }
        }
    }

    /// The words shown for the options of a choice.
    var optionLabels: [String] {
        if !labels.isEmpty { return labels }
        if case .choice(let words) = kind { return words.map { $0.replacing("-", with: " ") } }
        return kind == .flag ? ["yes", "no"] : []
    }
}

extension String {
    fileprivate func replacing(_ old: Character, with new: Character) -> String { String(map { $0 == old ? new : $0 }) }
}
