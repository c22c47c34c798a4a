import JournalModel
import JournalPrompts

extension Context {
    /// How long an answer to "how are you now" holds, in seconds: four hours, so that it is asked anew after a pause.
    private static let readinessHolds = 4 * 3600

    /// Whether the person is asked how they are before an activation: at first, after a pause, and again once raw was said.
    var asksReadiness: Bool {
        guard let said = memory.readiness, said.readiness != .raw, clock.day(of: said.at) == today else { return true }
        return now.seconds - said.at.seconds > Self.readinessHolds
    }

    /// What speaks against activation today, in words; nil where nothing does that a person would want to know here.
    var activationCaution: String? { engine.activationBar(inquiry)?.caution }

    /// A header for a piece of work; during a session it belongs to it.
    func workHeader() -> Header {
        var header = newHeader()
        if let running = runningSession { header.session = running }
        return header
    }

    /// The person's own schemas of a domain, the last changed first.
    func ownSchemas(ofDomain domain: String) -> [Schema] { journal.schemas(ofDomain: domain) }

    /// The schema a piece of work in a domain belongs to: the last changed that is not quiet.
    func ownSchema(ofDomain domain: String) -> Schema? { journal.schema(ofDomain: domain) }

    /// The easiest activation of a domain that was not met today.
    func nextActivation(ofDomain domain: String, after prompt: String? = nil) -> QueuedActivation? {
        engine.activationQueue(inquiry, domain: domain).first { queued in
            queued.id != prompt && queued.worked.map { clock.day(of: $0) != today } ?? true
        }
    }

    /// "Abandonment, 2 of 4".
    func place(ofActivation prompt: Prompt) -> String { catalogue.place(of: prompt) }
}
