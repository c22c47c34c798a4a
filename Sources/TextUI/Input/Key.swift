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
        package static let shift = Modifiers(rawValue: 1)
        package static let alt = Modifiers(rawValue: 2)
        package static let ctrl = Modifiers(rawValue: 4)
    }

    package var code: Code
    package var modifiers: Modifiers

    /// A key with modifiers.
    package init(_ code: Code, _ modifiers: Modifiers = []) {
        self.code = code
        self.modifiers = modifiers
    }

    package static let enter = Key(.enter)
    package static let escape = Key(.escape)
    package static let tab = Key(.tab)
    /// Tab with shift.
    package static let backTab = Key(.tab, .shift)
    package static let backspace = Key(.backspace)
    package static let delete = Key(.delete)
    package static let insert = Key(.insert)
    package static let up = Key(.up)
    package static let down = Key(.down)
    package static let left = Key(.left)
    package static let right = Key(.right)
    package static let home = Key(.home)
    package static let end = Key(.end)
    package static let pageUp = Key(.pageUp)
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
    package init(extendedGraphemeClusterLiteral value: Character) { self.init(.character(value)) }
}
