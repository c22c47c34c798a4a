/// What came up, in its parts: the four of an activation, and the memory that may come with them.
package struct Stirred: Fielded, Hashable {
    package var belief = ""
    package var feeling = ""
    package var body = ""
    package var urge = ""
    package var memory = ""
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<Stirred>([
        Field("belief", \.belief, .text, "belief", hint: "the sentence underneath"),
        Field("feeling", \.feeling, .line, "feeling", hint: "what it feels like"),
        Field("body", \.body, .line, "body", hint: "where, and how"),
        Field("urge", \.urge, .line, "urge", hint: "what it wants you to do"),
        Field("memory", \.memory, .text, "memory", hint: "if one came; it need not"),
    ])
}

/// The three markers that something has changed, each yes, no, or not known (absent).
package struct Markers: Fielded, Hashable {
    /// What used to set it off no longer does.
    package var quiet: Bool?
    /// What came with it (the symptoms) has stopped.
    package var symptomsGone: Bool?
    /// Both hold without having to try.
    package var effortless: Bool?
    package var extra = JSONObject()

    package init() {}

    package static let fields = FieldTable<Markers>([
        Field("quiet", \.quiet, .flag, "what set it off no longer does"),
        Field("symptomsGone", \.symptomsGone, .flag, "what came with it has stopped"),
        Field("effortless", \.effortless, .flag, "both hold without trying"),
    ])
}

/// A line of the preparation list: the person's to keep, change or drop.
package struct ChecklistLine: Fielded, Hashable {
    package var text = ""
    package var done = false
    package var extra = JSONObject()

    package init() {}
    package init(_ text: String, done: Bool = false) {
        self.text = text
        self.done = done
    }

    package static let fields = FieldTable<ChecklistLine>([
        Field("text", \.text, .line, "line"),
        Field("done", \.done, .flag, "done"),
    ])
}

/// A number a person gave under a name: mood, sleep, or a tracker of their own.
package struct Measure: Hashable, Sendable {
    package var name: String
    package var value: Double

    package init(_ name: String, _ value: Double) {
        self.name = name
        self.value = value
    }
}

/// Check-in values by name, in the order they were given; a name that is absent was not answered.
package struct CheckIn: FieldValue, Hashable {
    package private(set) var measures: [Measure] = []

    package init(_ measures: [Measure] = []) { self.measures = measures }

    package subscript(name: String) -> Double? {
        get { measures.first { $0.name == name }?.value }
        set {
            let index = measures.firstIndex { $0.name == name }
            switch (index, newValue) {
            case (let index?, let value?): measures[index].value = value
            case (let index?, nil): measures.remove(at: index)
            case (nil, let value?): measures.append(Measure(name, value))
            case (nil, nil): break
            }
        }
    }

    package init(json: JSON) throws(FieldError) {
        guard let object = json.object else { throw FieldError("an object of numbers", found: json) }
        for member in object.members {
            guard let value = member.value.double else {
                throw FieldError("a number", found: member.value, path: [member.key])
            }
            measures.append(Measure(member.key, value))
        }
    }

    package var json: JSON? {
        guard !measures.isEmpty else { return nil }
        return .object(JSONObject(measures.map { .init(key: $0.name, value: .number(JSONNumber($0.value))) }))
    }
}
