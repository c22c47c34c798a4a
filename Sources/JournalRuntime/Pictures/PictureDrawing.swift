import JournalExchange

/// The ways a terminal can show a picture, the best last.
enum PictureMeans: Equatable, Sendable {
    /// Letters from light to dark.
    case letters
    /// Half blocks in the 216 colours every terminal with 256 has.
    case blocks256
    case blocksTrue
    case sixel
    case kitty
}

/// A picture as what a terminal is sent.
enum PictureDrawing {
    /// Half blocks: each cell shows two pixels, one above the other.
    static func blocks(_ pixels: Pixels, isTrue: Bool) -> String {
        var out = ""
        for y in stride(from: 0, to: pixels.height, by: 2) {
            for x in 0..<pixels.width {
                let below = y + 1 < pixels.height ? "\u{1B}[48;\(color(pixels, x, y + 1, isTrue))m" : "\u{1B}[49m"
                out += "\u{1B}[38;\(color(pixels, x, y, isTrue))m\(below)▀"
            }
            out += "\u{1B}[0m\r\n"
        }
        return out
    }

    /// Letters for lightness, where there are no colours.
    static func letters(_ pixels: Pixels) -> String {
        let ramp = Array(" .:-=+*#%@")
        var out = ""
        for y in stride(from: 0, to: pixels.height, by: 2) {
            for x in 0..<pixels.width {
                let place = (y * pixels.width + x) * 4
                let red = Int(pixels.bytes[place]), green = Int(pixels.bytes[place + 1]),
                    blue = Int(pixels.bytes[place + 2])
                out.append(ramp[(red * 2 + green * 7 + blue) * (ramp.count - 1) / 2550])
            }
            out += "\r\n"
        }
        return out
    }

    private static func color(_ pixels: Pixels, _ x: Int, _ y: Int, _ isTrue: Bool) -> String {
        let place = (y * pixels.width + x) * 4
        let (red, green, blue) = (pixels.bytes[place], pixels.bytes[place + 1], pixels.bytes[place + 2])
        return isTrue ? "2;\(red);\(green);\(blue)" : "5;\(16 + cube(red, green, blue))"
    }

    /// One of 216 colours, six steps each of red, green and blue.
    ///
    /// - Parameter threshold: From 0 to 254, from where on a value between two steps is the higher; the middle is the nearest.
    private static func cube(_ red: UInt8, _ green: UInt8, _ blue: UInt8, _ threshold: Int = 127) -> Int {
        func step(_ value: UInt8) -> Int { (Int(value) * 5 + threshold) / 255 }
        return step(red) * 36 + step(green) * 6 + step(blue)
    }

    /// Bayer's matrix: spread over neighbours, two colours look like the one between them, and no bands show.
    private static let thresholds = [[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]].map { row in
        row.map { $0 * 16 + 7 }
    }

    /// Kitty's protocol: the pixels themselves, in pieces, over so many cells.
    static func kitty(_ pixels: Pixels, columns: Int, rows: Int) -> String {
        let letters = Base64.text(pixels.bytes[...])
        var out = ""
        for start in stride(from: 0, to: letters.count, by: 4096) {
            let end = min(start + 4096, letters.count)
            let head = start == 0 ? "a=T,f=32,q=2,s=\(pixels.width),v=\(pixels.height),c=\(columns),r=\(rows)," : ""
            out += "\u{1B}_G\(head)m=\(end < letters.count ? 1 : 0);"
            out += String(decoding: letters[start..<end], as: UTF8.self) + "\u{1B}\\"
        }
        return out
    }

    /// Sixel: bands of six rows, each colour of the 216 that is in a band as a line of its own.
    static func sixel(_ pixels: Pixels) -> String {
        var out = "\u{1B}P0;1q\"1;1;\(pixels.width);\(pixels.height)"
        for index in 0..<216 { out += "#\(index);2;\(index / 36 * 20);\(index / 6 % 6 * 20);\(index % 6 * 20)" }
        let colors = (0..<pixels.width * pixels.height).map { place in
            let threshold = thresholds[(place / pixels.width) % 4][(place % pixels.width) % 4]
            return cube(
                pixels.bytes[place * 4], pixels.bytes[place * 4 + 1], pixels.bytes[place * 4 + 2], threshold)
        }
        for top in stride(from: 0, to: pixels.height, by: 6) {
            var lines: [Int: [UInt8]] = [:]
            for y in top..<min(top + 6, pixels.height) {
                for x in 0..<pixels.width {
                    lines[colors[y * pixels.width + x], default: [UInt8](repeating: 0, count: pixels.width)][x] |=
                        1 << (y - top)
                }
            }
            for (color, line) in lines.sorted(by: { $0.key < $1.key }) { out += "#\(color)\(packed(line))$" }
            out += "-"
        }
        return out + "\u{1B}\\"
    }

    /// Signs of a sixel line, those that repeat said once with their number.
    private static func packed(_ line: [UInt8]) -> String {
        var out = ""
        var start = 0
        while start < line.count {
            var end = start
            while end < line.count, line[end] == line[start] { end += 1 }
            let sign = Character(Unicode.Scalar(line[start] + 63))
            out += end - start > 3 ? "!\(end - start)\(sign)" : String(repeating: sign, count: end - start)
            start = end
        }
        return out
    }
}
