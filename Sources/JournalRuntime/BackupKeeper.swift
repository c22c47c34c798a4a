import Dispatch
import JournalModel
import JournalStore
import JournalUI
import Synchronization

/// Makes backups on a queue of its own, beside the saves, which never wait for it.
final class BackupKeeper: Sendable {
    private let open: OpenStore
    private var store: JournalStore { open.store }
    private let mailbox: Mailbox
    private let clock: WallClock
    private let queue = DispatchQueue(label: "loam.backups", qos: .utility)
    private let isOver = Atomic<Bool>(false)

    init(_ open: OpenStore, _ mailbox: Mailbox, _ clock: WallClock) {
        self.open = open
        self.mailbox = mailbox
        self.clock = clock
    }

    /// Makes the backup of today, where there is none yet; then tells which there are.
    func makeIfDue() {
        queue.async { [self] in
            let plan = BackupPlan(settings: (try? store.settings()) ?? [:])
            if plan.automatic, store.isBackupDue(now: clock.now()) {
                if store.hasRoomForBackup {
                    make(plan, saysSo: false)
                } else {
                    mailbox.post(.noteworthy("There is too little room on the disk for today's backup"))
                }
            }
            tell()
        }
    }

    /// Makes one now, since the person asked.
    func make(_ plan: BackupPlan) {
        queue.async { [self] in
            make(plan, saysSo: true)
            tell()
        }
    }

    /// Tells which there are.
    func read() { queue.async { [self] in tell() } }

    private func make(_ plan: BackupPlan, saysSo: Bool) {
        do throws(StoreError) {
            let made = try store.backUp(
                now: clock.now(), plan: plan, stop: { [self] in isOver.load(ordering: .relaxed) })
            guard let made else {
                if saysSo { mailbox.post(.noteworthy("There is nothing to back up yet")) }
                return
            }
            if !made.unread.isEmpty {
                let count = made.unread.count == 1 ? "1 file" : "\(made.unread.count) files"
                mailbox.post(.noteworthy("The backup is made, but \(count) could not be read; loam doctor names each"))
            } else if saysSo {
                mailbox.post(.noteworthy("The backup is made and read back"))
            }
        } catch {
            mailbox.post(.noteworthy("The backup could not be made: \(SaveTrouble(error).words)"))
        }
    }

    private func tell() {
        guard let names = try? store.backupNames() else { return }
        let now = clock.now()
        mailbox.post(
            .backups(
                names.map {
                    MadeBackup(
                        name: $0.text, made: Moment(seconds: $0.seconds, offset: now.offset, zone: now.zone))
                }))
    }

    /// Leaves one that is being made where it is; the next goes on from there.
    func finish() {
        isOver.store(true, ordering: .relaxed)
        queue.sync {}
    }
}
