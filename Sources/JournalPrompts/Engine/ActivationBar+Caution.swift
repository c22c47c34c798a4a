extension ActivationBar {
    /// What is said where a person chooses activation all the same; nil where there is nothing they would want to know.
    package var caution: String? {
        switch self {
        case .itemNine: "One of your answers was heavy in the last days. Grounding and Help now are one key away."
        case .firstDays: "These are the first days after a session. All of this keeps until later."
        case .tooMuch: "Last time was too much. It is fine to leave this for another day."
        case .sessionNear: "A session is near. All of this keeps until after it, unless you choose it now."
        case .raw, .notBegun, .off: nil
        }
    }
}
