package import JournalModel

/// A place in Loam a programme can point to.
package enum ProgrammePlace: String, Choice {
    case checkIn = "checkin"
    case ground, letters, insights, schemas, note, session, help
}

/// What a step of a programme offers.
package enum Offer: FieldValue, Hashable {
    /// Any prompt of a pack.
    case pack(String)
    case prompt(String)
    case scale(String)
    case place(ProgrammePlace)

    package init(json: JSON) throws(FieldError) {
        guard let member = json.object?.members.first, json.object?.members.count == 1 else {
            throw FieldError("one of pack, prompt, scale or screen, with its id", found: json)
        }
        do throws(FieldError) {
            switch member.key {
            case "pack": self = .pack(try String(json: member.value))
            case "prompt": self = .prompt(try String(json: member.value))
            case "scale": self = .scale(try String(json: member.value))
            case "screen": self = .place(try ProgrammePlace(json: member.value))
            default: throw FieldError("pack, prompt, scale or screen", found: member.value)
            }
        } catch { throw error.under(member.key) }
    }

    /// The scale it offers, when it is one.
    var scale: String? { if case .scale(let id) = self { id } else { nil } }

    package var json: JSON? {
        switch self {
        case .pack(let id): .object(["pack": .string(id)])
        case .prompt(let id): .object(["prompt": .string(id)])
        case .scale(let id): .object(["scale": .string(id)])
        case .place(let place): .object(["screen": .string(place.rawValue)])
        }
    }
}

/// One offer of a programme, with its days and its reason. It can be skipped or moved, and is never counted.
package struct ProgrammeStep: Fielded, Hashable, Identifiable {
    package var id = ""
    package var days = DaySpan(from: nil, to: nil)
    package var offer = Offer.pack("")
    /// Why, as the person reads it; `{day}` stands for the day.
    package var reason = ""
    /// 1 a minute, 2 some minutes, 3 a while.
    package var effort = 2
    /// 1-10: what stands higher comes first.
    package var weight = 5
    package var source = ""
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<ProgrammeStep>([
        Field("id", \.id, .line, "id"),
        Field("days", \.days, .part, "days"),
        Field("offer", \.offer, .part, "offer"),
        Field("reason", \.reason, .line, "reason"),
        Field("effort", \.effort, .rating(1...3), "effort"),
        Field("weight", \.weight, .rating(1...10), "weight"),
        Field("source", \.source, .line, "source"),
    ])

    /// The reason on a day.
    package func reason(onDay day: Int) -> String {
        filled(reason, ["day": String(day)])
    }
}

/// What is offered on which day after which medicine.
package struct Programme: Fielded, Hashable, Identifiable {
    package var format = 1
    package var id = ""
    package var title = ""
    package var about = ""
    package var source = ""
    /// The medicines it is for; empty is all.
    package var medicines: [Medicine] = []
    package var steps: [ProgrammeStep] = []
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<Programme>([
        Field("format", \.format, .whole, "format"),
        Field("id", \.id, .line, "id"),
        Field("title", \.title, .line, "title"),
        Field("medicines", \.medicines, .part, "medicines"),
        Field("about", \.about, .text, "about"),
        Field("source", \.source, .line, "source"),
        Field("steps", \.steps, .part, "steps"),
    ])

    /// Whether it is for the weeks around this medicine.
    package func suits(_ medicine: Medicine) -> Bool { medicines.isEmpty || medicines.contains(medicine) }
}
