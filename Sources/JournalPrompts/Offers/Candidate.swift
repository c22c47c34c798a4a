/// Something new that may be offered, with how much speaks for it.
struct Candidate {
    var suggestion: Suggestion
    /// The pack it comes from, so that a set does not dwell on one.
    var pack: String?
    /// What stands higher comes first; a programme says 1 to 10.
    var weight: Double
}
