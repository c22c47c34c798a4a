import JournalModel

extension Doctor {
    /// The attachments records name: those that are not there, and those that are no longer what was added.
    func attachments(of records: [Record]) throws(FileFault) -> [Finding] {
        var owners: [String: RecordID] = [:]
        for record in records.sorted(by: { $0.id < $1.id }) {
            for content in record.attachedContents where owners[content] == nil { owners[content] = record.id }
        }
        let names = try reader.files.names(in: Place.attachments) ?? []
        let unused = Dictionary(
            names.compactMap { name in UnusedName(name).map { ($0.name, name) } },
            uniquingKeysWith: { first, _ in first })
        var findings: [Finding] = names.compactMap { name in
            TemporaryName(name) == nil
                ? nil : Finding(path: "\(Place.attachments)/\(name)", problem: .leftover)
        }
        for (content, owner) in owners {
            let name = reader.codec.attachmentName(content)
            let path = "\(Place.attachments)/\(names.contains(name) ? name : unused[name] ?? name)"
            if let finding = finding(path, content, owner) { findings.append(finding) }
        }
        return findings
    }

    private func finding(_ path: String, _ content: String, _ owner: RecordID) -> Finding? {
        do throws(FileFault) {
            guard let file = try reader.files.read(path) else {
                return Finding(path: path, problem: .notAttached(owner))
            }
            let bytes: [UInt8]
            do throws(CodecError) { bytes = try reader.codec.unseal(contents: file.bytes) } catch {
                return Finding(path: path, problem: .odd(.sealed(error)))
            }
            guard JournalStore.sha256(bytes) == content else { return Finding(path: path, problem: .odd(.altered)) }
            return file.mark.permissions & 0o077 == 0 ? nil : Finding(path: path, problem: .open(file.mark.permissions))
        } catch {
            return Finding(path: path, problem: .odd(.cannotRead(error.code)))
        }
    }
}
