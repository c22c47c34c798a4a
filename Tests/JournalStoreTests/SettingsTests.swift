import Glibc
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

    @Test func `a fault or a crash at any step leaves the settings of before or of now`() throws {
        let counter = Saboteur()
        let first = try scratch.open(counter.injector)
        try first.changeSettings { $0["theme"] = .string("dusk") }
        counter.start()
        try first.changeSettings { $0["theme"] = .string("paper") }
        for step in 1...counter.calls {
            for last in [step, Int.max] {
                let scratch = Scratch()
                let saboteur = Saboteur()
                let store = try scratch.open(saboteur.injector)
                try store.changeSettings { $0["theme"] = .string("dusk") }
                saboteur.start(failing: step...last, .half(ENOSPC))
                #expect(throws: StoreError.self) { try store.changeSettings { $0["theme"] = .string("paper") } }
                saboteur.start()
                let theme = try store.settings()["theme"]
                #expect(theme == .string("dusk") || theme == .string("paper"))
            }
        }
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
