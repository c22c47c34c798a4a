/// Where a record came from, when the file of another program brought it.
package struct Origin: Fielded, Hashable {
    /// The program, in one word: "jrnl".
    package var tool = ""
    /// What that program knows the entry by; the same id never comes in twice.
    package var id = ""
    /// A number for what stood there, so that a later version can be told from the same one.
    package var mark = ""
    /// The import it came with, by which it can be taken back.
    package var batch = ""
    /// When it came in.
    package var at = Moment(seconds: 0)
    /// Whatever else stood there and has no place in a record, as it stood there.
    package var kept = JSONObject()
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<Origin>([
        Field("tool", \.tool, .line, "program"),
        Field("id", \.id, .line, "its name there"),
        Field("mark", \.mark, .line, "a number for what stood there"),
        Field("batch", \.batch, .line, "the import it came with"),
        Field("at", \.at, .moment, "when it came in"),
        Field("kept", \.kept, .part, "what else stood there"),
    ])
}
