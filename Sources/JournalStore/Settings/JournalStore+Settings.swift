import Glibc
package import JournalModel
import Synchronization

extension JournalStore {
    /// The settings as they stand in the file; empty when there is none yet.
    ///
    /// - Throws: `unreadable` when the file is no JSON object; the caller goes on with defaults and says so.
    package func settings() throws(StoreError) -> JSONObject {
        guard let file = try asStore({ () throws(FileFault) in try files.read(Place.settings) }) else { return [:] }
        let json: JSON
        do throws(JSONError) { json = try JSONReader.read(file.bytes) } catch {
            throw .unreadable(path: Place.settings, .notARecord(.notJSON(error)))
        }
        guard let object = json.object else { throw .unreadable(path: Place.settings, .notARecord(.notALoamRecord)) }
        return object
    }

    /// Changes settings: reads the file, lets the caller change it, and writes it whole, so that keys of others stay.
    ///
    /// A file that is no JSON object is first kept aside as `settings.json.unreadable`.
    package func changeSettings(_ change: @Sendable (inout JSONObject) -> Void) throws(StoreError) {
        try mustWrite()
        try state.withLock { _ throws(StoreError) in
            var object: JSONObject
            do throws(StoreError) { object = try settings() } catch {
                guard case .unreadable = error else { throw error }
                try asStore { () throws(FileFault) in try setAside() }
                object = [:]
            }
            let before = object
            change(&object)
            guard object != before else { return }
            let bytes = JSONWriter.write(.object(object))
            try asStore { () throws(FileFault) in try files.writeOver(Place.settings, bytes) }
        }
    }

    private func setAside() throws(FileFault) {
        for number in 1..<1000 {
            let name = "\(Place.settings).unreadable" + (number > 1 ? "-\(number)" : "")
            do throws(FileFault) { return try files.renameNew(Place.settings, name) } catch {
                guard error.code == EEXIST else { throw error }
            }
        }
    }
}
