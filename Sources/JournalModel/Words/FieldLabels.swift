/// The words for the parts of records, taken from the tables that define them.
package enum FieldLabels {
    /// By the key of the field that holds the part, then by the part's own key.
    private static let parts: [String: [String: String]] = [
        "timeline": labels(TimedNote.fields), "stirred": labels(Stirred.fields), "came": labels(Stirred.fields),
        "markers": labels(Markers.fields), "preparation": labels(ChecklistLine.fields),
        "windows": labels(Window.fields),
        "looks": labels(LaterLook.fields), "states": labels(StateChange.fields), "answers": labels(PromptAnswer.fields),
        "discernment": labels(PromptAnswer.fields), "versions": labels(DraftVersion.fields),
        "holdChanges": labels(HoldChange.fields), "rereads": labels(Reread.fields), "revisits": labels(Revisit.fields),
        "decision": labels(Decision.fields), "step": labels(SmallStep.fields), "followUps": labels(Annotation.fields),
        "attachments": labels(Attachment.fields),
        "annotations": labels(Annotation.fields), "earlier": labels(EarlierText.fields),
    ]

    private static func labels<Part>(_ table: FieldTable<Part>) -> [String: String] {
        Dictionary(table.fields.map { ($0.key, $0.label) }, uniquingKeysWith: { first, _ in first })
    }

    /// What a key of a part is called; the key itself where it is not one of Loam's own.
    package static func label(_ key: String, in part: String) -> String {
        let label = parts[part]?[key] ?? ""
        return label.isEmpty ? key : label
    }
}
