package import JournalModel
package import TextUI

/// How much of the frame a screen leaves to the house.
package enum Chrome: Hashable, Sendable {
    /// Tabs above, hints below.
    case full
    /// Only the hints below; for what wants stillness.
    case bare
    /// A box on top of what lies beneath, so wide and high at most.
    case box(Size)
}

/// What is being written and is not yet a record of the journal.
package struct Writing: Hashable, Sendable {
    package var record: Record
    /// The record it will replace; nil for a new one.
    package var base: Record?

    package init(record: Record, base: Record?) {
        self.record = record
        self.base = base
    }

    package var id: RecordID { record.id }
}

/// Something that happened to a screen besides a key of its table.
package enum ScreenEvent: Equatable, Sendable {
    /// Text pasted in one piece.
    case pasted(String)
    /// A click at a place of the screen's own canvas.
    case clicked(Point)
    /// The wheel, rows down (positive) or up.
    case wheel(Int)
    /// What a layer on top was asked came back.
    case answered(Answer)
    /// The screen lies on top again, or the journal changed beneath it.
    case refreshed
    /// A timer it asked for went off.
    case timer
    /// An external editor closed with this text.
    case edited(String)
    /// How taking in goes on.
    case importing(ImportNews)
    case secret(SecretSense)
    case vault(VaultEvent)
    /// What a path that is being typed may go on to.
    case paths(PathListing)
    case exporting(ExportNews)
}

/// A screen: a value that turns events into state and commands, and its state into a picture.
///
/// `perform`, `type` and `receive` change the state and ask the app by commands; `draw` changes nothing.
package protocol Screen: Sendable {
    associatedtype Action: Hashable & Sendable

    /// The one table its dispatch, hints, help page, palette and docs come from.
    static var keys: KeyTable<Action> { get }
    /// The name its keys stand under in settings and docs.
    static var name: String { get }

    /// The entry it shows, which a file can be attached to.
    func entry(in context: Context) -> RecordID?
    /// What is written above it when no tab is.
    func title(in context: Context) -> String
    var chrome: Chrome { get }
    /// The tab it belongs to, when it says so itself.
    var tab: Tab? { get }
    /// Whether letters are text just now.
    var isTyping: Bool { get }
    /// The secret the letters typed just now belong to.
    var secretAsked: Secret? { get }
    /// Whether the screen wants a key before what holds everywhere gets it: a digit for a rating, say.
    func claims(_ key: Key) -> Bool
    /// Goes up whenever unsaved writing changes; 0 while there is none.
    var writingRevision: Int { get }
    /// The unsaved writing, put together when it is about to be kept.
    func writing(in context: Context) -> Writing?

    func availability(of action: Action, in context: Context) -> Availability
    mutating func perform(_ action: Action, in context: Context) -> [Command]
    /// A key that is not in the table.
    mutating func type(_ key: Key, in context: Context) -> [Command]
    mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command]
    /// The screen is about to be left: what has to be saved.
    mutating func leave(in context: Context) -> [Command]
    func draw(on canvas: inout Canvas, in context: Context)
}

extension Screen {
    package func entry(in context: Context) -> RecordID? { nil }
    package func title(in context: Context) -> String { "" }
    package var chrome: Chrome { .full }
    package var tab: Tab? { nil }
    package var isTyping: Bool { false }
    package var secretAsked: Secret? { nil }
    package func claims(_ key: Key) -> Bool { false }
    package var writingRevision: Int { 0 }
    package func writing(in context: Context) -> Writing? { nil }
    package func availability(of action: Action, in context: Context) -> Availability { .enabled }
    package mutating func type(_ key: Key, in context: Context) -> [Command] { [] }
    package mutating func receive(_ event: ScreenEvent, in context: Context) -> [Command] { [] }
    package mutating func leave(in context: Context) -> [Command] { [] }
}

/// A binding with its action and screen forgotten, for hints, the help page, the palette and the docs.
package struct KeyLine: Hashable, Sendable {
    package let screen: String
    package let name: String
    package let keys: [Key]
    package let label: String
    package let group: String
    package let hint: String?
    package let availability: Availability

    package static func == (left: KeyLine, right: KeyLine) -> Bool {
        left.screen == right.screen && left.name == right.name && left.keys == right.keys
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(screen)
        hasher.combine(name)
    }
}

extension Screen {
    static func table(in context: Context) -> KeyTable<Action> {
        keys.overridden(by: context.keyOverrides(for: name))
    }

    /// Gives a key to the table; nil when it is not there. While typing, a letter is a letter.
    mutating func dispatch(_ key: Key, in context: Context) -> [Command]? {
        if isTyping, key.typed != nil { return nil }
        guard let action = Self.table(in: context).action(for: key) else { return nil }
        return carryOut(action, in: context)
    }

    private mutating func carryOut(_ action: Action, in context: Context) -> [Command]? {
        switch availability(of: action, in: context) {
        case .enabled: perform(action, in: context)
        case .disabled(let reason): [.notify(reason)]
        case .hidden: nil
        }
    }

    /// Does what the line of this name says; for the palette.
    mutating func perform(named name: String, in context: Context) -> [Command] {
        guard let binding = Self.keys.bindings.first(where: { $0.name == name }) else { return [] }
        return carryOut(binding.action, in: context) ?? []
    }

    /// The table's lines that mean something now.
    func keyLines(in context: Context) -> [KeyLine] {
        Self.table(in: context).bindings.compactMap { binding in
            let availability = availability(of: binding.action, in: context)
            guard availability != .hidden else { return nil }
            return KeyLine(
                screen: Self.name, name: binding.name, keys: binding.keys, label: binding.label, group: binding.group,
                hint: binding.hint, availability: availability)
        }
    }
}
