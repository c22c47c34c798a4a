import Dispatch
import JournalExchange
import JournalModel
import JournalStore
import JournalUI

/// What Loam does with files outside the journal: taking them in, showing them, writing the journal out; away from the
/// keys and from saving.
final class FileDesk: Sendable {
    private let journal: OpenStore
    private var store: JournalStore { journal.store }
    private let mailbox: Mailbox
    private let clock: WallClock
    private let queue = DispatchQueue(label: "loam.files", qos: .userInitiated)
    private let exports: ExportDesk
    private let opened: OpenedFiles

    init(_ journal: OpenStore, _ mailbox: Mailbox, _ clock: WallClock) {
        self.journal = journal
        self.mailbox = mailbox
        self.clock = clock
        exports = ExportDesk(journal, mailbox)
        opened = OpenedFiles(of: journal.store.folder.path)
    }

    func list(_ typed: String) {
        queue.async { [self] in mailbox.post(.paths(PathLister.listing(typed))) }
    }

    /// Copies a file into the journal; the record that will name it is changed by the app.
    func attach(_ path: String, to id: RecordID) {
        queue.async { [self] in
            let file: OutsideFile
            do throws(OutsideFileError) { file = try OutsideFile(reading: PathLister.expanded(path)) } catch {
                return mailbox.post(.noteworthy("\(path) \(error.words). Nothing was added"))
            }
            do throws(StoreError) {
                mailbox.post(.attached(try store.attach(file.bytes, named: file.name, now: clock.now()), to: id))
            } catch {
                mailbox.post(.noteworthy("\(file.name) could not be added: \(SaveTrouble(error).words)"))
            }
        }
    }

    /// Shows a copy of an attachment with the program the desktop has for it.
    func open(_ attachment: Attachment) {
        queue.async { [self] in
            do throws(StoreError) {
                let bytes = try store.bytes(of: attachment)
                let path: String
                do throws(FileFault) { path = try opened.put(bytes, named: attachment.safeName) } catch {
                    return mailbox.post(
                        .noteworthy("There was no room for a copy to look at (\(errorName(error.code)))"))
                }
                mailbox.post(.noteworthy(Self.words(of: attachment, isOpened: DesktopOpener.open(path))))
            } catch {
                let problem: String =
                    if case .gone = error { "its file is not there" } else { "its file does not open" }
                mailbox.post(.noteworthy("\(attachment.name): \(problem); loam doctor tells more"))
            }
        }
    }

    private static func words(of attachment: Attachment, isOpened: Bool) -> String {
        let isOther = attachment.type.hasPrefix("image/") && !attachment.isDrawn
        switch (isOpened, isOther) {
        case (true, true): return "\(attachment.name) is opened; only PNG and JPEG are drawn here"
        case (true, false): return "\(attachment.name) is opened; the copy goes when Loam ends"
        case (false, true): return "Not drawn here, and no program opens it: loam attachments ID --save FOLDER"
        case (false, false): return "No program here opens files; loam attachments ID --save FOLDER gives a copy"
        }
    }

    /// A picture as it is shown; nil when it cannot be read as one.
    func picture(of attachment: Attachment) -> Pixels? {
        (try? store.bytes(of: attachment)).flatMap { Pixels($0, type: attachment.type) }
    }

    func export(_ wish: ExportWish, _ context: Context) {
        exports.begin(wish, context.inquiry, catalogue: context.catalogue, scales: context.scales)
    }

    func stopExport() { exports.stop() }

    /// Stops what runs, and takes every copy away that was opened.
    func finish() {
        exports.stop()
        queue.sync {}
        opened.clear()
    }
}

extension OutsideFileError {
    /// What is wrong with the file, after its name.
    fileprivate var words: String {
        switch self {
        case .notThere: "is not there"
        case .notAFile: "is not a plain file"
        case .tooLarge(let most): "is larger than \(most >> 20) MB, which is the most"
        case .cannotRead(let code): "could not be read (\(errorName(code)))"
        }
    }
}
