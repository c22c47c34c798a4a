import JournalExchange
import JournalModel
import Testing

@Suite("What comes from Day One")
struct DayOneTests {
    static let json = """
        {"metadata": {"version": "1.0"}, "entries": [
          {"uuid": "00F9FA96F29043D09638DF0866EC73B2", "creationDate": "2021-03-03T20:48:50Z",
           "modifiedDate": "2021-03-04T01:00:00Z", "timeZone": "Australia/Sydney",
           "text": "# The sea\\n\\n![](dayone-moment:\\/\\/ABC)\\n\\nCold, and clear\\\\. Snake\\\\_case \\\\*not strong\\\\*\\\\!",
           "starred": true, "isPinned": false, "isAllDay": false, "tags": ["sea", "cold water"],
           "location": {"placeName": "Bondi", "latitude": -33.89, "longitude": 151.27},
           "weather": {"conditionsDescription": "Clear", "temperatureCelsius": 19},
           "photos": [{"identifier": "ABC", "type": "jpeg", "md5": "0f0f", "orderInEntry": 0, "width": 4}],
           "duration": 0}
        ]}
        """

    @Test("text, tags and both times become a note; its day is the one on the wall where it was written")
    func fields() throws {
        let taken = try Taken(.dayOne, Self.json)
        let note = try #require(taken.notes.first)
        #expect(note.header.created.text == "2021-03-04T07:48:50+11:00")
        #expect(note.header.edited.text == "2021-03-04T12:00:00+11:00")
        #expect(note.header.tags == ["sea", "cold water"])
        #expect(note.text == "# The sea\n\n![](0f0f.jpeg)\n\nCold, and clear. Snake_case \\*not strong\\*!")
        let origin = try #require(note.header.origin)
        #expect(origin.id == "00F9FA96F29043D09638DF0866EC73B2")
        #expect(origin.kept["starred"] == .bool(true))
        #expect(origin.kept["isPinned"] == nil)
        #expect(origin.kept["location"]?.object?["placeName"] == .string("Bondi"))
        #expect(origin.kept["weather"]?.object?["temperatureCelsius"]?.int == 19)
        #expect(origin.kept["photos"]?.array?.count == 1)
        #expect(taken.leftOut == ["entry 1, line 2: the file photos/0f0f.jpeg that belongs to it is not there"])
    }

    @Test("an entry that was changed there since is known, and said to have changed")
    func changed() throws {
        let taken = try Taken(.dayOne, Self.json)
        let again = try taken.again(.dayOne, .text(Self.json.replacing("Cold", with: "Warm")))
        #expect(again.records.isEmpty)
        #expect(again.report.known.map(\.hasChanged) == [true])
        #expect(try taken.again(.dayOne, .text(Self.json)).report.known.map(\.hasChanged) == [false])
    }

    @Test("a zone nobody knows is said, and the time stands in UTC")
    func unknownZone() throws {
        let taken = try Taken(
            .dayOne,
            #"{"entries":[{"uuid":"A","creationDate":"2021-03-03T20:48:50Z","timeZone":"Mars/Base","text":"x"}]}"#)
        #expect(taken.notes.first?.header.created.text == "2021-03-03T20:48:50Z")
        #expect(taken.notes.first?.header.origin?.kept["timeZone"] == .string("Mars/Base"))
        #expect(taken.report.remarks == [.unknownZone("Mars/Base"): 1])
    }

    @Test("a zip gives the photos with their entries, and the text calls them by name")
    func zip() throws {
        let photo: [UInt8] = [0xFF, 0xD8, 0xFF, 1, 2, 3]
        let archive = ZipMaker([
            ("Journal.json", Array(Self.json.utf8)), ("photos/0f0f.jpeg", photo), ("photos/", []),
        ])
        let taken = try Taken(.dayOne, .bytes(archive.bytes))
        let item = try #require(taken.items.first)
        #expect(item.files.map(\.name) == ["0f0f.jpeg"])
        #expect(try item.files.first?.read() == photo)
        #expect(taken.leftOut.isEmpty)
        #expect(item.place.words == "Journal.json, entry 1, line 2")
    }

    @Test("an entry without text is made of its rich text, and a picture alone is an entry")
    func richText() throws {
        let rich = #"{\"contents\":[{\"text\":\"One \"},{\"text\":\"two\"}]}"#
        let taken = try Taken(
            .dayOne, #"{"entries":[{"uuid":"A","creationDate":"2021-03-03T20:48:50Z","richText":"\#(rich)"}]}"#)
        #expect(taken.notes.map(\.text) == ["One two"])
    }
}
