import JournalModel
import JournalPrompts
import Testing

@testable import JournalExchange

@Suite struct CalendarFileTests {
    private let coming = ComingDay(target: .scale("phq-9"), day: Day(number: 20_000), key: "scale:phq-9:x")

    @Test func `an event says its day, and nothing of what it is`() {
        let text = CalendarFile([coming], made: Out.evening).text
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"))
        #expect(text.contains("\r\nDTSTAMP:20261120T201403Z\r\n"))
        #expect(text.contains("\r\nDTSTART;VALUE=DATE:20241004\r\nDTEND;VALUE=DATE:20241005\r\n"))
        #expect(text.contains("\r\nSUMMARY:Loam: a few questions\r\n"))
        #expect(!text.lowercased().contains("phq") && !text.contains("VALARM"))
        #expect(!text.split(separator: "\r\n").contains { $0.contains("\n") || $0.contains("\r") })
    }

    @Test func `a reminder is set when it is asked for`() {
        #expect(CalendarFile([coming], made: Out.evening, reminder: 570).text.contains("\r\nTRIGGER:PT9H30M\r\n"))
    }

    @Test func `the same thing has the same name, another thing another`() {
        let name = CalendarFile.name(of: "letter:2026-11-20-aaaa")
        #expect(name == CalendarFile.name(of: "letter:2026-11-20-aaaa"))
        #expect(name != CalendarFile.name(of: "letter:2026-11-20-aaab"))
        #expect(name.count == 36 && Array(name)[14] == "8" && "89ab".contains(Array(name)[19]))
        #expect(Set((0..<20_000).map { CalendarFile.name(of: "insight:\($0):7") }).count == 20_000)
    }

    @Test func `lines are folded at 75 bytes and never within a letter`() {
        let line = "SUMMARY:" + String(repeating: "日本", count: 40)
        let folded = CalendarFile.folded(line)
        let pieces = folded.split(separator: "\r\n").map(String.init)
        #expect(pieces.count == 4 && pieces.allSatisfy { $0.utf8.count <= 75 })
        #expect(pieces.dropFirst().allSatisfy { $0.hasPrefix(" ") })
        #expect(pieces[0] + pieces.dropFirst().map { $0.dropFirst() }.joined() == line)
        #expect(CalendarFile.escaped("a,b;c\\d\ne") == "a\\,b\\;c\\\\d\\ne")
    }
}
