import JournalModel

extension Tracker {
    /// Its line in the form of a note.
    var line: FormLine {
        switch kind {
        case .number: return FormLine("checkIn.\(name)", name, .rating(0...10))
        case .yesNo, .choice:
            var line = FormLine("checkIn.\(name)", name, .choice(words))
            line.keepsPlace = true
            return line
        case .duration:
            var line = FormLine("checkIn.\(name)", name, .number, hint: "minutes")
            line.within = ScoreRange(0, 1440)
            return line
        }
    }
}
