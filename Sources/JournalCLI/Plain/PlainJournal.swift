import ArgumentParser
import JournalModel
import JournalPrompts
import JournalStore

/// `loam --plain`: the main jobs line by line, without a screen.
package struct PlainJournal {
    private enum Job: CaseIterable {
        case today, note, work, read, find, ground, help, leave

        var label: String {
            switch self {
            case .today: "Today: what might be done, and why"
            case .note: "Write a note"
            case .work: "Work with a prompt"
            case .read: "Read the last entries"
            case .find: "Find words"
            case .ground: "Grounding"
            case .help: "Help now"
            case .leave: "Leave"
            }
        }
    }

    private let unlock: UnlockOptions

    package init(_ unlock: UnlockOptions) { self.unlock = unlock }

    /// Asks until the person leaves.
    package func run() throws {
        var conversation = Conversation(try Desk(unlock))
        try TodayPage(conversation.desk).head.forEach { try conversation.say($0) }
        try conversation.say(Conversation.keys)
        do {
            try UnfinishedTalk().run(&conversation)
            while try !step(&conversation) {}
        } catch is Conversation.Left {}
        try conversation.say("Everything is kept.")
    }

    /// One choice and what follows it; whether the person leaves.
    private func step(_ conversation: inout Conversation) throws -> Bool {
        try conversation.say()
        let options = Job.allCases.map { ($0.label, "") }
        guard let index = try conversation.choose("What would you like?", options) else { return false }
        let job = Job.allCases[index]
        if job == .leave { return true }
        try conversation.lookAgain()
        do { try go(job, &conversation) } catch is Conversation.Left {
            if conversation.hasEnded { throw Conversation.Left() }
        } catch let failure as CommandFailure {
            try conversation.say(failure.description)
        }
        return false
    }

    private func go(_ job: Job, _ conversation: inout Conversation) throws {
        switch job {
        case .today: try TodayTalk().run(&conversation)
        case .note: try NoteTalk().run(&conversation)
        case .work: try WorkTalk().run(&conversation)
        case .read: try ReadTalk().run(&conversation)
        case .find: try ReadTalk(words: try conversation.line("Which words?")).run(&conversation)
        case .ground: try conversation.ground()
        case .help: try HelpPages.say(conversation.desk)
        case .leave: break
        }
    }
}
