import JournalModel

extension Doctor {
    /// What lies in the trash: what is due, and whose records they are.
    func trash(_ now: Moment) throws(FileFault) -> (ids: Set<RecordID>, findings: [Finding]) {
        var ids: Set<RecordID> = []
        var findings: [Finding] = []
        for item in try reader.trash() {
            if let id = item.record?.id { ids.insert(id) }
            if item.deleted > now.seconds + 86_400 {
                findings.append(Finding(path: item.path, problem: .deletedLater))
            } else if item.record == nil, case .odd(let odd) = reader.look(at: item.path) {
                findings.append(Finding(path: item.path, problem: .odd(odd.problem)))
            } else if item.deleted + JournalStore.trashTime <= now.seconds {
                findings.append(Finding(path: item.path, problem: .due))
            }
        }
        return (ids, findings)
    }

    /// Text in progress, and what is no such text.
    func writing() throws(FileFault) -> [Finding] {
        var findings: [Finding] = []
        for name in try reader.files.names(in: Place.writing) ?? [] {
            let path = "\(Place.writing)/\(name)"
            guard reader.codec.mayHold(name) else {
                findings += Self.stranger(name, path)
                continue
            }
            switch reader.writing(at: path) {
            case .success(nil): break
            case .success(.some(let writing)): findings.append(Finding(path: path, problem: .unfinished(writing.id)))
            case .failure(let error): findings.append(Finding(path: path, problem: .odd(error.problem)))
            }
        }
        return findings
    }

    /// The files of settings that are none.
    func settings() throws(FileFault) -> [Finding] {
        let own = try reader.files.read(Place.settings).flatMap { Self.settings($0.bytes, Place.settings) }
        guard reader.codec.isSealed, let file = try reader.files.read(Place.privateSettings) else {
            return own.map { [$0] } ?? []
        }
        let sealed: Finding?
        do throws(CodecError) {
            sealed = Self.settings(try reader.codec.unseal(file.bytes), Place.privateSettings)
        } catch {
            sealed = Finding(path: Place.privateSettings, problem: .odd(.sealed(error)))
        }
        return [own, sealed].compactMap { $0 }
    }

    private static func settings(_ plain: [UInt8], _ path: String) -> Finding? {
        do throws(JSONError) {
            guard try JSONReader.read(plain).object == nil else { return nil }
            return Finding(path: path, problem: .odd(.notARecord(.notALoamRecord)))
        } catch {
            return Finding(path: path, problem: .odd(.notARecord(.notJSON(error))))
        }
    }

    /// The links of a record that lead nowhere, by its table of fields.
    static func missing(
        in record: Record, _ kinds: [RecordID: RecordKind], _ trash: Set<RecordID>, _ codec: any Codec
    ) -> [Finding] {
        links(of: record.value).filter { kinds[$0.id] != $0.kind }.map { link in
            Finding(
                path: codec.path(of: record.id, record.kind),
                problem: .missing(key: link.key, link.id, inTrash: trash.contains(link.id)))
        }
    }

    private struct Link {
        let key: String
        let id: RecordID
        let kind: RecordKind
    }

    private static func links<R: JournalRecord>(of record: R) -> [Link] {
        R.fields.fields.compactMap { field in
            guard case .link(let kind) = field.kind, let id = field.read(record)?.string.flatMap({ RecordID($0) })
            else {
                return nil
            }
            return Link(key: field.key, id: id, kind: kind)
        }
    }
}
