/// What the numbers and letters in key sequences mean.
///
/// Sources: xterm's control sequences, rxvt's and the Linux console's key tables, and the kitty keyboard protocol.
enum KeyCodes {
    /// A control byte. Ctrl-H is backspace and Ctrl-J is enter, as some terminals send them.
    static func control(_ byte: UInt8) -> Key {
        switch byte {
        case 0x00: .ctrl(" ")
        case 0x08, 0x7F: .backspace
        case 0x09: .tab
        case 0x0A, 0x0D: .enter
        case 0x1B: .escape
        case 0x01...0x1A: .ctrl(Character(Unicode.Scalar(byte + 0x60)))
        default: .ctrl(Character(Unicode.Scalar(byte + 0x40)))
        }
    }

    /// The modifiers a sequence names: one more than the sum of shift 1, alt 2, ctrl 4; others are not ours.
    static func modifiers(_ value: Int?) -> Key.Modifiers {
        guard let value, value > 1 else { return [] }
        return Key.Modifiers(rawValue: UInt8(truncatingIfNeeded: (value - 1) & 7))
    }

    /// ESC O and a letter.
    static func single(_ final: UInt8) -> Key? {
        if let code = letters[final] { return Key(code) }
        switch final {
        case 0x4D: return .enter
        case 0x61...0x64: return arrows[final - 0x20].map { Key($0, .ctrl) }
        case 0x6A...0x79: return .character(Character(Unicode.Scalar(final - 0x40)))
        case 0x58: return "="
        default: return nil
        }
    }

    /// ESC [ and a letter, with modifiers.
    static func lettered(_ parameters: Parameters, _ final: UInt8) -> Key? {
        guard parameters.value(1, part: 1) != 3 else { return nil }
        let modifiers = modifiers(parameters.value(1) ?? 1)
        if final == 0x5A { return Key(.tab, modifiers.union(.shift)) }
        if (0x61...0x64).contains(final) { return arrows[final - 0x20].map { Key($0, .shift) } }
        return letters[final].map { Key($0, modifiers) }
    }

    /// ESC [ number and ~, or rxvt's ^ (ctrl), $ (shift), @ (both).
    static func numbered(_ parameters: Parameters, _ final: UInt8) -> Key? {
        guard let number = parameters.value(0), parameters.value(1, part: 1) != 3 else { return nil }
        var modifiers = modifiers(parameters.value(1))
        if final == 0x5E || final == 0x40 { modifiers.insert(.ctrl) }
        if final == 0x24 || final == 0x40 { modifiers.insert(.shift) }
        if let code = numbers[number] { return Key(code, modifiers) }
        return functions.firstIndex(of: number).map { Key(.function($0 + 1), modifiers) }
    }

    /// ESC [ 27 ; modifiers ; scalar ~ (xterm's modifyOtherKeys).
    static func otherKey(_ parameters: Parameters) -> Key? {
        guard let value = parameters.value(2) else { return nil }
        return key(value, modifiers(parameters.value(1)), shifted: nil)
    }

    /// ESC [ scalar ; modifiers u (kitty and others); a key being let go is no event.
    static func unicode(_ parameters: Parameters) -> Key? {
        guard let value = parameters.value(0), parameters.value(1, part: 1) != 3 else { return nil }
        return key(value, modifiers(parameters.value(1)), shifted: parameters.value(0, part: 1))
    }

    private static func key(_ value: Int, _ modifiers: Key.Modifiers, shifted: Int?) -> Key? {
        switch value {
        case 0x09: return Key(.tab, modifiers)
        case 0x0D, 57414: return Key(.enter, modifiers)
        case 0x1B: return Key(.escape, modifiers)
        case 0x08, 0x7F: return Key(.backspace, modifiers)
        case 57376...57387: return Key(.function(value - 57376 + 13), modifiers)
        case 57399...57408: return character(value - 57399 + 0x30, modifiers, nil)
        case 57417...57426: return Key(keypad[value - 57417], modifiers)
        case 57344...63743, 0..<0x20: return nil
        default: return character(value, modifiers, shifted)
        }
    }

    /// Without ctrl, shift is in the letter itself.
    private static func character(_ value: Int, _ modifiers: Key.Modifiers, _ shifted: Int?) -> Key? {
        guard let scalar = Unicode.Scalar(UInt32(value)) else { return nil }
        guard modifiers.contains(.shift), !modifiers.contains(.ctrl) else {
            return Key(.character(Character(scalar)), modifiers)
        }
        let capital = shifted.flatMap { Unicode.Scalar(UInt32($0)) }.map { Character($0) }
        let upper = capital ?? Character(scalar).uppercased().first ?? Character(scalar)
        return Key(.character(upper), modifiers.subtracting(.shift))
    }

    private static let arrows: [UInt8: Key.Code] = [0x41: .up, 0x42: .down, 0x43: .right, 0x44: .left]

    private static let letters: [UInt8: Key.Code] = [
        0x41: .up, 0x42: .down, 0x43: .right, 0x44: .left, 0x46: .end, 0x48: .home,
        0x50: .function(1), 0x51: .function(2), 0x52: .function(3), 0x53: .function(4),
    ]

    private static let numbers: [Int: Key.Code] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    ]

    /// The numbers of F1 to F20.
    private static let functions = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24, 25, 26, 28, 29, 31, 32, 33, 34]

    private static let keypad: [Key.Code] = [
        .left, .right, .up, .down, .pageUp, .pageDown, .home, .end, .insert, .delete,
    ]
}
