import ArgumentParser
import JournalModel
import JournalPrompts
import JournalStore

/// `loam status`: one line for a shell prompt.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Say in one line which day it is and how much waits.",
        discussion: """
            For a shell prompt: nothing you wrote is in it, and no medicine. Of a sealed journal it says only that it is
            locked, and does not ask for the passphrase. --ahead lists the days on which something comes back, in words
            as bare as that; loam export ics puts them into a calendar.
            """)

    @Flag(help: "The days ahead: what kind of thing comes back, and when.") var ahead = false
    @Flag(help: "Print JSON (docs/json-output.md).") var json = false
    @OptionGroup(title: "A sealed journal") var unlock: UnlockOptions

    func run() throws {
        if ahead { return try printAhead(try Desk(unlock)) }
        let desk = try Desk(unlock, to: .glance)
        if desk.isLocked {
            if json { return try Output.print(json: .object(["locked": .bool(true), "day": .null, "waiting": .null])) }
            return try Output.print("Loam · locked")
        }
        let journal = try glance(desk)
        let day = desk.clock(of: journal).place(of: desk.now)?.day
        let waiting = Engine(desk.catalogue).waiting(desk.inquiry(journal)).count
        if json {
            return try Output.print(json: .object(["day": day.map { .int($0) } ?? .null, "waiting": .int(waiting)]))
        }
        let parts = [day.map { "day \($0)" }, waiting == 0 ? nil : "\(waiting) waiting"].compactMap { $0 }
        try Output.print((["Loam"] + parts).joined(separator: " · "))
    }

    private func printAhead(_ desk: Desk) throws {
        let today = desk.now.livedDay(startingAt: desk.dayStart)
        let days = Engine(desk.catalogue).comingDays(desk.inquiry(try desk.load()))
        if json {
            let list = days.map { coming -> JSON in
                .object(["day": .string(max(coming.day, today).iso), "kind": .string(coming.target.kind.rawValue)])
            }
            return try Output.print(json: .array(list))
        }
        if days.isEmpty { Output.note("Nothing comes back yet.") }
        try Output.print(
            days.map { "\(Columns.padded(max($0.day, today).shortWithYear, 17))\(Self.words($0.target.kind))" })
    }

    /// What comes back, in words that give nothing away.
    private static func words(_ kind: SuggestionKind) -> String {
        switch kind {
        case .session: "the day you planned"
        case .decision: "a decision that waits until then"
        case .letter: "a letter to read again"
        case .check: "a quiet pattern, asked again"
        case .look: "a look back at the session"
        case .step: "a small step, and how it went"
        case .scale: "a scale"
        default: "an insight to look at again"
        }
    }

    /// The few records Today needs, where they are known; else all.
    private func glance(_ desk: Desk) throws(CommandFailure) -> Journal {
        guard let store = desk.store else { return Journal() }
        let some = store.loadEssentials()
        return some.isEmpty ? try desk.load(quietly: true) : Journal(some)
    }
}
