package import TextUI

/// A report as it will leave: everything in it, and nothing beside it. A page, Markdown and the preview are made of it.
package struct Report: Equatable, Sendable {
    package var title: String
    /// The time it is about and the day it was made.
    package var subtitle: String
    /// What it is, and what it cannot say.
    package var lead: [String]
    package var sections: [ReportSection]
    package var closing: [String]

    package init(
        title: String, subtitle: String = "", lead: [String] = [], sections: [ReportSection] = [],
        closing: [String] = []
    ) {
        self.title = title
        self.subtitle = subtitle
        self.lead = lead
        self.sections = sections
        self.closing = closing
    }
}

/// Entries of one kind under a heading.
package struct ReportSection: Equatable, Sendable {
    package var title: String
    package var parts: [ReportPart]

    package init(_ title: String, _ parts: [ReportPart]) {
        self.title = title
        self.parts = parts
    }
}

/// One entry, or one scale.
package struct ReportPart: Equatable, Sendable {
    package var title: String
    /// Its day and where that stands; empty for what has no day of its own.
    package var when: String
    package var blocks: [ReportBlock]

    package init(_ title: String, when: String = "", _ blocks: [ReportBlock]) {
        self.title = title
        self.when = when
        self.blocks = blocks
    }
}

/// A piece of an entry.
package enum ReportBlock: Equatable, Sendable {
    /// Lines as they are read on the screen; an empty one parts paragraphs.
    case words([StyledText])
    case chart(ReportChart)
    case table(ReportTable)
}

/// A chart with what it shows in words, for those who do not see it.
package struct ReportChart: Equatable, Sendable {
    package var chart: TrendChart
    package var about: String
    /// One of several above each other: lower, without names of bands.
    package var isSmall: Bool

    package init(_ chart: TrendChart, about: String, isSmall: Bool = false) {
        self.chart = chart
        self.about = about
        self.isSmall = isSmall
    }
}

/// Numbers in rows under named columns; the first column names the row.
package struct ReportTable: Equatable, Sendable {
    package var caption: String
    package var columns: [String]
    package var rows: [[String]]
    /// The places of columns whose cells need no name beside them where a row is read as a sentence.
    package var unnamed: Set<Int>

    package init(_ caption: String, columns: [String], rows: [[String]], unnamed: Set<Int> = []) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.unnamed = unnamed
    }
}
