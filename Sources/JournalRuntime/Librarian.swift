import Dispatch
import Glibc
import JournalModel
import JournalPrompts
import JournalStore
import JournalUI
import JournalVault
import Synchronization

/// Does all work on the disk, one piece after another, away from the keys, and posts what happened.
final class Librarian: Sendable {
    /// What is done with files outside the journal.
    let files: FileDesk
    /// The journal in the form it has now.
    private let open: OpenStore
    /// Its key, where it is sealed.
    private let desk: Mutex<Desk>
    let mailbox: Mailbox
    private let clock: WallClock
    private let backups: BackupKeeper
    private let queue = DispatchQueue(label: "loam.librarian", qos: .userInitiated)
    /// Takes in what was written elsewhere.
    let imports: ImportDesk
    private let lastBase = Mutex<(record: Record, version: String)?>(nil)

    private struct Desk {
        var identity: VaultIdentity?
        /// The file of a recovery key that is being written down.
        var recoveryFile: [UInt8]?
    }

    /// - Parameter identity: The key of a sealed journal.
    init(_ store: JournalStore, _ mailbox: Mailbox, _ clock: WallClock, _ identity: VaultIdentity? = nil) {
        open = OpenStore(store)
        desk = Mutex(Desk(identity: identity))
        self.mailbox = mailbox
        self.clock = clock
        backups = BackupKeeper(open, mailbox, clock)
        files = FileDesk(open, mailbox, clock)
        imports = ImportDesk(open, mailbox, clock)
    }

    var store: JournalStore { open.store }
    var identity: VaultIdentity? { desk.withLock { $0.identity } }

    /// Puts the file of a recovery key aside until the key is on paper, or takes it back; an earlier one is dropped.
    func setRecoveryFile(_ file: [UInt8]?) -> [UInt8]? {
        desk.withLock { desk in
            defer { desk.recoveryFile = file }
            return desk.recoveryFile
        }
    }

    /// Goes on with the journal in another form. Whatever is asked from now on is done to that one.
    func goOn(with store: JournalStore, _ identity: VaultIdentity?) {
        open.goOn(with: store)
        desk.withLock { $0 = Desk(identity: identity) }
    }

    /// Does something after all that was asked for before, and before all that is asked for later.
    func perform(_ work: @escaping @Sendable () -> Void) { queue.async(execute: work) }

    // MARK: Start

    /// Settings and prompt memory, read before the first paint: one small file.
    func settings() -> (Settings, PromptMemory, problem: String?) {
        do throws(StoreError) {
            var object = try store.settings()
            let memory = PromptMemory(settings: object)
            object[PromptMemory.settingsKey] = nil
            if let settings = try? Settings(json: .object(object)) { return (settings, memory, nil) }
            return (
                Settings(), memory,
                "settings.json has a value of the wrong kind; the defaults are used and it is left alone"
            )
        } catch {
            return (
                Settings(), PromptMemory(), "settings.json cannot be opened; the defaults are used and it is left alone"
            )
        }
    }

    /// The records Today needs.
    func essentials() -> Journal { Journal(store.loadEssentials()) }

    /// Reads everything, then what an earlier run left unfinished, then empties what lay in the trash for 30 days.
    func loadAll() {
        queue.async { [self] in
            sealRemains()
            do throws(StoreError) {
                let loaded = try store.load()
                let journal = loaded.journal
                let index = SearchIndex(journal)
                rememberEssentials(of: journal)
                giveBackMemory()
                mailbox.post(.loaded(journal, index))
                takeBackEdits()
                findWriting(over: journal)
                tidy(loaded)
                backups.makeIfDue()
            } catch {
                let reason = SaveTrouble(error).words
                let words = "The journal could not be read: \(reason). Its files are untouched; loam doctor names each"
                mailbox.post(.noteworthy(words))
            }
        }
    }

    /// Takes away what was deleted thirty days ago, then the attachments that only it referred to.
    private func tidy(_ loaded: Loaded) {
        guard store.readOnly == nil else { return }
        _ = try? store.emptyTrash(now: clock.now())
        _ = try? store.sweepAttachments(after: loaded, now: clock.now())
    }

