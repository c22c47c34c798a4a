import Glibc
import JournalModel
import JournalUI
import LoamResources
import Testing
import TextUI

/// What the themes promise to eyes: contrast by the formula of WCAG 2, and no meaning by colour alone.
@Suite("Themes and eyes") struct ThemeTests {
    /// Lines and what lies beneath a box; nothing is read from them alone.
    private static let decoration: Set<Role> = [.rule, .overlayRule, .shade, .band]
    /// Axes of charts: WCAG asks 3 of graphics.
    private static let graphics: Set<Role> = [.chartQuiet]
    /// What dusk is made for where the terminal's own background shows: its own darkest colour, and black.
    private static let darks: [Color] = [.rgb(red: 0x1D, green: 0x1B, blue: 0x18), .rgb(red: 0, green: 0, blue: 0)]

    private static func theme(_ id: String) throws -> Theme {
        let bytes = try #require(Resource.named("themes/\(id).json"))
        let styles = try #require(try JSONReader.read(bytes).object?["styles"]?.object)
        return try Theme(
            id: id, title: id,
            styles: Dictionary(styles.members.compactMap { member in member.value.string.map { (member.key, $0) } }) {
                $1
            })
    }

    @Test(
        "Every text is dark or light enough against what lies behind it",
        arguments: [("dusk", 4.5), ("paper", 4.5), ("contrast", 7)])
    func contrast(id: String, wanted: Double) throws {
        let theme = try Self.theme(id)
        // The sixteen colours are the terminal's own; only where a theme is for contrast are they counted on.
        let depths: [ColorDepth] = id == "contrast" ? [.direct, .indexed, .basic] : [.direct, .indexed]
        for depth in depths {
            for role in Role.allCases where !Self.decoration.contains(role) {
                let style = theme.style(for: role, depth: depth)
                guard let text = style.foreground else { continue }
                for ground in style.background.map({ [$0] }) ?? Self.darks {
                    let ratio = Self.ratio(text, ground)
                    let limit = Self.graphics.contains(role) ? 3 : wanted
                    #expect(ratio >= limit, "\(id), \(depth): \(role.name) has \(ratio)")
                }
            }
        }
    }

    @Test("The formula gives what WCAG gives")
    func formula() {
        let white = Color.rgb(red: 255, green: 255, blue: 255)
        #expect(abs(Self.ratio(white, .rgb(red: 0, green: 0, blue: 0)) - 21) < 0.001)
        #expect(abs(Self.ratio(.rgb(red: 0x76, green: 0x76, blue: 0x76), white) - 4.54) < 0.01)
    }

    @Test("Without colours, what is chosen, found, marked or missing still looks different from text")
    func withoutColours() throws {
        let told: [Role] = [
            .selected, .selectedQuiet, .selectedAccent, .selection, .searchHit, .searchHere, .care, .placeholder,
            .title,
            .heading, .key, .link, .quiet, .mark,
        ]
        for theme in [Theme.plain, try Self.theme("plain")] {
            let text = theme.style(for: .text, depth: .none)
            for role in told { #expect(theme.style(for: role, depth: .none) != text, "\(role.name)") }
            #expect(theme.style(for: .searchHere, depth: .none) != theme.style(for: .searchHit, depth: .none))
            for role in Role.allCases {
                let style = theme.style(for: role, depth: .direct)
                #expect(style.foreground == nil && style.background == nil, "\(role.name)")
            }
        }
    }

    @Test("A meaning told by colour alone is noticed")
    func aloneIsNoticed() {
        var canvas = Canvas(Size(10, 1))
        canvas.write("■", at: .zero, role: .good)
        canvas.write("■", at: Point(2, 0), role: .chart)
        #expect(ColourAlone.faults(in: canvas.frame).count == 1)
        canvas.write("■", at: .zero, role: .care)
        #expect(ColourAlone.faults(in: canvas.frame).isEmpty)
    }

    @Test("In the plain theme no screen has a line, a block or a shape", arguments: SizesTests.places)
    func noShapes(keys: [String]) {
        for size in [Size(80, 24), Size(40, 12)] {
            var stage = Stage(Correspondence.all, size: size)
            for key in keys { stage.press(key) }
            let odd = stage.app.draw(glyphs: .ascii).text.unicodeScalars.filter {
                (0x2190...0x2193).contains($0.value) || (0x2500...0x28FF).contains($0.value)
            }
            #expect(odd.isEmpty, "\(String(String.UnicodeScalarView(odd)))")
        }
    }

    private static func ratio(_ one: Color, _ other: Color) -> Double {
        let (a, b) = (luminance(one), luminance(other))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    /// Relative luminance as WCAG 2 defines it.
    private static func luminance(_ color: Color) -> Double {
        func linear(_ value: Int) -> Double {
            let share = Double(value) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        let (red, green, blue) = color.components
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }
}
