internal import CCurses
import Glibc
import TextUI

/// What ncurses is told for each role: attributes and a pair of colours.
struct Looks {
    struct Look {
        var attributes: UInt32
        var pair: Int32
    }

    private var table: [Look] = []

    subscript(_ role: Role) -> Look { table[Int(role.rawValue)] }

    /// Defines the colours of `theme`; a screen must be open.
    init(_ theme: Theme, depth: ColorDepth) {
        var colors = ColorTable(depth: depth)
        table = Role.allCases.map { role in
            var style = theme.style(for: role, depth: depth)
            if depth != .none { colors.simplify(&style) }
            let pair = depth == .none ? 0 : colors.pair(style)
            return Look(attributes: UInt32(style.attributes.rawValue), pair: pair)
        }
    }

    /// As many colours as the terminal has, none when NO_COLOR is set to anything.
    static var availableDepth: ColorDepth {
        if let wish = getenv("NO_COLOR"), wish.pointee != 0 { return .none }
        let count = screen_colors()
        if count < 8 { return .none }
        if screen_has_direct_colors() { return .direct }
        if count < 256 { return .basic }
        return saysTrueColor && screen_can_define_colors() ? .direct : .indexed
    }

    private static var saysTrueColor: Bool {
        guard let value = getenv("COLORTERM") else { return false }
        return ["truecolor", "24bit"].contains(String(cString: value))
    }
}

/// Colours as numbers of the terminal, and pairs of them.
///
/// Exact colours are numbers themselves where the terminal takes them so. On a terminal with 256 it shows true colours through
/// its palette: the nearest number is given the exact colour until the screen closes; should the terminal not listen, the
/// nearest colour is what stays.
private struct ColorTable {
    private struct Pair: Hashable {
        var foreground: Int32
        var background: Int32
    }

    private let depth: ColorDepth
    private let isDirect = screen_has_direct_colors()
    private let count = screen_colors()
    private var pairs: [Pair: Int32] = [:]
    private var defined: [Color: Int32] = [:]

    init(depth: ColorDepth) { self.depth = depth }

    mutating func pair(_ style: Style) -> Int32 {
        let wanted = Pair(foreground: number(style.foreground), background: number(style.background))
        if wanted.foreground == -1, wanted.background == -1 { return 0 }
        if let known = pairs[wanted] { return known }
        let fresh = Int32(pairs.count + 1)
        screen_define_pair(fresh, wanted.foreground, wanted.background)
        pairs[wanted] = fresh
        return fresh
    }

    private mutating func number(_ color: Color?) -> Int32 {
        guard let color else { return -1 }
        if isDirect { return directNumber(color) }
        guard case .rgb(let red, let green, let blue) = color else { return Int32(color.nearestIndexed) }
        if let known = defined[color] { return known }
        let place = freePlace(near: Int32(color.nearestIndexed))
        screen_define_color(place, Int32(red), Int32(green), Int32(blue))
        defined[color] = place
        return place
    }

    /// The first eight numbers are the terminal's own colours also where all others are red, green and blue.
    private func directNumber(_ color: Color) -> Int32 {
        if case .indexed(let index) = color, index < 8 { return Int32(index) }
        let (red, green, blue) = color.components
        return max(8, Int32(red << 16 | green << 8 | blue))
    }

    private func freePlace(near wanted: Int32) -> Int32 {
        let taken = Set(defined.values)
        return (0..<240).lazy.map { 16 + (wanted - 16 + $0) % 240 }.first { !taken.contains($0) } ?? wanted
    }

    /// With eight colours, the bright ones are the dark ones in bold, and grey is dim.
    func simplify(_ style: inout Style) {
        guard count < 16, !isDirect else { return }
        if case .indexed(let index) = style.foreground, index >= 8 {
            if index == 8, style.background == nil {
                style.foreground = nil
                style.attributes.insert(.dim)
            } else {
                style.foreground = .indexed(index - 8)
                style.attributes.insert(.bold)
            }
        }
        if case .indexed(let index) = style.background, index >= 8 { style.background = .indexed(index - 8) }
    }
}
