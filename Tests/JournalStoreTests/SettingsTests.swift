import JournalModel
import JournalStore
import Testing

@Suite struct SettingsTests {
    let scratch = Scratch()

    @Test func `settings begin empty, and keys of others stay as they are typed`() throws {
        let store = try scratch.open()
        #expect(try store.settings() == [:])
        scratch.write("{\"theirs\": {\"n\": 1.0}, \"theme\": \"paper\"}", "settings.json")
        try store.changeSettings { $0["theme"] = .string("dusk") }
        #expect(scratch.text("settings.json") == "{\n  \"theirs\": {\n    \"n\": 1.0\n  },\n  \"theme\": \"dusk\"\n}\n")
        #expect(scratch.mode("settings.json") == 0o600)
    }

    @Test func `a change that changes nothing writes nothing`() throws {
        let store = try scratch.open()
        scratch.write("{\"theme\":\"paper\"}", "settings.json")
        try store.changeSettings { $0["theme"] = .string("paper") }
        #expect(scratch.text("settings.json") == "{\"theme\":\"paper\"}")
    }

    @Test func `a broken file is told, and kept aside when settings change`() throws {
        let store = try scratch.open()
        for number in 1...2 {
            scratch.write("{ broken \(number)", "settings.json")
            #expect(throws: StoreError.self) { try store.settings() }
            try store.changeSettings { $0["theme"] = .string("dusk") }
            #expect(try store.settings() == ["theme": .string("dusk")])
        }
        #expect(scratch.text("settings.json.unreadable") == "{ broken 1")
        #expect(scratch.text("settings.json.unreadable-2") == "{ broken 2")
    }
}
