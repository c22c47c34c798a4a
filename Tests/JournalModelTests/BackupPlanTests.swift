import JournalModel
import Testing

@Suite struct BackupPlanTests {
    private let day = 86_400
    /// Sunday 22 November 2026, 21:00 UTC.
    private let newest = 1_795_381_200

    private func kept(_ made: [Int], _ change: (inout BackupPlan) -> Void = { _ in }) -> [Int] {
        var plan = BackupPlan()
        change(&plan)
        return plan.kept(of: made, offset: 0).sorted(by: >)
    }

    @Test func `a year of days leaves seven days, four weeks and twelve months`() {
        let made = (0..<400).map { newest - $0 * day }
        let days = kept(made).map { Moment(seconds: $0).calendarDay.iso }
        #expect(
            days == [
                "2026-11-22", "2026-11-21", "2026-11-20", "2026-11-19", "2026-11-18", "2026-11-17", "2026-11-16",
                "2026-11-15", "2026-11-08", "2026-11-01", "2026-10-31", "2026-09-30", "2026-08-31", "2026-07-31",
                "2026-06-30", "2026-05-31", "2026-04-30", "2026-03-31", "2026-02-28", "2026-01-31", "2025-12-31",
            ])
    }

    @Test func `of several in a day the last stays, but none of the last two days goes`() {
        let today = (0..<5).map { newest - $0 * 3600 }
        let before = (0..<5).map { newest - 3 * day - $0 * 3600 }
        #expect(kept(today + before) == today + [before[0]])
    }

    @Test func `the newest stays whatever the numbers say, and gaps are no reason to forget`() {
        #expect(kept([newest, newest - 300 * day]) { ($0.daily, $0.weekly, $0.monthly) = (0, 0, 0) } == [newest])
        let rare = (0..<7).map { newest - $0 * 90 * day }
        #expect(kept(rare) == rare)
        #expect(kept([]) == [])
    }

    @Test func `a plan reads its settings and keeps what it does not know`() throws {
        let json: JSONObject = ["backups": .object(["daily": .int(3), "colour": .string("blue")])]
        let plan = BackupPlan(settings: json)
        #expect(plan.daily == 3 && plan.weekly == 4 && plan.automatic)
        #expect(plan.object["colour"] == .string("blue"))
        #expect(BackupPlan(settings: ["backups": .string("none")]) == BackupPlan())
    }
}
