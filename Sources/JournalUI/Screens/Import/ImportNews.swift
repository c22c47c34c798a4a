package import JournalExchange
package import JournalModel

/// What the taking-in screen asks of the disk.
package enum ImportRequest: Hashable, Sendable {
    /// What a path that is being typed may become; with `fills`, as much of it as is certain is to be typed.
    case complete(String, fills: Bool)
    /// Look through a file, and add nothing.
    case look(ImportFormat, path: String)
    /// Add what was looked through.
    case takeIn
    /// Stop looking or adding, and forget what was found.
    case stop
}

/// What the disk answers.
package enum ImportNews: Hashable, Sendable {
    /// For the path that was typed: the path as far as it is certain where that was asked for, and what may follow.
    case completed(typed: String, path: String, choices: [String])
    /// So many entries are read so far.
    case counted(Int)
    case looked(ImportReport)
    case added(Change, ImportReport)
    /// Nothing was added; why, in a sentence.
    case failed(String)
}
