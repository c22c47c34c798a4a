/// A field without the type around it: what a command line, a form or a page of documentation needs to know.
package struct FieldInfo: Sendable {
    package let key: String
    package let label: String
    package let hint: String
    package let kind: FieldKind
    /// The fields of the part it holds, or of each part of the list it holds; empty where it holds none.
    package let parts: [FieldInfo]
}

extension Field {
    package var info: FieldInfo { FieldInfo(key: key, label: label, hint: hint, kind: kind, parts: parts()) }
}

extension FieldTable {
    package var infos: [FieldInfo] { fields.map(\.info) }
}

extension RecordKind {
    /// The fields of this kind of record, in file order.
    package var fields: [FieldInfo] {
        func infos<R: JournalRecord>(_ record: R) -> [FieldInfo] { R.fields.infos }
        return infos(Record(self, header: .unnamed).value)
    }
}

extension FieldKind {
    /// What stands in the file, in words, for the pages that document it.
    package var meaning: String {
        switch self {
        case .line: "text, one line"
        case .text: "text (Markdown)"
        case .rating(let range): "whole number, \(range.lowerBound) to \(range.upperBound)"
        case .whole: "whole number"
        case .number: "number"
        case .flag: "true or false"
        case .moment: "time"
        case .day: "date"
        case .choice(let words): words.joined(separator: ", ")
        case .lines: "list of texts"
        case .link(let kind): "id of a \(kind.rawValue)"
        case .part: "part, or list of parts"
        }
    }
}
