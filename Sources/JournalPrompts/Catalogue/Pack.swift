package import JournalModel

/// A pack of prompts, as one file holds it.
package struct Pack: Fielded, Hashable, Identifiable {
    /// The version of the pack format this Loam reads.
    package static let latestFormat = 1

    package var format = 1
    package var id = ""
    package var title = ""
    package var kind = PackKind.reflection
    package var about = ""
    package var source = ""
    /// The medicines it is for; empty is all.
    package var medicines: [Medicine] = []
    /// Whether it is offered only to those who opened it themselves, because it presumes something of a life.
    package var asked = false
    /// Whether it speaks of an earlier session, and so waits until there was one.
    package var again = false
    package var schemas: [SchemaDomain] = []
    package var prompts: [Prompt] = []
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<Pack>([
        Field("format", \.format, .whole, "format"),
        Field("id", \.id, .line, "id"),
        Field("title", \.title, .line, "title"),
        Field("kind", \.kind, .choice(PackKind.allCases.map(\.rawValue)), "kind"),
        Field("about", \.about, .text, "about"),
        Field("source", \.source, .line, "source"),
        Field("medicines", \.medicines, .part, "medicines"),
        Field("asked", \.asked, .flag, "only when asked for"),
        Field("again", \.again, .flag, "after an earlier session"),
        Field("schemas", \.schemas, .part, "patterns"),
        Field("prompts", \.prompts, .part, "prompts"),
    ])

    /// Whether it is for people after this medicine.
    package func suits(_ medicine: Medicine) -> Bool { medicines.isEmpty || medicines.contains(medicine) }
}
