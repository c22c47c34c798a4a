/// One key as it was pressed, with the modifiers that matter.
///
/// Letters carry their own case and never the shift modifier: capital A is the character "A".
package struct Key: Hashable, Sendable {
    /// Which key.
    package enum Code: Hashable, Sendable {
        case character(Character)
        case enter, escape, tab, backspace, delete, insert
        case up, down, left, right, home, end, pageUp, pageDown
        /// F1 to F24.
        case function(Int)
    }

    /// Keys held down together with it.
    package struct Modifiers: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }
        /// Shift, where the letter does not say so itself.
        package static let shift = Modifiers(rawValue: 1)
        /// Alt, or ESC before the key.
        package static let alt = Modifiers(rawValue: 2)
        /// Ctrl.
        package static let ctrl = Modifiers(rawValue: 4)
    }

    /// Which key.
    package var code: Code
    /// What was held down with it.
    package var modifiers: Modifiers

    /// A key with modifiers.
    package init(_ code: Code, _ modifiers: Modifiers = []) {
        self.code = code
        self.modifiers = modifiers
    }

    /// Enter, or return.
    package static let enter = Key(.enter)
    /// Escape.
    package static let escape = Key(.escape)
    /// Tab.
    package static let tab = Key(.tab)
    /// Tab with shift.
    package static let backTab = Key(.tab, .shift)
    /// Deletes before the cursor.
    package static let backspace = Key(.backspace)
    /// Deletes after the cursor.
    package static let delete = Key(.delete)
    /// Insert.
    package static let insert = Key(.insert)
    /// The arrow up.
    package static let up = Key(.up)
    /// The arrow down.
    package static let down = Key(.down)
    /// The arrow left.
    package static let left = Key(.left)
    /// The arrow right.
    package static let right = Key(.right)
    /// Home.
    package static let home = Key(.home)
    /// End.
    package static let end = Key(.end)
    /// Page up.
    package static let pageUp = Key(.pageUp)
    /// Page down.
    package static let pageDown = Key(.pageDown)

    /// A letter, digit or sign.
    package static func character(_ character: Character) -> Key { Key(.character(character)) }
    /// A letter or sign with ctrl.
    package static func ctrl(_ character: Character) -> Key { Key(.character(character), .ctrl) }
    /// A letter or sign with alt.
    package static func alt(_ character: Character) -> Key { Key(.character(character), .alt) }
    /// F1 to F24.
    package static func function(_ number: Int) -> Key { Key(.function(number)) }

    /// The same key with shift held.
    package var shift: Key { Key(code, modifiers.union(.shift)) }
    /// The same key with ctrl held.
    package var ctrl: Key { Key(code, modifiers.union(.ctrl)) }
    /// The same key with alt held.
    package var alt: Key { Key(code, modifiers.union(.alt)) }

    /// The text this key types into a field, nil for every key that is not a letter, digit, sign or space.
    package var typed: String? {
        guard modifiers.isEmpty, case .character(let character) = code else { return nil }
        return String(character)
    }
}

/// A single character stands for its own key, so that tables read `["k", .up]`.
extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
    /// The key of one character.
    package init(extendedGraphemeClusterLiteral value: Character) { self.init(.character(value)) }
}
