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
