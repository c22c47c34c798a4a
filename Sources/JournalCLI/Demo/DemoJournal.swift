package import JournalModel
import LoamResources

/// The sample journal of `loam demo`: one made-up person, two sessions, eleven weeks.
///
/// Its words stand in `Resources/demo`, one file a part. They are ordinary records, except that
/// - every time is a text like `@-77 10:05`: so many days from today, and the clock on the wall;
/// - every date is a text like `@-77` or `@+9`;
/// - `@name` stands for the id of the record that has this `name`;
/// - the words of a prompt are taken from its pack, where only its id is given.
package enum DemoJournal {
    /// What is wrong in the sample's own files; a test sees that nothing is.
    package enum Failure: Error {
        case notJSON(path: String, JSONError)
        case notARecord(name: String, RecordFileError)
        case unknown(String)
    }

    /// Every record, oldest first. The same moment always gives the same records.
    package static func records(now: Moment) throws(Failure) -> [Record] {
        var parts: [JSONObject] = []
        for file in Resource.folder("demo") {
            let json: JSON
            do throws(JSONError) { json = try JSONReader.read(file.bytes) } catch {
                throw .notJSON(path: file.path, error)
            }
            parts += (json.object?["records"]?.array ?? []).compactMap(\.object)
        }
        let reading = DemoReading(parts, now: now)
        var records: [Record] = []
        for (index, part) in parts.enumerated() { records.append(try reading.record(part, index)) }
        return records.sorted { ($0.when, $0.id) < ($1.when, $1.id) }
    }
}
