import JournalModel
import JournalPrompts
import Testing

@Suite struct PromptMemoryTests {
    let today = Day(number: 20_780)

    @Test func `what is remembered survives its file`() throws {
        var memory = PromptMemory()
        memory.offer(["body.1", "place:note"], on: today)
        memory.skip("body.2", on: today)
        memory.snooze("letter:2026-11-17-k3f9x2pa", until: today + 3)
        memory.say(.tender, at: Moment(seconds: 1_780_000_000, offset: 3600, zone: "Europe/Berlin"))
        let json = try #require(memory.json)
        #expect(try PromptMemory(json: JSONReader.read(JSONWriter.write(json))) == memory)
    }

    @Test func `keys of a later Loam are kept`() throws {
        let text = #"{"suggestions": {"body.1": {"times": 2, "mood": "odd"}}, "later": [1]}"#
        let memory = try PromptMemory(json: JSONReader.read(Array(text.utf8)))
        #expect(memory["body.1"]?.times == 2)
        #expect(memory["body.1"]?.extra["mood"] == .string("odd"))
        #expect(memory.json?.object?["later"] != nil)
    }

    @Test func `shown twice on a day counts once`() {
        var memory = PromptMemory()
        memory.offer(["body.1"], on: today)
        memory.offer(["body.1"], on: today)
        #expect(memory["body.1"]?.times == 1)
        memory.offer(["body.1"], on: today + 2)
        #expect(memory["body.1"]?.times == 2)
        #expect(memory.wasOffered("body.1", on: today))
        #expect(!memory.wasOffered("body.1", on: today + 1))
    }

    @Test func `a skip can be taken back, and old traces are dropped`() {
        var memory = PromptMemory()
        memory.skip("body.1", on: today)
        memory.restore("body.1")
        #expect(memory["body.1"]?.skipped == nil)
        memory.skip("body.2", on: today + -400)
        memory.snooze("body.3", until: today + 1)
        memory.forget(before: today + -200)
        #expect(memory["body.2"] == nil)
        #expect(memory["body.3"]?.until == today + 1)
    }
}
