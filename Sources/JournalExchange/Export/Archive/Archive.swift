package import JournalModel

/// The layout of Loam's archive: what it calls its files, and what its first one says.
package enum Archive {
    /// The version of the archive this Loam writes.
    package static let format = 1
    package static let manifestPath = "loam-archive.json"
    static let attachments = "attachments/"

    static func path(of record: Record) -> String { "\(record.kind.folder)/\(record.id.text).json" }
    static func path(of attachment: Attachment) -> String { attachments + attachment.sha256 }

    /// The first file of an archive.
    package struct Manifest: Hashable, Sendable {
        package let format: Int
        /// When the archive was made.
        package let made: Moment
        /// How many records it holds; fewer means that it was cut.
        package let records: Int

        init(made: Moment, records: Int) {
            format = Archive.format
            self.made = made
            self.records = records
        }

        var bytes: [UInt8] {
            JSONWriter.write(
                .object([
                    "loamArchive": .int(format), "made": .string(made.text), "records": .int(records),
                    "about": .string(
                        "A journal written with Loam. Each file is one entry, plain JSON; attachments lie under the SHA-256 of their bytes."
                    ),
                ]))
        }

        /// Reads it; nil when it is no such page.
        init?(_ bytes: [UInt8]) {
            guard let object = (try? JSONReader.read(bytes))?.object, let format = object["loamArchive"]?.int,
                let records = object["records"]?.int, records >= 0,
                let made = object["made"]?.string.flatMap({ Moment($0) })
            else { return nil }
            self.format = format
            self.records = records
            self.made = made
        }
    }
}
