import Children
import JournalModel
import Testing

@Suite("The rules of time zones")
struct ZoneRulesTests {
    private static let zones = [
        "Europe/Berlin", "America/New_York", "Australia/Sydney", "Asia/Kolkata", "Africa/Casablanca", "Asia/Tehran",
        "America/Sao_Paulo", "Pacific/Apia", "Europe/Dublin", "America/Nuuk", "Antarctica/Troll", "UTC",
    ]

    private static func file(_ zone: String) throws -> [UInt8] {
        try Child.run(["cat", "/usr/share/zoneinfo/\(zone)"]).output
    }

    @Test(
        "a zone's file says at every instant what the system's own date says",
        .enabled(if: Child.runs(["date", "--version"])),
        arguments: zones)
    func againstDate(zone: String) throws {
        let rules = try #require(ZoneRules(tzif: try Self.file(zone), name: zone))
        // Every nine days and some from 1900 to 2090: before the first change, between, and long after the last.
        let instants = stride(from: -2_200_000_000, to: 3_800_000_000, by: 9 * 86_400 + 3571)
        let input = instants.map { "@\($0)\n" }.joined()
        let said = try Child.run(["env", "TZ=\(zone)", "date", "-f", "-", "+%s %::z"], input: Array(input.utf8))
        #expect(said.status == 0, "\(said.errors)")
        for line in String(decoding: said.output, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: " ")
            let seconds = try #require(Int(parts[0]))
            let clock = parts[1].dropFirst().split(separator: ":").compactMap { Int($0) }
            let offset = (parts[1].hasPrefix("-") ? -1 : 1) * (clock[0] * 3600 + clock[1] * 60 + clock[2])
            #expect(rules.offset(at: seconds) == offset, "\(zone) at \(seconds)")
        }
    }

    @Test("an hour that comes twice is its first, one that never comes is put forward")
    func folds() throws {
        let berlin = try #require(ZoneRules(posix: "CET-1CEST,M3.5.0,M10.5.0/3"))
        let autumn = try #require(Day("2023-10-29"))
        let spring = try #require(Day("2023-03-26"))
        #expect(berlin.moment(autumn, hour: 2, minute: 15).text == "2023-10-29T02:15:00+02:00")
        #expect(berlin.moment(autumn, hour: 3, minute: 15).text == "2023-10-29T03:15:00+01:00")
        #expect(berlin.moment(spring, hour: 2, minute: 30).text == "2023-03-26T03:30:00+02:00")
        #expect(berlin.moment(spring, hour: 1, minute: 59).text == "2023-03-26T01:59:00+01:00")
    }

    @Test("bytes that are no zone file, or half of one, are none")
    func broken() throws {
        let whole = try Self.file("Europe/Berlin")
        for count in stride(from: 0, to: whole.count - 40, by: 7) {
            _ = ZoneRules(tzif: Array(whole[..<count]), name: nil)
        }
        #expect(ZoneRules(tzif: Array("TZif2".utf8), name: nil) == nil)
        #expect(ZoneRules(posix: "nonsense") == nil)
        #expect(ZoneRules(posix: "CET-1CEST,M13.5.0,M10.5.0/3") == nil)
    }
}
