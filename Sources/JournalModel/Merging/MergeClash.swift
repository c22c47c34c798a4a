/// What becomes of something two versions say differently.
package enum MergeChoice: Hashable, Sendable, CaseIterable {
    case ours, theirs, both
}

/// Something two versions of a record say differently.
package struct MergeClash: Hashable, Sendable {
    /// The keys from the record down to it.
    package let path: [String]
    /// What a person calls it.
    package let label: String
    package let ours: JSON
    package let theirs: JSON
    /// Whether both can be kept, one beneath the other.
    package let mayKeepBoth: Bool

    init(path: [String], ours: JSON, theirs: JSON, in record: Record) {
        self.path = path
        self.ours = ours
        self.theirs = theirs
        let field = Self.field(path.first ?? "", of: record.value)
        let name = field?.label ?? path.first ?? ""
        label = path.count > 1 ? "\(name): \(path.dropFirst().joined(separator: ", "))" : name
        let isText = path.count == 1 ? field?.kind == .text : ["text", "words"].contains(path.last)
        mayKeepBoth = isText && ours.string != nil && theirs.string != nil
    }

    private static func field<R: JournalRecord>(_ key: String, of record: R) -> (label: String, kind: FieldKind)? {
        R.fields[key].map { ($0.label, $0.kind) }
    }

    /// The value a choice gives.
    func value(_ choice: MergeChoice) -> JSON {
        switch choice {
        case .ours: ours
        case .theirs: theirs
        case .both: .string("\(ours.string ?? "")\n\n\(theirs.string ?? "")")
        }
    }

    /// What a choice leaves out.
    func other(_ choice: MergeChoice) -> JSON? {
        switch choice {
        case .ours: theirs
        case .theirs: ours
        case .both: nil
        }
    }
}
