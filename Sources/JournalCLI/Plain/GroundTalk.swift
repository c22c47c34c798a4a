import JournalPrompts

/// Grounding, line by line.
struct GroundTalk {
    func run(_ conversation: inout Conversation) throws {
        let texts = try conversation.desk.safety().grounding
        try conversation.say(texts.intro)
        let ways = GroundingWay.all(of: texts)
        while true {
            let options = ways.map { ($0.title(in: texts), $0.about(in: texts)) }
            guard let index = try conversation.choose("Which one? An empty line goes back.", options) else { return }
            do { try go(ways[index], texts, &conversation) } catch is Conversation.Left {
                if conversation.hasEnded { throw Conversation.Left() }
            }
        }
    }

    private func go(_ way: GroundingWay, _ texts: Grounding, _ conversation: inout Conversation) throws {
        if case .breathing(let index) = way {
            let rhythm = texts.breathing[index]
            if !rhythm.phases.isEmpty { try conversation.say(rhythm.words) }
            _ = try conversation.line("As long as it is pleasant. An empty line ends it.")
            return
        }
        for step in way.steps(in: texts) {
            try conversation.say(step.text)
            if !step.gentle.isEmpty { try conversation.say("Or: \(step.gentle)") }
            try conversation.pause()
        }
    }
}

extension Conversation {
    /// Waits until the person goes on.
    mutating func pause() throws { _ = try line("An empty line goes on.") }
}

extension BreathRhythm {
    /// "in for 4, out for 6".
    var words: String {
        phases.map { phase in
            let seconds = phase.seconds.rounded() == phase.seconds ? "\(Int(phase.seconds))" : "\(phase.seconds)"
            return phase.name == "in" || phase.name == "out"
                ? "\(phase.name) for \(seconds)" : "\(phase.name) \(seconds)"
        }.joined(separator: ", ") + ", and again"
    }
}
