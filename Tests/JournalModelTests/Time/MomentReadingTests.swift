import JournalModel
import Testing

@Suite struct MomentReadingTests {
    @Test(arguments: [
        ("2026-11-20T21:14:03+01:00[Europe/Berlin]", 1_795_205_643, 3600, "Europe/Berlin"),
        ("2026-11-20 21:14:03+01:00", 1_795_205_643, 3600, nil),
        ("2026-11-20t20:14z", 1_795_205_640, 0, nil),
        ("2026-11-20T20:14:03.987654Z", 1_795_205_643, 0, nil),
        ("2026-11-20T14:44:03-0530[A/B]", 1_795_205_643, -19_800, "A/B"),
        ("1969-12-31T23:59:60Z", -1, 0, nil),
    ])
    func `what may be left out may be left out`(text: String, seconds: Int, offset: Int, zone: String?) {
        #expect(Moment(text) == Moment(seconds: seconds, offset: offset, zone: zone))
    }

    @Test(arguments: [
        "", "2026-11-20", "2026-11-20T21:14", "2026-11-20T21:14:03", "2026-11-20T24:00Z", "2026-11-20T21:60Z",
        "2026-02-30T21:14Z", "2026-11-20T21:14:03+1:00", "2026-11-20T21:14:03+01:0", "2026-11-20T21:14:03Zx",
        "2026-11-20T21:14:03Z[]", "2026-11-20T21:14:03Z[Europe", "2026-11-20T21:14:03+19:00", "2026-11-20_21:14:03Z",
        "26-11-20T21:14:03Z", "2026-11-20T21:14:61Z", "٢٠٢٦-11-20T21:14:03Z", "2026-11-20T21:14:03Z[A]x",
    ])
    func `what is no moment is none`(text: String) {
        #expect(Moment(text) == nil)
    }

    @Test func `every moment written is read back`() {
        for step in 0..<2000 {
            let moment = Moment(
                seconds: step * 7_654_321 - 3_000_000_000, offset: (step % 57 - 28) * 900, zone: step % 2 == 0 ? "X/Y" : nil)
            #expect(Moment(moment.text) == moment)
        }
    }
}
