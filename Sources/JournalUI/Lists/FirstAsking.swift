/// What a screen asks for once, when it is first shown.
struct FirstAsking: Sendable {
    private var open: [Command]

    init(_ command: Command) { open = [command] }

    /// What is to be asked for at an event; nothing from the second time on.
    mutating func commands(at event: ScreenEvent) -> [Command] {
        guard event == .refreshed else { return [] }
        defer { open = [] }
        return open
    }
}
