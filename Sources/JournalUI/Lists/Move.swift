import TextUI

/// The moves every list and every page knows, on the same keys everywhere.
enum Move: Hashable, Sendable {
    case up, down, pageUp, pageDown, first, last, scrollDown, scrollUp

    /// Moves of a list.
    static let list: [Move] = [.up, .down, .pageUp, .pageDown, .first, .last]
    /// Moves of a list with something to read beside it.
    static let shelf: [Move] = list + [.scrollDown, .scrollUp]
    /// Moves of a list beneath a line that is typed in.
    static let beneathText: [Move] = [.up, .down, .pageUp, .pageDown]

    /// Lines for a key table, one for each move.
    static func lines<Action>(_ moves: [Move], _ action: (Move) -> Action) -> [KeyBinding<Action>] {
        moves.map { KeyBinding(action($0), $0.keys, $0.label, group: "Moving", name: $0.name) }
    }

    /// Lines for the key table of a page that is read; space turns it.
    static func reading<Action>(_ action: (Move) -> Action) -> [KeyBinding<Action>] {
        list.map { move in
            let more: [Key] = move == .pageDown ? [" "] : move == .pageUp ? [.backspace] : []
            return KeyBinding(action(move), move.keys + more, move.label, group: "Moving", name: move.name)
        }
    }

    private var keys: [Key] {
        switch self {
        case .up: [.up, "k"]
        case .down: [.down, "j"]
        case .pageUp: [.pageUp]
        case .pageDown: [.pageDown]
        case .first: [.home, "g"]
        case .last: [.end, "G"]
        case .scrollDown: [" "]
        case .scrollUp: [.backspace]
        }
    }

    private var label: String {
        switch self {
        case .up: "Up"
        case .down: "Down"
        case .pageUp: "A page up"
        case .pageDown: "A page down"
        case .first: "To the beginning"
        case .last: "To the end"
        case .scrollDown: "Scroll what is read"
        case .scrollUp: "Scroll it back"
        }
    }

    private var name: String {
        switch self {
        case .up: "up"
        case .down: "down"
        case .pageUp: "page-up"
        case .pageDown: "page-down"
        case .first: "first"
        case .last: "last"
        case .scrollDown: "scroll-down"
        case .scrollUp: "scroll-up"
        }
    }
}

extension ScrollText {
    /// Scrolls as a page is read.
    mutating func move(_ move: Move) {
        switch move {
        case .up: handle(.up)
        case .down: handle(.down)
        case .pageUp, .scrollUp: handle(.pageUp)
        case .pageDown, .scrollDown: handle(.pageDown)
        case .first: handle(.home)
        case .last: handle(.end)
        }
    }

    /// Scrolls by rows of the wheel.
    mutating func wheel(_ rows: Int) { scroll(to: top + rows) }
}

extension ListView {
    /// Moves the bar; scrolling moves belong to what is read beside it.
    mutating func move(_ move: Move) {
        switch move {
        case .up: handle(.up)
        case .down: handle(.down)
        case .pageUp: handle(.pageUp)
        case .pageDown: handle(.pageDown)
        case .first: handle(.home)
        case .last: handle(.end)
        case .scrollDown, .scrollUp: break
        }
    }
}
