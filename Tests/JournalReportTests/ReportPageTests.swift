import Testing
import TextUI

@testable import JournalReport

@Suite("The page of a report") struct ReportPageTests {
    private let page = ReportPage(Reports.full).text

    @Test("It needs nothing from anywhere, and runs nothing")
    func alone() {
        for sign in ["<script", "http://", "https://", "url(", "@import", "<img", "<iframe", "src="] {
            #expect(!page.contains(sign), "\(sign)")
        }
        #expect(page.contains("default-src 'none'"))
    }

    @Test("What was written is text there, never markup")
    func escapes() {
        #expect(page.contains("&lt;b&gt;Ruth&lt;/b&gt; &amp; co"))
        #expect(page.contains("&quot;quoted&quot; &lt;script&gt;"))
        #expect(escaped("\u{0}\u{1B}[2J") == "\u{FFFD}\u{FFFD}[2J")
    }

    @Test("Every tag that opens closes, in order")
    func balanced() {
        #expect(Markup(page).faults == [])
    }

    @Test("Headings go down by one, and there is one of the first")
    func headings() {
        let levels = Markup(page).opened.compactMap { $0.count == 2 && $0.hasPrefix("h") ? Int($0.dropFirst()) : nil }
        #expect(levels.first == 1)
        #expect(levels.count { $0 == 1 } == 1)
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    }

    @Test("A chart has a title and says in words what it shows; a table names its columns and rows")
    func accessible() {
        let tags = Markup(page).opened
        #expect(tags.count { $0 == "svg" } == 2)
        #expect(tags.count { $0 == "desc" } == 2)
        #expect(tags.count { $0 == "title" } == 3)
        #expect(page.contains("<html lang=\"en\">"))
        #expect(page.contains("<th scope=\"col\">Day</th>") && page.contains("<th scope=\"row\">Tue 17 Nov</th>"))
    }

    @Test("A form that was not completed is hollow, and breaks the line")
    func gaps() {
        let drawing = ChartSVG(ReportChart(Reports.chart(), about: ""), number: 1).figure
        #expect(drawing.components(of: "class=\"open\"") == 1)
        #expect(drawing.components(of: "<polyline") == 2)
    }

    @Test("Times lie where they are, not one after the other")
    func spacing() {
        let points = [0.0, 10, 100].map { ChartPoint($0, 5) }
        let chart = TrendChart("", range: 0...10, series: [ChartSeries("", points)])
        let drawing = ChartSVG(ReportChart(chart, about: ""), number: 1).figure
        let places = drawing.split(separator: "cx=\"").dropFirst().compactMap { Double($0.prefix { $0 != "\"" }) }
        #expect(places.count == 3)
        #expect(abs((places[1] - places[0]) * 10 - (places[2] - places[0])) < 2)
    }

    @Test("A chart of nothing, of one point and of equal values can be drawn", arguments: [0, 1, 2])
    func few(count: Int) {
        let points = (0..<count).map { ChartPoint(Double($0), 3) }
        let chart = TrendChart("t", range: 3...3, series: [ChartSeries("", points)])
        #expect(Markup(ChartSVG(ReportChart(chart, about: "a"), number: 1).figure).faults == [])
    }

    @Test("Markdown keeps its tables and signs whole")
    func markdown() {
        let text = ReportMarkdown(Reports.full).text
        #expect(text.contains("| Anna \\| 18 Nov | 6 |"))
        #expect(text.contains("\\<script\\>"))
        #expect(text.contains("**with** Anna and \\<b\\>Ruth\\</b\\> & co"))
        #expect(text.contains("```text"))
    }
}

/// The tags of a page, read strictly enough to find one that is not closed.
struct Markup {
    private(set) var opened: [String] = []
    private(set) var faults: [String] = []

    init(_ text: String) {
        var stack: [String] = []
        for piece in text.split(separator: "<", omittingEmptySubsequences: false).dropFirst()
        where !piece.hasPrefix("!") {
            guard let end = piece.firstIndex(of: ">") else {
                faults.append("<\(piece.prefix(20)) has no end")
                continue
            }
            let tag = piece[..<end]
            let name = String(tag.drop { $0 == "/" }.prefix { $0 != " " && $0 != "/" })
            if tag.hasPrefix("/") {
                if stack.popLast() != name { faults.append("</\(name)> closes nothing") }
            } else {
                opened.append(name)
                if !["meta", "br", "hr"].contains(name), !tag.hasSuffix("/") { stack.append(name) }
            }
        }
        faults += stack.map { "<\($0)> is not closed" }
    }
}

extension String {
    /// How often a part stands in it.
    fileprivate func components(of part: String) -> Int {
        split(separator: part, omittingEmptySubsequences: false).count - 1
    }
}
