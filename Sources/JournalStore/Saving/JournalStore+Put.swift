import Glibc
import JournalModel

extension JournalStore {
    /// Writes the record an edit ends in, unless the file already says it or is not what the edit was made on.
    func put(_ edit: Edit, _ state: inout State) throws(StoreError) -> Clash? {
        guard let after = edit.after else { return nil }
        let path = codec.path(of: after.id, after.kind)
        do throws(StoreError) {
            guard let present = try presence(at: path, for: edit) else { return clash(edit, path) }
            if let file = present.file, present.plain == after.file {
                // It may stand there from a save that failed after its rename, and not be durable yet.
                if state.unsaved[after.id] != nil { try asStore { () throws(FileFault) in try settle(path) } }
                remember(after, file, &state)
                return nil
            }
            guard mayReplace(present, edit, state) else { return clash(edit, path) }
            let bytes = try seal(after.file, path)
            guard let mark = try write(bytes, path, over: present.file?.mark) else { return clash(edit, path) }
            remember(after, ReadFile(bytes: bytes, mark: mark), &state)
        } catch {
            noteUnsaved(edit, &state)
            throw error
        }
        dropTrashed(after, &state)
        return nil
    }

    /// A file as it stands: none, or its bytes and what they say.
    struct Presence {
        var file: ReadFile?
        var plain: [UInt8] = []
    }

    /// What stands at the path of an edit; nil for what is no file that could be read and written again.
    func presence(at path: String, for edit: Edit) throws(StoreError) -> Presence? {
        do throws(FileFault) {
            guard let file = try files.read(path) else { return Presence() }
            guard let plain = try? codec.unseal(file.bytes) else { return nil }
            return Presence(file: file, plain: plain)
        } catch {
            if error.code == EINVAL || error.code == EFBIG { return nil }
            throw StoreError(error)
        }
    }

    /// Whether what stands there is what the edit was made on, or what an unsaved version of it was made on.
    func mayReplace(_ present: Presence, _ edit: Edit, _ state: State) -> Bool {
        guard present.file != nil else { return true }
        guard let before = edit.before?.file else { return false }
        if saysTheSame(present, before) { return true }
        guard let unsaved = state.unsaved[edit.id], unsaved.versions.contains(ContentHash(before)),
            let base = unsaved.base
        else { return false }
        return base == ContentHash(present.plain)
            || base == (try? Record(file: present.plain)).map { ContentHash($0.file) }
    }

    /// Whether a file says what a record's bytes say, however it is laid out.
    func saysTheSame(_ present: Presence, _ bytes: [UInt8]) -> Bool {
        present.plain == bytes || (try? Record(file: present.plain))?.file == bytes
    }

    func clash(_ edit: Edit, _ path: String) -> Clash? {
        switch reader.look(at: path) {
        case .record(let record, _): Clash(id: edit.id, ours: edit.after, theirs: .record(record))
        case .odd(let odd): Clash(id: edit.id, ours: edit.after, theirs: .unreadable(odd))
        case .nothing:
            // It went away between two looks; saying so keeps ours as well.
            Clash(
                id: edit.id, ours: edit.after,
                theirs: .unreadable(OddFile(path: path, problem: .cannotRead(ENOENT))))
        }
    }

    func seal(_ plain: [UInt8], _ path: String) throws(StoreError) -> [UInt8] {
        do throws(CodecError) { return try codec.seal(plain) } catch { throw .unreadable(path: path, .sealed(error)) }
    }

    /// Writes a file new, or in the place of the one that was looked at; nil when that is no longer the one there.
    private func write(_ bytes: [UInt8], _ path: String, over seen: FileMark?) throws(StoreError) -> FileMark? {
        do throws(FileFault) {
            if let seen { return try files.writeInPlace(path, bytes, of: seen) }
            do throws(FileFault) { return try files.writeNew(path, bytes) } catch {
                guard error.code == ENOENT else { throw error }
                // Someone took the folder away while the journal was open.
                try files.makeFolder(files.folder(of: path))
                try files.syncFolder(".")
                return try files.writeNew(path, bytes)
            }
        } catch {
            if error.code == EEXIST || (error.code == ENOENT && seen != nil) { return nil }
            throw StoreError(error)
        }
    }

    /// Makes durable what stands at a path already.
    private func settle(_ path: String) throws(FileFault) {
        let file = try files.openToRead(path)
        defer { _ = Glibc.close(file) }
        try files.sync(file, path)
        try files.syncFolder(files.folder(of: path))
    }

    private func remember(_ record: Record, _ file: ReadFile, _ state: inout State) {
        let path = codec.path(of: record.id, record.kind)
        state.known[record.id] = KnownFile(
            path: path, kind: record.kind, mark: file.mark, hash: ContentHash(file.bytes))
        state.odd[path] = nil
        state.unsaved[record.id] = nil
    }

    private func noteUnsaved(_ edit: Edit, _ state: inout State) {
        guard let after = edit.after else { return }
        let base = edit.before.map { ContentHash($0.file) }
        var unsaved = state.unsaved[edit.id] ?? Unsaved(base: base, versions: [])
        unsaved.versions.insert(ContentHash(after.file))
        state.unsaved[edit.id] = unsaved
    }
}
