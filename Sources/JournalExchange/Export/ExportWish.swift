package import JournalModel

/// What is asked of an export, by a command or a screen.
package struct ExportWish: Hashable, Sendable {
    package var format: ExportFormat
    /// Where to; empty for a name in the folder the program was started in.
    package var path: String
    /// Which entries; all when it asks for nothing.
    package var query: Query
    /// Whether what stands there may be written over.
    package var mayReplace: Bool
    /// Of the calendar: a reminder so many minutes after midnight.
    package var reminder: Int?

    package init(
        _ format: ExportFormat, to path: String = "", query: Query = Query(), mayReplace: Bool = false,
        reminder: Int? = nil
    ) {
        self.format = format
        self.path = path
        self.query = query
        self.mayReplace = mayReplace
        self.reminder = reminder
    }
}
