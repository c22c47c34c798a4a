import Glibc

extension JournalStore {
    /// Looks at a name that is no record's: a file that a crash left half way is tidied, all else is left alone.
    ///
    /// What it holds may be the only copy, so it goes to the trash, unless it is empty or says what its place says.
    func tidy(_ name: String, in folder: String) {
        guard readOnly == nil, let leftover = TemporaryName(name), !leftover.isBeingWritten else { return }
        let path = folder == "." ? name : "\(folder)/\(name)"
        guard let file = try? files.read(path) else { return }
        let place = try? files.read("\(folder)/\(leftover.target)")
        if file.bytes.isEmpty || saysTheSame(file.bytes, place?.bytes) {
            try? files.unlink(path)
        } else {
            _ = try? moveToTrash(path, named: leftover.target, at: file.mark.modified / 1_000_000_000)
        }
    }

    /// The same in the journal's own folder: settings, keys, and what tells other programs what to leave out.
    func tidyTop() {
        for name in (try? files.names(in: ".")) ?? nil ?? [] { tidy(name, in: ".") }
    }

    /// Whether two files say the same; sealed twice, the same has other bytes.
    private func saysTheSame(_ one: [UInt8], _ other: [UInt8]?) -> Bool {
        guard let other else { return false }
        if one == other { return true }
        guard codec.isSealed, let plain = try? codec.unseal(one) else { return false }
        return plain == (try? codec.unseal(other))
    }
}
