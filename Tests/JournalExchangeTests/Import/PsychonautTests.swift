import JournalExchange
import JournalModel
import Testing

@Suite("What comes from PsychonautWiki Journal")
struct PsychonautTests {
    private static let json = """
        {"experiences": [{
          "title": "By the lake", "text": "Long and kind.", "creationDate": 1700000000000.5, "sortDate": 1699990000000,
          "isFavorite": true,
          "ingestions": [
            {"substanceName": "MDMA", "time": 1699992000000, "endTime": null, "creationDate": 1699992000000,
             "administrationRoute": "ORAL", "dose": 120, "isDoseAnEstimate": true, "units": "mg", "notes": "with food",
             "stomachFullness": "HALF_FULL", "consumerName": null, "customUnitId": null},
            {"substanceName": "Tea", "time": 1699995600000.25, "administrationRoute": "ORAL", "dose": 2,
             "customUnitId": 9},
            {"substanceName": "MDMA", "time": 1699995600000, "administrationRoute": "INSUFFLATED",
             "consumerName": "Alex"},
            {"substanceName": "Cacao", "time": 1699999000000, "administrationRoute": "SOMETHING_NEW"}
          ],
          "ratings": [{"option": "twoPlus", "time": 1699996000000, "creationDate": 1699996000000},
                      {"option": "fourPlus", "time": null, "creationDate": 1700003600000},
                      {"option": "sideways", "time": 1699996500000, "creationDate": 1}],
          "timedNotes": [{"creationDate": 1699996100000, "time": 1699996100000, "note": "warm hands",
                          "color": "TEAL", "isPartOfTimeline": true}],
          "location": {"name": "the lake house", "latitude": 53.1, "longitude": 12.9}
        }],
        "substanceCompanions": [{"substanceName": "MDMA", "color": "PINK"}],
        "customSubstances": [{"name": "Cacao", "units": "g"}],
        "customUnits": [{"id": 9, "name": "cup", "unit": "cups", "dose": 40, "originalUnit": "mg"}]}
        """

    @Test("an experience becomes a session that began with the first thing taken")
    func session() throws {
        let taken = try Taken(.psychonautWiki, Self.json)
        let session = try #require(taken.sessions.first)
        #expect(session.title == "By the lake")
        #expect(session.medicine == "MDMA, Tea, Cacao")
        #expect(session.began?.text == "2023-11-14T21:00:00+01:00")
        #expect(session.header.at == session.began)
        #expect(session.header.created.text == "2023-11-14T23:13:20+01:00")
        #expect(session.setting == "the lake house")
        #expect(
            session.doses == """
                21:00  MDMA, about 120 mg, by mouth, stomach half full. with food
                22:00  Tea, 2 cups of 40 mg each, by mouth
                22:56  Cacao, dose unknown, something_new
                """)
    }

    @Test("timed notes and ratings are its timeline, what was written a note that belongs to it")
    func timeline() throws {
        let taken = try Taken(.psychonautWiki, Self.json)
        let session = try #require(taken.sessions.first)
        #expect(
            session.timeline.map(\.text) == ["Rating: ++", "warm hands", "Rating: sideways", "Rating of it all: ++++"])
        #expect(session.timeline[1].extra["color"] == .string("TEAL"))
        #expect(session.timeline[1].extra["isPartOfTimeline"] == .bool(true))
        let note = try #require(taken.notes.first)
        #expect(note.text == "Long and kind.")
        #expect(note.header.session == session.header.id)
    }

    @Test("what somebody else took is left out, also of what is kept, and said")
    func somebodyElse() throws {
        let taken = try Taken(.psychonautWiki, Self.json)
        #expect(
            taken.leftOut == [
                "entry 1, line 1: what somebody else took is left out",
                "the file: \"substanceCompanions\" is about how that program looks",
            ])
        let kept = try #require(taken.sessions.first?.header.origin?.kept)
        #expect(!String(decoding: JSONWriter.write(.object(kept)), as: UTF8.self).contains("Alex"))
        #expect(kept["ingestions"]?.array?.count == 3)
        #expect(kept["location"]?.object?["latitude"]?.double == 53.1)
        #expect(kept["ratings"]?.array?.count == 3)
        #expect(kept["customUnits"]?.array?.count == 1)
        #expect(kept["customSubstances"]?.array?.count == 1)
        #expect(kept["isFavorite"] == .bool(true))
    }

    @Test("a second time adds nothing")
    func twice() throws {
        let taken = try Taken(.psychonautWiki, Self.json)
        let again = try taken.again(.psychonautWiki, .text(Self.json))
        #expect(again.records.isEmpty)
        #expect(again.report.known.count == 2)
    }

    @Test("one with nothing but what must be there is taken")
    func least() throws {
        let taken = try Taken(
            .psychonautWiki,
            #"{"experiences":[{"ingestions":[{"substanceName":"X","time":0,"administrationRoute":"ORAL"}]},{}]}"#)
        #expect(taken.sessions.map(\.medicine) == ["X"])
        #expect(taken.leftOut == ["entry 2, line 1: its date is missing or cannot be understood"])
    }
}
