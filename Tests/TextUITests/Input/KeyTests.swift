import Testing

@testable import TextUI

@Suite struct KeyTests {
    @Test func `every key can be written and read back`() {
        let codes: [Key.Code] =
            [
                .enter, .escape, .tab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp,
                .pageDown,
            ]
            + (1...24).map { .function($0) } + "az09AZ-+ éß日/\\".map { .character($0) }
        for code in codes {
            for raw in UInt8(0)..<8 {
                var key = Key(code, Key.Modifiers(rawValue: raw))
                if key.modifiers.contains(.ctrl), case .character(let letter) = code, letter.isUppercase {
                    key.code = .character(Character(letter.lowercased()))
                }
                #expect(Key(named: key.name) == key, "\(key.name)")
            }
        }
    }

    @Test(arguments: ["", "ctrl-", "ctl-s", "f0", "f25", "f+1", "enterr", "ctrl-ab", "super-a"])
    func `what names no key is refused`(_ name: String) {
        #expect(Key(named: name) == nil)
    }

    @Test func `names are forgiving where it is clear`() {
        #expect(Key(named: "ctrl-S") == .ctrl("s"))
        #expect(Key(named: "Enter") == .enter)
        #expect(Key(named: "esc") == .escape)
        #expect(Key(named: "-") == "-")
        #expect(Key(named: "ctrl--") == .ctrl("-"))
        #expect(Key(named: "G") == "G")
    }

    @Test func `only plain signs type`() {
        #expect(Key("x").typed == "x")
        #expect(Key.ctrl("x").typed == nil)
        #expect(Key.enter.typed == nil)
    }
}

@Suite struct KeyTableTests {
    private enum Action: Hashable, Sendable { case moveUp, open, choose(Int) }

    private let table = KeyTable<Action>([
        KeyBinding(.moveUp, [.up, "k"], "Up", hint: "up"),
        KeyBinding(.open, [.enter], "Open", hint: "open"),
        KeyBinding(.choose(1), [], "One"),
    ])

    @Test func `keys find their action`() {
        #expect(table.action(for: "k") == .moveUp)
        #expect(table.action(for: "x") == nil)
        #expect(table.bindings.map(\.name) == ["move-up", "open", "choose"])
        #expect(table.conflicts.isEmpty)
    }

    @Test func `the user's keys come first`() {
        let changed = table.overridden(by: ["open": ["k", "o"]])
        #expect(changed.action(for: "k") == .open)
        #expect(changed.action(for: .enter) == nil)
        #expect(changed.action(for: .up) == .moveUp)
        #expect(changed.conflicts.isEmpty)
        #expect(table.overridden(by: ["nothing": ["z"]]).action(for: "k") == .moveUp)
    }

    @Test func `a key claimed twice is named`() {
        let clash = table.overridden(by: ["open": ["x"], "move-up": ["x"]])
        #expect(clash.conflicts == [KeyConflict(key: "x", names: ["move-up", "open"])])
    }

    @Test func `hints show what is possible now`() {
        #expect(table.hints() == [.init("↑", "up"), .init("enter", "open")])
        #expect(table.hints { $0 == .open ? .disabled("nothing here") : .enabled } == [.init("↑", "up")])
    }

    @Test func `no key is bound twice in the writing area`() {
        #expect(EditorKeys.table.conflicts.isEmpty)
        #expect(Set(EditorKeys.table.bindings.map(\.name)).count == EditorKeys.table.bindings.count)
        for motion in Motion.allCases {
            #expect(EditorKeys.table.binding(for: .move(motion)) != nil)
            #expect(EditorKeys.table.binding(for: .select(motion)) != nil)
        }
    }
}