    /// What is still plain in a sealed journal: turning the vault on or off was cut short, or a file came from elsewhere.
    private func sealRemains() {
        guard store.isUnlocked, store.readOnly == nil else { return }
        do throws(StoreError) {
            guard let first = try store.sealRemains().left.first else { return }
            mailbox.post(.noteworthy("\(first.path) could not be sealed: \(first.problem.sentence)"))
        } catch {
            mailbox.post(.noteworthy("Some files could not be sealed yet: \(SaveTrouble(error).words)"))
        }
    }

    /// What was in the person's own editor when a Loam was killed comes back as unfinished writing.
    private func takeBackEdits() {
        guard store.readOnly == nil, store.isUnlocked else { return }
        PrivateFolder.sweep(of: store.folder.path, PrivateFolder.surroundings) { [self] text in
            let known = (try? store.writings())?.offers.compactMap(\.record.note?.text) ?? []
            guard text.contains(where: { !$0.isWhitespace }), !known.contains(text) else { return true }
            let now = clock.now()
            var chance = SystemRandomNumberGenerator()
            var note = Note(header: Header(id: RecordID(day: now.calendarDay, using: &chance), created: now))
            note.text = text
            return (try? store.keep(StoredWriting(record: .note(note), base: nil, at: now))) != nil
        }
    }

    /// Writing whose record has changed since it was begun is offered as a new one, so that both are kept.
    private func findWriting(over journal: Journal) {
        guard let found = try? store.writings(), !found.offers.isEmpty else { return }
        mailbox.post(
            .foundWriting(
                found.offers.map { offer in
                    let current = journal[offer.id]
                    let isSame = current.map { StoredWriting.version(of: $0) } == offer.base
                    return JournalUI.Writing(record: offer.record, base: isSame ? current : nil)
                }))
    }

    private func rememberEssentials(of journal: Journal) {
        store.rememberEssentials(journal.essentials(before: clock.now()))
    }

    /// After the journal changed: what Today needs next time.
    func remember(_ journal: Journal) {
        queue.async { [self] in rememberEssentials(of: journal) }
    }

    // MARK: Saving

    func save(_ change: Change, finishing: [RecordID]) {
        queue.async { [self] in
            do throws(StoreError) {
                for clash in try store.save(change, now: clock.now()) {
                    try settle(clash, change, finishing)
                }
                for id in finishing { try store.discard(id) }
                if !finishing.isEmpty { lastBase.withLock { $0 = nil } }
                mailbox.post(.saved(change))
            } catch {
                mailbox.post(.saveFailed(change, finishing: finishing, SaveTrouble(error)))
            }
        }
    }

    /// Another program wrote the file meanwhile: theirs stays, ours goes beside it.
    private func settle(_ clash: Clash, _ change: Change, _ finishing: [RecordID]) throws(StoreError) {
        guard let ours = clash.ours else {
            mailbox.post(.noteworthy("It was changed elsewhere meanwhile, so it was not deleted"))
            return tell(try? store.rescan())
        }
        let copy = try store.saveBeside(ours)
        if case .record(let theirs) = clash.theirs {
            mailbox.post(.saveFailed(change, finishing: finishing, .clash(theirs: theirs, oursNow: copy.id)))
        } else {
            mailbox.post(.noteworthy("Its file was changed elsewhere and cannot be opened; yours stands beside it"))
            tell(try? store.rescan())
        }
    }

    func keep(_ writing: JournalUI.Writing) {
        let now = clock.now()
        queue.async { [self] in
            stepBehindTheKeys()
            let base = writing.base.map(version)
            do throws(StoreError) {
                try store.keep(StoredWriting(record: writing.record, base: base, at: now))
                mailbox.post(.kept(writing.id))
            } catch {
                mailbox.post(.keepFailed(SaveTrouble(error)))
            }
        }
    }

