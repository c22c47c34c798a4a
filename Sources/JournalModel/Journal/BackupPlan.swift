/// How many backups are kept: the last of each day, week and month, so many of each; chosen in the settings.
package struct BackupPlan: Fielded, Hashable {
    /// Whether one is made on the first opening of a day.
    package var automatic = true
    package var daily = 7
    package var weekly = 4
    package var monthly = 12
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<BackupPlan>([
        Field("automatic", \.automatic, .flag, "One each day"),
        Field("daily", \.daily, .rating(0...366), "Days kept"),
        Field("weekly", \.weekly, .rating(0...520), "Weeks kept"),
        Field("monthly", \.monthly, .rating(0...1200), "Months kept"),
    ])

    /// The key it has in settings.json.
    package static let settingsKey = "backups"

    /// The plan in some settings; the usual one where they say none that can be read.
    package init(settings: JSONObject) {
        self.init()
        if let json = settings[Self.settingsKey], let plan = try? BackupPlan(json: json) { self = plan }
    }

    /// No backup is taken away before it is this much older than the newest, seconds: two days.
    static let spared = 2 * 86_400

    /// Which of some backups stay, each known by when it was made, seconds since 1970. The newest always does.
    ///
    /// - Parameter offset: Of local time from UTC, seconds: a day is the person's own.
    package func kept(of made: [Int], offset: Int) -> Set<Int> {
        let newestFirst = made.sorted(by: >)
        guard let newest = newestFirst.first else { return [] }
        var kept = Set(newestFirst.prefix { $0 > newest - Self.spared })
        func keep(_ most: Int, _ period: (Day) -> Int) {
            var seen: Set<Int> = []
            for seconds in newestFirst where seen.count < most {
                let day = Moment(seconds: seconds, offset: offset).calendarDay
                if seen.insert(period(day)).inserted { kept.insert(seconds) }
            }
        }
        keep(daily) { $0.number }
        keep(weekly) { $0.number - $0.weekday }
        keep(monthly) { $0.year * 12 + $0.month }
        return kept
    }
}
