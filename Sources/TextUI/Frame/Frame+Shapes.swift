extension Frame {
    /// The same screen with every line, block and shape in plain ASCII, for fonts and readers that have no more.
    ///
    /// What draws with a `GlyphSet` has ASCII already; this is for what stands in texts. The texts themselves are
    /// kept as they are: letters, dashes and dots of any script stay.
    package func inPlainShapes() -> Frame {
        var frame = self
        for y in 0..<size.height {
            for x in 0..<size.width {
                let cell = self[Point(x, y)]
                guard !cell.isWide, !cell.isContinuation, let plain = PlainShapes.character(cell.glyph.values.0) else {
                    continue
                }
                frame[Point(x, y)] = Cell(Glyph(plain), cell.role)
            }
        }
        return frame
    }
}

/// ASCII for the box drawing characters, block elements, geometric shapes, braille patterns and arrows of Unicode.
enum PlainShapes {
    /// Those whose form says more than that something is there.
    private static let own: [UInt32: Character] = {
        let table: [(Character, String)] = [
            ("-", "─━┄┅┈┉╌╍═╴╶╸╺╼╾"), ("|", "│┃┆┇┊┋╎╏║╵╷╹╻╽╿▌▐"), ("/", "╱"), ("\\", "╲"), ("x", "╳"), ("_", "▁"),
            (".", "▂"), (",", "▃"), ("=", "▄▅"), ("+", "▆"), ("*", "▇"), (":", "░▒"), ("^", "▲△▴▵"), ("v", "▼▽▾▿"),
            (">", "▶▷▸▹►▻"), ("<", "◀◁◂◃◄◅"), ("o", "●◉◎"), ("?", "○◌"),
        ]
        return Dictionary(table.flatMap { plain, shapes in shapes.unicodeScalars.map { ($0.value, plain) } }) { $1 }
    }()

    /// The ASCII for a scalar that is a shape; nil for everything else.
    static func character(_ scalar: UInt32) -> Character? {
        switch scalar {
        case 0x2500...0x257F: own[scalar] ?? "+"
        case 0x2580...0x259F: own[scalar] ?? "#"
        case 0x25A0...0x25FF, 0x2800...0x28FF: own[scalar] ?? "*"
        case 0x2190...0x2193: ["<", "^", ">", "v"][Int(scalar - 0x2190)]
        default: nil
        }
    }
}