    /// Someone is typing just now: this thread gives way to the one that answers keys. On Linux a thread has a priority
    /// of its own.
    private func stepBehindTheKeys() { _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10) }

    /// The version text in progress began on: worked out once, since it stays the same from keep to keep.
    private func version(of base: Record) -> String {
        lastBase.withLock { last in
            if let last, last.record == base { return last.version }
            let version = StoredWriting.version(of: base)
            last = (base, version)
            return version
        }
    }

    func discard(_ id: RecordID) {
        queue.async { [self] in _ = try? store.discard(id) }
    }

    func saveSettings(_ object: JSONObject) {
        queue.async { [self] in
            change { settings in
                for field in Settings.fields.fields { settings[field.key] = object[field.key] }
                for member in object.members { settings[member.key] = member.value }
            }
        }
    }

    func saveMemory(_ memory: JSON) {
        queue.async { [self] in change { $0[PromptMemory.settingsKey] = memory } }
    }

    private func change(_ change: @escaping @Sendable (inout JSONObject) -> Void) {
        do throws(StoreError) { try store.changeSettings(change) } catch {
            guard store.readOnly == nil else { return }
            mailbox.post(.noteworthy("The settings could not be saved: \(SaveTrouble(error).words)"))
        }
    }

    /// Writes what was asked for beside the journal, and says where it is.
    func writeOut(_ text: String, to path: String, home: String?) {
        queue.async { [self] in
            do throws(PlainFile.Trouble) {
                mailbox.post(.noteworthy("Written to \(try PlainFile.write(text, to: path, home: home))"))
            } catch {
                mailbox.post(.noteworthy(error.sentence))
            }
        }
    }

    // MARK: Other programs and the trash

    func look(at heard: Watcher.Heard) {
        queue.async { [self] in
            tell(try? heard.missed ? store.rescan() : store.reload(heard.paths))
        }
    }

    func rescan() {
        queue.async { [self] in tell(try? store.rescan()) }
    }

    private func tell(_ news: Reloaded?) {
        guard let news else { return }
        mailbox.post(
            .changedOutside(put: news.changed, removed: news.removed, unreadable: news.odd.map(\.unreadable)))
    }

    func readTrash() {
        queue.async { [self] in
            guard let items = try? store.trash() else { return }
            let zone = clock.now()
            mailbox.post(
                .trash(
                    items.compactMap { item in
                        item.record.map {
                            TrashedRecord(
                                name: item.path, record: $0,
                                deleted: Moment(seconds: item.deleted, offset: zone.offset, zone: zone.zone))
                        }
                    }))
        }
    }

    func restore(_ name: String) {
        queue.async { [self] in
            guard let item = try? store.trash().first(where: { $0.path == name }) else { return }
            do throws(StoreError) { mailbox.post(.restored(try store.restore(item))) } catch {
                mailbox.post(
                    .noteworthy("It could not be brought back: \(SaveTrouble(error).words). It stays in the trash."))
            }
        }
    }

    func erase(_ name: String) {
        queue.async { [self] in
            let items = ((try? store.trash()) ?? []).filter { $0.path == name || $0.record?.id.text == name }
            do throws(StoreError) {
                for item in items { try store.erase(item) }
                for record in items.compactMap(\.record) { try store.forget(record.id, record.kind) }
            } catch {
                mailbox.post(
                    .noteworthy(
                        "It may not be gone everywhere: \(SaveTrouble(error).words). The trash or a backup may hold it")
                )
            }
        }
        readTrash()
    }

    // MARK: Backups and second versions

    func makeBackup(_ plan: BackupPlan) { backups.make(plan) }

    func readBackups() { backups.read() }

    func settle(_ versions: TwoVersions, ours: Record, merged: Record) {
        queue.async { [self] in
            do throws(StoreError) {
                let isDone = try store.settle(versions, ours: ours, as: merged, now: clock.now())
                // What the store wrote itself is no news to a rescan.
                var news = try store.rescan()
                if isDone { news.changed = news.changed.filter { $0.id != merged.id } + [merged] }
                tell(news)
                mailbox.post(
                    .noteworthy(
                        isDone ? "They are one entry now" : "One of them has changed meanwhile; please look again"))
            } catch {
                mailbox.post(.noteworthy("They could not be put together: \(SaveTrouble(error).words). Both stay"))
            }
        }
    }

    /// Waits until everything asked for is done.
    func finish() { queue.sync {} }

    /// Waits until everything asked for is done, at the end of the program.
    func end() {
        finish()
        backups.finish()
        files.finish()
    }
}
