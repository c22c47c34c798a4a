/// One response as a point in time.
package struct ScalePoint: Sendable {
    package let id: RecordID
    package let when: Moment
    package let score: Score
    /// The answers in item order; nil is a skipped one.
    package let answers: [Int?]
}

/// The responses to one scale, oldest first: what is laid side by side, and nothing else.
package struct ScaleSeries: Sendable {
    package let scale: Scale
    package let points: [ScalePoint]

    package init(_ scale: Scale, _ journal: Journal) { self.init(scale, journal.responses) }

    /// - Parameter responses: In the order of their times; those to other scales are passed over.
    package init(_ scale: Scale, _ responses: [Response]) {
        let scale = scale.withEnds(of: responses)
        self.scale = scale
        points = responses.filter { $0.scale == scale.id }.map {
            ScalePoint(id: $0.header.id, when: $0.header.when, score: scale.score($0), answers: $0.answers)
        }
    }

    /// The points with a total.
    package var totals: [ScalePoint] { points.filter { $0.score.total != nil } }

    /// The first result: what later ones are held against.
    package var baseline: ScalePoint? { points.first { $0.score.total != nil } }

    /// The change up to one of its points; nil for the first, and where there is no total.
    package func change(to id: RecordID) -> ScaleChange? {
        guard let first = baseline, first.id != id, let point = points.first(where: { $0.id == id }),
            let before = first.score.total?.value, let after = point.score.total?.value
        else { return nil }
        return ScaleChange(scale, before: before, after: after)
    }
}

extension Scale {
    /// The same scale with the ends the person last gave, where its file does not know them.
    package func withEnds(of responses: [Response]) -> Scale {
        guard entry == .total, scoring.range == nil,
            let range = responses.last(where: { $0.scale == id && $0.ends.range != nil })?.ends.range
        else { return self }
        var scale = self
        scale.scoring.range = range
        return scale
    }
}

extension LookBack {
    /// The sessions that lie in the stretch looked back on from a moment, by its lived days.
    package func sessions(before moment: Moment, of sessions: [Session], dayStart: Int) -> [Session] {
        guard let days else { return [] }
        let day = moment.livedDay(startingAt: dayStart)
        return sessions.filter { session in
            guard let began = session.began, began <= moment else { return false }
            return day - began.livedDay(startingAt: dayStart) < days
        }
    }
}
