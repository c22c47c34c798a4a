/// A colour as a theme names it.
package enum Color: Hashable, Sendable {
    /// One of the 256 indexed colours; 0 to 15 are the terminal's own.
    case indexed(UInt8)
    /// An exact colour.
    case rgb(red: UInt8, green: UInt8, blue: UInt8)

    /// Reads "0" to "255" or "#rrggbb".
    init?(_ word: Substring) {
        if word.first == "#" {
            guard word.utf8.count == 7, let value = UInt32(word.dropFirst(), radix: 16) else { return nil }
            self = .rgb(
                red: UInt8(value >> 16 & 0xFF), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
        } else {
            guard word.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let index = UInt8(word) else { return nil }
            self = .indexed(index)
        }
    }

    /// Red, green and blue; indexed colours as xterm shows them by default.
    package var components: (red: Int, green: Int, blue: Int) {
        switch self {
        case .rgb(let red, let green, let blue): (Int(red), Int(green), Int(blue))
        case .indexed(let index): Palette.components(Int(index))
        }
    }

    /// The nearest of the 240 fixed indexed colours (16 to 255); an indexed colour is its own.
    package var nearestIndexed: UInt8 {
        guard case .rgb = self else { return indexedValue }
        return UInt8(Palette.nearest(to: components, in: 16...255))
    }

    /// The nearest of the terminal's sixteen own colours.
    package var nearestBasic: UInt8 {
        if case .indexed(let index) = self, index < 16 { return index }
        return UInt8(Palette.nearest(to: components, in: 0...15))
    }

    private var indexedValue: UInt8 {
        if case .indexed(let index) = self { index } else { 7 }
    }
}

/// The 256 indexed colours as xterm shows them by default: sixteen, a cube of 6 x 6 x 6, and 24 greys.
enum Palette {
    private static let basic: [(Int, Int, Int)] = [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
        (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
        (255, 255, 255),
    ]
    private static let cube = [0, 95, 135, 175, 215, 255]

    static func components(_ index: Int) -> (red: Int, green: Int, blue: Int) {
        if index < 16 { return basic[index] }
        if index >= 232 { return (8 + (index - 232) * 10, 8 + (index - 232) * 10, 8 + (index - 232) * 10) }
        let place = index - 16
        return (cube[place / 36], cube[place / 6 % 6], cube[place % 6])
    }

    static func nearest(to color: (red: Int, green: Int, blue: Int), in indices: ClosedRange<Int>) -> Int {
        indices.min { distance(color, components($0)) < distance(color, components($1)) } ?? indices.lowerBound
    }

    /// Squared distance with the weights of the "redmean" approximation, closer to the eye than plain distance.
    private static func distance(
        _ one: (red: Int, green: Int, blue: Int), _ other: (red: Int, green: Int, blue: Int)
    ) -> Int {
        let mean = (one.red + other.red) / 2
        let (r, g, b) = (one.red - other.red, one.green - other.green, one.blue - other.blue)
        return ((512 + mean) * r * r) / 256 + 4 * g * g + ((767 - mean) * b * b) / 256
    }
}
