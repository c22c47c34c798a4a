import JournalModel
import TextUI

/// One scale: how it went over time, or what it asks when it was never answered.
struct ScaleScreen: Screen {
    enum Action: Hashable, Sendable { case answer, goOn, table, days, other, map, blocks, read, report, move(Move) }

    static let name = "scale"
    static let keys = KeyTable<Action>(
        [
            KeyBinding(
                .other, [.tab], "Another number, where not all of them are shown", group: "This scale",
                hint: "another number"),
            KeyBinding(.answer, [.enter], "Answer it now", group: "This scale", hint: "answer it"),
            KeyBinding(.goOn, ["c"], "Go on where you stopped", group: "This scale", hint: "go on"),
            KeyBinding(.table, ["t"], "The numbers as a table, or the chart", group: "This scale", hint: "table"),
            KeyBinding(
                .days, ["d"], "Days after each session, laid over each other", group: "This scale", hint: "days after"),
            KeyBinding(.map, ["m"], "The days as a map of numbers", group: "This scale", hint: "map"),
            KeyBinding(.blocks, ["b"], "Draw with blocks, or with dots", group: "This scale"),
            KeyBinding(.report, ["R"], "A report for a therapist", group: "This scale"),
            KeyBinding(.read, ["r"], "Read the last result", group: "This scale", hint: "last result"),
        ] + Move.reading(Action.move))

    private enum View: Hashable, Sendable { case chart, days, table, map }

    let id: String
    private var view = View.chart
    private var trend: TrendChart?
    /// Days laid over each other: of the scale, or of each daily number.
    private var overlays: [TrendChart] = []
    /// The number shown first where not all of them are shown.
    private var place = 0
    private var daily: SmallMultiples?
    private var map: DailyMap?
    private var drawsBlocks = false
    private var page = ScrollText([])
    private var seen: (revision: Int, view: View, isWhole: Bool, width: Int)?

    init(_ id: String, in context: Context) {
        self.id = id
        refresh(in: context)
    }

    var tab: Tab? { .scales }
    func title(in context: Context) -> String { context.scales[id]?.title ?? "Scale" }

    private func last(_ context: Context) -> Response? { context.journal.responses.last { $0.scale == id } }

    func availability(of action: Action, in context: Context) -> Availability {
        switch action {
        case .goOn: context.unfinished(id) == nil ? .hidden : .enabled
        case .read: last(context) == nil ? .hidden : .enabled
        case .days: overlays.isEmpty ? .hidden : .enabled
        case .other: hasMore(context.bodySize) ? .enabled : .hidden
        case .map: map == nil ? .hidden : .enabled
        case .blocks: trend == nil && daily == nil ? .hidden : .enabled
        case .report: .enabled
        case .table: last(context) == nil && daily == nil ? .hidden : .enabled
        case .answer: context.scales[id] == nil ? .hidden : .enabled
        case .move: .enabled
        }
    }

    mutating func perform(_ action: Action, in context: Context) -> [Command] {
        switch action {
        case .answer: return context.scales[id].map { [.open($0.kind == .checkIn ? .todaysNote : .taking(id))] } ?? []
        case .goOn: return context.unfinished(id).map { [.open(.goingOn($0.header.id))] } ?? []
        case .read: return last(context).map { [.open(.scaleResult($0.header.id))] } ?? []
        case .table: view = view == .table ? .chart : .table
        case .days: view = view == .days ? .chart : .days
        case .other: place += view == .days ? 1 : max(1, shown(context.bodySize).count)
        case .map: view = view == .map ? .chart : .map
        case .blocks: drawsBlocks.toggle()
        case .report: return [.open(.report(session: nil))]
        case .move(let move): page.move(move)
        }
        refresh(in: context)
        return []
    }

    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] {
        if case .wheel(let rows) = event { page.wheel(rows) }
        refresh(in: context)
        return []
    }

    private mutating func refresh(in context: Context) {
        let now = (context.journal.revision, view, context.isWhole, context.bodySize.width)
        if seen.map({ $0 != now }) ?? true {
            seen = now
            rebuild(in: context)
        }
        page.fit(pageRect(context.bodySize).size)
    }

    private mutating func rebuild(in context: Context) {
        guard let scale = context.scales[id] else {
            return page.set([StyledText("This scale is not here.", .quiet)])
        }
        let charts = ScaleChart(in: context)
        let series = ScaleSeries(scale, context.journal)
        trend = series.points.isEmpty ? nil : charts.trend(series)
        overlays =
            scale.kind == .checkIn
            ? context.settings.checkInNames.compactMap { charts.daysAfter(measure: $0) }
            : [charts.daysAfter(series)].compactMap(\.self)
        daily = scale.kind == .checkIn ? charts.daily() : charts.parts(series)
        let days = DailyMap(in: context)
        map = scale.kind == .checkIn && !days.isEmpty ? days : nil
        if view == .days, overlays.isEmpty { view = .chart }
        let words = ScaleWords(series, in: context, width: min(72, context.bodySize.width))
        page.set(view == .table ? words.table : words.page(hasChart: chart != nil || daily != nil || view == .map))
    }

    // MARK: Drawing

    private var chart: TrendChart? {
        switch view {
        case .table, .map: nil
        case .days: overlays.isEmpty ? nil : overlays[place % overlays.count]
        case .chart: trend
        }
    }
    private var showsDaily: Bool { view == .chart && daily != nil }

    /// Whether there are numbers that are not shown now.
    private func hasMore(_ size: Size) -> Bool {
        let (count, all) = shown(size)
        return count < all
    }

    /// How many numbers are drawn at once, and how many there are.
    private func shown(_ size: Size) -> (count: Int, all: Int) {
        if view == .days { return (1, overlays.count) }
        if view == .map, let map { return (map.fitting(rows: chartRows(size)), map.rows - 3) }
        guard showsDaily, let daily else { return (0, 0) }
        return (daily.fitting(rows: chartRows(size)), daily.charts.count)
    }

    /// Rows of the chart; what is said about it gets the rest.
    private func chartRows(_ size: Size) -> Int {
        if view == .map, let map { return min(size.height - 1, map.rows) }
        if showsDaily, let daily { return daily.rows(within: size.height - 2) }
        guard chart != nil else { return 0 }
        return size.height < 14 ? size.height - 2 : min(24, size.height - 6)
    }

    private func pageRect(_ size: Size) -> Rect {
        let rows = chartRows(size)
        return Rect(0, rows == 0 ? 0 : rows + 1, size.width, size.height - (rows == 0 ? 0 : rows + 1))
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        let rect = Rect(0, 0, min(canvas.width, 110), chartRows(canvas.size))
        let style = canvas.glyphs.dots
        if drawsBlocks, style == .braille { canvas.glyphs.dots = .blocks }
        defer { canvas.glyphs.dots = style }
        if view == .map, let map {
            canvas.within(rect) { map.draw(on: &$0, from: place) }
        } else if showsDaily, let daily {
            let isWhole = daily.fitting(rows: rect.height) == daily.charts.count
            canvas.within(rect) { _ = (isWhole ? daily : daily.beginning(at: place)).draw(on: &$0) }
        } else if let chart {
            canvas.within(rect) { chart.draw(on: &$0) }
        }
        canvas.within(pageRect(canvas.size)) { page.draw(on: &$0) }
    }
}

extension App {
    /// The scale whose page lies on top; nil on any other screen.
    package var openScale: String? { (top as? ScaleScreen)?.id }

    /// Whether the page of a scale lies under the top one: going there is going back.
    func isBeneath(scale id: String) -> Bool { (stack.dropLast().last as? ScaleScreen)?.id == id }
}
