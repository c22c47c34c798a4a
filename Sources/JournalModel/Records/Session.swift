/// Who was there.
package enum Guide: String, Choice {
    case solo, sitter, practitioner, clinic
}

/// Signs of being over- or underwhelmed during or after a session.
package enum Signs: String, Choice {
    case arousal, dissociation, both, neither

    package var label: String {
        switch self {
        case .arousal: "keyed up"
        case .dissociation: "far away"
        default: rawValue
        }
    }
}

/// A part of a session's day.
package enum Phase: String, Choice {
    case before, comeUp = "come-up", peak, comedown, after
}

/// A note stamped with its time while a session runs.
package struct TimedNote: Fielded, Hashable {
    package var at = Moment(seconds: 0)
    package var phase: Phase?
    package var text = ""
    package var extra = JSONObject()

    package init() {}
    package init(at: Moment, text: String, phase: Phase? = nil) {
        self.at = at
        self.text = text
        self.phase = phase
    }

    package static let fields = FieldTable<TimedNote>([
        Field("at", \.at, .moment, "time"),
        Field("phase", \.phase, .choice(Phase.allCases.map(\.rawValue)), "part"),
        Field("text", \.text, .text, "note"),
    ])
}

/// A stretch of days a session opens: a default until the person changes it, never a fact about them.
package struct Window: Fielded, Hashable {
    /// after-effects, afterglow or settling.
    package var name = ""
    /// How many days it lasts, day 0 counted as the first.
    package var days = 0
    package var extra = JSONObject()

    package init() {}
    package init(_ name: String, days: Int) {
        self.name = name
        self.days = days
    }

    package static let fields = FieldTable<Window>([
        Field("name", \.name, .line, "window"),
        Field("days", \.days, .whole, "days"),
    ])
}

/// A later look at a session: did it work, by the three markers.
package struct LaterLook: Fielded, Hashable {
    package var at = Moment(seconds: 0)
    package var markers = Markers()
    package var text = ""
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<LaterLook>([
        Field("at", \.at, .moment, "when"),
        Field("markers", \.markers, .part, "markers"),
        Field("text", \.text, .text, "in your words"),
    ])
}

/// A psychedelic-therapy session, from its preparation to the later look.
package struct Session: JournalRecord {
    package static let kind = RecordKind.session
    package var header: Header
    package var title = ""
    package var medicine = ""
    /// When it began; `header.at` mirrors it so that the session stands at its day. Absent while it is only planned.
    package var began: Moment?
    package var ended: Moment?
    package var planned: Day?
    package var setting = ""
    package var guide: Guide?
    package var guideName = ""
    package var intention = ""
    package var preparation: [ChecklistLine] = []
    package var themes: [String] = []
    /// Ids of prompts chosen beforehand.
    package var prompts: [String] = []
    /// Doses and times only as the person typed them.
    package var doses = ""
    package var timeline: [TimedNote] = []
    package var stirred = Stirred()
    package var shifted = ""
    package var resistance = ""
    package var signs: Signs?
    package var signsNoticed: [String] = []
    /// Tiredness after, 0-10.
    package var tired: Int?
    package var tiredness = ""
    package var windows: [Window] = []
    package var looks: [LaterLook] = []
    /// What to remember for next time.
    package var nextTime = ""
    package var extra = JSONObject()

    package init(header: Header) { self.header = header }

    package static let ownFields: [Field<Session>] = [
        Field("title", \.title, .line, "Name", hint: "if you want one"),
        Field("medicine", \.medicine, .line, "Medicine", hint: "MDMA, ketamine, psilocybin, or another"),
        Field("began", \.began, .moment, "Began"),
        Field("ended", \.ended, .moment, "Ended"),
        Field("planned", \.planned, .day, "Planned for"),
        Field("setting", \.setting, .line, "Where", hint: "the room, the place"),
        Field("guide", \.guide, .choice(Guide.allCases.map(\.rawValue)), "With"),
        Field("guideName", \.guideName, .line, "Their name"),
        Field("intention", \.intention, .text, "Intention", hint: "what you come with; held loosely"),
        Field("preparation", \.preparation, .part, "Preparation"),
        Field("themes", \.themes, .lines, "Themes"),
        Field("prompts", \.prompts, .lines, "Prompts taken along"),
        Field("doses", \.doses, .text, "Doses and times", hint: "only as you want to keep them"),
        Field("timeline", \.timeline, .part, "Timeline"),
        Field("stirred", \.stirred, .part, "What was stirred"),
        Field("shifted", \.shifted, .text, "What shifted"),
        Field("resistance", \.resistance, .text, "Resistance", hint: "what held on, or turned away"),
        Field("signs", \.signs, .choice(Signs.allCases.map(\.rawValue)), "Signs you noticed"),
        Field("signsNoticed", \.signsNoticed, .lines, "Which"),
        Field("tired", \.tired, .rating(0...10), "Tired after"),
        Field("tiredness", \.tiredness, .text, "How the tiredness was"),
        Field("windows", \.windows, .part, "Windows"),
        Field("looks", \.looks, .part, "A later look"),
        Field("nextTime", \.nextTime, .text, "For next time"),
    ]
    package static let fields = table

    package var text: String { [intention, shifted, resistance].first { !$0.isEmpty } ?? "" }
}
