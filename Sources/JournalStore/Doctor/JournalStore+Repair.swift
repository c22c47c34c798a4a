import Glibc
package import JournalModel
import Synchronization

extension JournalStore {
    /// What of some findings can be put right safely; changes nothing.
    package func remedies(for findings: [Finding], now: Moment) -> [Remedy] {
        let backups = (try? backupNames()) ?? []
        return findings.compactMap { finding in
            step(for: finding, backups, now).map { Remedy(path: finding.path, step: $0) }
        }
    }

    private func step(for finding: Finding, _ backups: [BackupName], _ now: Moment) -> Remedy.Step? {
        switch finding.problem {
        case .open:
            guard let mark = (try? files.status(finding.path)) ?? nil else { return nil }
            return .close(permissions: mark.isFolder ? 0o700 : 0o600)
        case .odd(.belongsElsewhere(let id, let kind)):
            let own = codec.path(of: id, kind)
            return (try? files.status(own)) == .some(nil) ? .move(to: own) : nil
        case .odd(.conflictCopy), .odd(.marked): return merge(at: finding.path, now)
        case .odd(.notARecord(.laterFormat)), .odd(.notARecord(.unknownKind)): return nil
        case .odd(.notARecord), .odd(.sealed):
            guard codec.mayBeRecord(finding.path) else { return nil }
            return backups.first { whole(finding.path, in: $0) != nil }.map { .bringBack(from: $0) }
        default: return nil
        }
    }

    /// Two versions as one, where nothing clashes.
    private func merge(at path: String, _ now: Moment) -> Remedy.Step? {
        guard case .odd(let odd) = reader.look(at: path), let versions = odd.versions else { return nil }
        let own = codec.path(of: versions.theirs.id, versions.theirs.kind)
        guard let ours = versions.ours ?? record(at: own),
            let merge = RecordMerge(ours: ours, theirs: versions.theirs, base: versions.base), merge.isClean,
            let merged = merge.record([], at: now)
        else { return nil }
        return .merge(versions, ours: ours, merged: merged)
    }

    /// A backup's bytes of a record's file, where they open as the record of that place.
    private func whole(_ path: String, in backup: BackupName) -> [UInt8]? {
        guard let file = try? files.read("\(Place.backups)/\(backup)/\(path)"),
            case .success(let record) = reader.decode(file.bytes), codec.belongs(record, at: path)
        else { return nil }
        return file.bytes
    }

    /// Puts one thing right.
    ///
    /// - Returns: False when it is no longer as it was found; then nothing was done.
    package func carryOut(_ remedy: Remedy, now: Moment) throws(StoreError) -> Bool {
        try mustWrite()
        if case .merge(let versions, let ours, let merged) = remedy.step {
            return try settle(versions, ours: ours, as: merged, now: now)
        }
        return try asStore { () throws(FileFault) in
            switch remedy.step {
            case .close(let permissions): try files.setMode(remedy.path, permissions)
            case .move(let own):
                try files.makeFolder(files.folder(of: own))
                try files.renameNew(remedy.path, own)
                try files.syncFolder(files.folder(of: own))
                try files.syncFolder(files.folder(of: remedy.path))
            case .bringBack(let backup):
                guard let bytes = whole(remedy.path, in: backup) else { return false }
                _ = try moveToTrash(remedy.path, named: splitPath(remedy.path).name, at: now.seconds)
                _ = try files.writeNew(remedy.path, bytes)
            case .merge: break
            }
            return true
        }
    }
}
