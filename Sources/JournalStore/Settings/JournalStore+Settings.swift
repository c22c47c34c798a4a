import Glibc
package import JournalModel
import Synchronization

extension JournalStore {
    /// The settings that stay readable in a sealed journal: what the screen needs before it is unlocked, and no words of
    /// the person's. Every other key is sealed, also one this Loam does not know.
    package static let openSettings: Set<String> = [
        "theme", "motion", "backgrounds", "keys", "dayStart", "lockAfter", "editorInVault", "backups",
    ]

    /// The settings as they stand in the files; empty when there are none yet. Of a locked journal, only the open ones.
    ///
    /// - Throws: `unreadable` when a file is no JSON object; the caller goes on with defaults and says so.
    package func settings() throws(StoreError) -> JSONObject {
        var object = try settings(at: Place.settings) { (bytes) throws(CodecError) in bytes }
        guard codec.isSealed, !isLocked else { return object }
        for member in try privateSettings().members { object[member.key] = member.value }
        return object
    }

    /// The sealed ones of an unlocked journal.
    func privateSettings() throws(StoreError) -> JSONObject {
        try settings(at: Place.privateSettings) { [codec] (bytes) throws(CodecError) in try codec.unseal(bytes) }
    }

    /// Whether the key that opens the files is not here.
    private var isLocked: Bool {
        do throws(CodecError) { _ = try codec.unseal([]) } catch { return error == .locked }
        return false
    }

    private func settings(
        at path: String, _ unseal: ([UInt8]) throws(CodecError) -> [UInt8]
    ) throws(StoreError) -> JSONObject {
        guard let file = try asStore({ () throws(FileFault) in try files.read(path) }) else { return [:] }
        let plain: [UInt8]
        do throws(CodecError) { plain = try unseal(file.bytes) } catch {
            throw .unreadable(path: path, .sealed(error))
        }
        let json: JSON
        do throws(JSONError) { json = try JSONReader.read(plain) } catch {
            throw .unreadable(path: path, .notARecord(.notJSON(error)))
        }
        guard let object = json.object else { throw .unreadable(path: path, .notARecord(.notALoamRecord)) }
        return object
    }

    /// Changes settings: reads the files, lets the caller change them, and writes them whole, so that keys of others stay.
    ///
    /// A file that is no JSON object is first kept aside as `settings.json.unreadable`.
    /// - Throws: `locked` when a setting would change that a locked journal cannot read.
    package func changeSettings(_ change: @Sendable (inout JSONObject) -> Void) throws(StoreError) {
        try mustWrite()
        try state.withLock { _ throws(StoreError) in
            var object = try settingsToChange()
            let before = object
            change(&object)
            guard object != before else { return }
            try write(object, over: before)
        }
    }

    private func settingsToChange() throws(StoreError) -> JSONObject {
        while true {
            do throws(StoreError) { return try settings() } catch {
                guard case .unreadable(let path, _) = error else { throw error }
                try asStore { () throws(FileFault) in try setAside(path) }
            }
        }
    }

    /// Writes the settings that changed, each into the file it belongs to.
    private func write(_ object: JSONObject, over before: JSONObject) throws(StoreError) {
        guard codec.isSealed else { return try write(object, Place.settings) }
        let own = Self.part(of: object, isOpen: false)
        if own != Self.part(of: before, isOpen: false) {
            if isLocked { throw .locked }
            try write(own, Place.privateSettings)
        }
        let open = Self.part(of: object, isOpen: true)
        if open != Self.part(of: before, isOpen: true) { try write(open, Place.settings) }
    }

    func write(_ object: JSONObject, _ path: String) throws(StoreError) {
        let plain = JSONWriter.write(.object(object))
        let bytes = path == Place.privateSettings ? try seal(plain, path) : plain
        try asStore { () throws(FileFault) in try files.writeOver(path, bytes) }
    }

    /// The settings of one of the two files.
    static func part(of object: JSONObject, isOpen: Bool) -> JSONObject {
        var part = JSONObject()
        for member in object.members where openSettings.contains(member.key) == isOpen {
            part[member.key] = member.value
        }
        return part
    }

    /// Gives a settings file that is no JSON object another name.
    func setAside(_ path: String) throws(FileFault) {
        for number in 1..<1000 {
            let name = "\(path).unreadable" + (number > 1 ? "-\(number)" : "")
            do throws(FileFault) { return try files.renameNew(path, name) } catch {
                guard error.code == EEXIST else { throw error }
            }
        }
        throw FileFault(.renameNew, EEXIST, path)
    }
}
