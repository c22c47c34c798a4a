import JournalExchange
import JournalModel
import JournalPrompts
import JournalStore
import JournalUI
import Synchronization

/// Writes a journal out on a thread of its own, so that saving and keys wait for nothing, and tells how it goes.
final class ExportDesk: Sendable {
    private let open: OpenStore
    private var store: JournalStore { open.store }
    private let mailbox: Mailbox
    private let isStopped = Atomic<Bool>(false)
    private let thread = Mutex<WorkThread?>(nil)

    init(_ open: OpenStore, _ mailbox: Mailbox) {
        self.open = open
        self.mailbox = mailbox
    }

    /// Begins; one that still runs is stopped first.
    func begin(_ wish: ExportWish, _ inquiry: PromptInquiry, catalogue: Catalogue, scales: ScaleShelf) {
        stop()
        isStopped.store(false, ordering: .relaxed)
        thread.withLock { thread in
            thread = WorkThread { [self] in
                let job = ExportJob(wish, inquiry, catalogue: catalogue, scales: scales, store: store)
                mailbox.post(.exporting(run(job)))
            }
        }
    }

    private func run(_ job: ExportJob) -> ExportNews {
        var told = -1
        do throws(ExportFailure) {
            let report = try job.run { done, total in
                let percent = total == 0 ? 100 : done * 100 / total
                if percent != told {
                    told = percent
                    mailbox.post(.exporting(.moved(done: done, of: total)))
                }
                return !isStopped.load(ordering: .relaxed)
            }
            return .done(
                path: job.path, entries: report.entries, attachments: report.attachments,
                leftOut: report.leftOut.count)
        } catch {
            return switch error {
            case .stopped: .stopped
            case .alreadyThere(let path): .alreadyThere(path: path)
            case .cannotWrite(let path, let code): .failed(PlainFile.Trouble(path, code).sentence)
            case .tooLarge(let path): .failed("\(path) is larger than 4 GB, which a zip cannot hold.")
            }
        }
    }

    /// Stops it and waits until what it had begun is cleared away.
    func stop() {
        isStopped.store(true, ordering: .relaxed)
        thread.withLock { thread in
            thread?.join()
            thread = nil
        }
    }
}
