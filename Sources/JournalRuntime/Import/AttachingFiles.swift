package import JournalExchange
package import JournalModel
package import JournalStore

/// Puts the files that come with entries into the journal, and names them in their records.
package final class AttachingFiles {
    private let store: JournalStore
    private let now: Moment
    /// Files that could not be kept; their entries come in without them.
    package private(set) var leftOut: [LeftOut] = []

    package init(_ store: JournalStore, now: Moment) {
        self.store = store
        self.now = now
    }

    /// The record of an item, with its files attached.
    package func record(of item: ImportItem) throws(StoreError) -> Record {
        var record = item.record
        for file in item.files {
            let bytes: [UInt8]
            do throws(ImportError) { bytes = try file.read() } catch {
                leftOut.append(LeftOut(item.place, .attachmentUnreadable(file.name, error)))
                continue
            }
            guard bytes.count <= JournalStore.largestAttachment else {
                leftOut.append(LeftOut(item.place, .attachmentTooLarge(file.name, JournalStore.largestAttachment)))
                continue
            }
            let attachment = try store.attach(bytes, named: file.name, now: now)
            // Loam's own records name theirs already.
            if !record.header.attachments.contains(where: { $0.sha256 == attachment.sha256 }) {
                record.header.attachments.append(attachment)
            }
        }
        return record
    }
}
