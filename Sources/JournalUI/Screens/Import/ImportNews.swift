package import JournalExchange
package import JournalModel

/// What the taking-in screen asks of the disk.
package enum ImportRequest: Hashable, Sendable {
    /// Look through a file, and add nothing.
    case look(ImportFormat, path: String)
    /// Add what was looked through.
    case takeIn
    /// Stop looking or adding, and forget what was found.
    case stop
}

/// What the disk answers.
package enum ImportNews: Hashable, Sendable {
    /// So many entries are read so far.
    case counted(Int)
    case looked(ImportReport)
    case added(Change, ImportReport)
    /// Nothing was added; why, in a sentence.
    case failed(String)
}
