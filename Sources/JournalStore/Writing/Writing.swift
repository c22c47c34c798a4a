package import JournalModel

/// Text in progress: a record as it is being written, before it is saved as such.
package struct Writing: Hashable, Sendable {
    /// The record as it would be saved now.
    package var record: Record
    /// Which version of the saved record it changes (`Writing.version(of:)`); nil when the record is new.
    package var base: String?
    /// When it was last kept.
    package var at: Moment
    /// What the screen that writes needs to go on where it was (a cursor, a step); unknown to the store.
    package var place: JSONObject

    package init(record: Record, base: String?, at: Moment, place: JSONObject = [:]) {
        self.record = record
        self.base = base
        self.at = at
        self.place = place
    }

    package var id: RecordID { record.id }

    /// A short name for what a record says now: another text has another one.
    package static func version(of record: Record) -> String { ContentHash(record.file).text }

    var file: [UInt8] {
        var object: JSONObject = ["loam": .int(Record.format), "kind": .string("writing")]
        object.append("at", .string(at.text))
        if let base { object.append("base", .string(base)) }
        if !place.isEmpty { object.append("place", .object(place)) }
        object.append("record", record.json)
        return JSONWriter.write(.object(object))
    }

    init(file: [UInt8]) throws(RecordFileError) {
        let json: JSON
        do throws(JSONError) { json = try JSONReader.read(file) } catch { throw .notJSON(error) }
        guard let object = json.object, object["kind"]?.string == "writing", let inner = object["record"],
            let at = object["at"]?.string.flatMap({ Moment($0) })
        else { throw .notALoamRecord }
        record = try Record(json: inner)
        base = object["base"]?.string
        place = object["place"]?.object ?? [:]
        self.at = at
    }
}
