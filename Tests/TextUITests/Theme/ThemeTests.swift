import FoundationEssentials
import Testing

@testable import TextUI

@Suite struct ThemeTests {
    private struct File: Decodable {
        let id: String
        let title: String
        let styles: [String: String]
    }

    private static let names = ["dusk", "paper", "plain", "contrast"]

    private func load(_ name: String) throws -> (file: File, theme: Theme) {
        let here = String(#filePath)
        let root = here.split(separator: "/").dropLast(4).joined(separator: "/")
        let path = URL(filePath: "/\(root)/Resources/themes/\(name).json")
        let file = try JSONDecoder().decode(File.self, from: Data(contentsOf: path))
        return (file, try Theme(id: file.id, title: file.title, styles: file.styles))
    }

    @Test(arguments: names)
    func `every theme says how every meaning looks`(_ name: String) throws {
        let file = try load(name).file
        #expect(file.id == name)
        #expect(Set(file.styles.keys) == Set(Role.allCases.map(\.name) + ["page"]))
    }

    @Test(arguments: names, [ColorDepth.basic, .indexed, .direct])
    func `what is chosen can be told from what is not`(_ name: String, _ depth: ColorDepth) throws {
        let theme = try load(name).theme
        for role in [Role.selected, .selectedQuiet, .selectedAccent, .selection, .searchHit, .searchHere] {
            #expect(theme.style(for: role, depth: depth) != theme.style(for: .text, depth: depth), "\(role)")
        }
    }

    @Test func `the plain theme has no colour, and is the one built in`() throws {
        let theme = try load("plain").theme
        for role in Role.allCases {
            let style = theme.style(for: role, depth: .direct)
            #expect(style.foreground == nil && style.background == nil)
            #expect(style == Theme.plain.style(for: role, depth: .direct), "\(role)")
        }
    }

    @Test func `without colours every theme is plain`() throws {
        let theme = try load("dusk").theme
        #expect(theme.style(for: .selected, depth: .none).attributes == .reverse)
    }

    /// WCAG 2.1, success criterion 1.4.6.
    @Test(arguments: [ColorDepth.indexed, .direct])
    func `high contrast is at least seven to one wherever there are words`(_ depth: ColorDepth) throws {
        let theme = try load("contrast").theme
        for role in Role.allCases where ![.shade, .band].contains(role) {
            #expect(try ratio(theme.style(for: role, depth: depth)) >= 7, "\(role)")
        }
    }

    @Test(arguments: [ColorDepth.indexed, .direct])
    func `paper is legible`(_ depth: ColorDepth) throws {
        let theme = try load("paper").theme
        let quiet: Set<Role> = [.shade, .band, .rule, .overlayRule, .faint, .placeholder, .chartQuiet, .charge0]
        for role in Role.allCases where !quiet.contains(role) {
            let style = theme.style(for: role, depth: depth)
            // A charge always stands beside its number.
            let isCharge = Role.charge1.rawValue...Role.charge10.rawValue ~= role.rawValue
            let needed = isCharge || role == .quiet || role == .hint ? 3.0 : 4.5
            #expect(try ratio(style) >= needed, "\(role)")
        }
    }

    @Test func `a style has one to three forms`() throws {
        let theme = try Theme(
            id: "t", title: "T",
            styles: [
                "page": "on #000000", "text": "#ff0000 bold", "title": "#00ff00 | 46 underline | 10",
                "good": "#0000ff | 3",
            ])
        #expect(theme.style(for: .text, depth: .direct).foreground == .rgb(red: 255, green: 0, blue: 0))
        #expect(theme.style(for: .text, depth: .indexed).foreground == .indexed(196))
        #expect(theme.style(for: .text, depth: .basic).foreground == .indexed(9))
        #expect(theme.style(for: .text, depth: .basic).attributes == .bold)
        #expect(
            theme.style(for: .title, depth: .indexed)
                == Style(foreground: .indexed(46), background: .indexed(16), attributes: .underline))
        #expect(theme.style(for: .title, depth: .basic).foreground == .indexed(10))
        #expect(theme.style(for: .good, depth: .basic).foreground == .indexed(3))
        #expect(theme.style(for: .charge(7), depth: .direct) == theme.style(for: .text, depth: .direct))
    }

    @Test func `what is wrong is named`() {
        #expect(throws: ThemeError.unknownRole("txt")) { try Theme(id: "", title: "", styles: ["txt": ""]) }
        #expect(throws: ThemeError.unknownWord(role: "text", word: "256")) {
            try Theme(id: "", title: "", styles: ["text": "256"])
        }
        #expect(throws: ThemeError.unknownWord(role: "text", word: "on")) {
            try Theme(id: "", title: "", styles: ["text": "3 on"])
        }
        #expect(throws: ThemeError.unknownWord(role: "text", word: "#12345")) {
            try Theme(id: "", title: "", styles: ["text": "#12345"])
        }
        #expect(throws: ThemeError.tooManyForms(role: "text")) {
            try Theme(id: "", title: "", styles: ["text": "1|2|3|4"])
        }
    }

    /// WCAG 2.1 contrast ratio of the two colours.
    private func ratio(_ style: Style) throws -> Double {
        let front = luminance(try #require(style.foreground))
        let back = luminance(try #require(style.background))
        return (max(front, back) + 0.05) / (min(front, back) + 0.05)
    }

    private func luminance(_ color: Color) -> Double {
        let (red, green, blue) = color.components
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    private func linear(_ part: Int) -> Double {
        let share = Double(part) / 255
        return share <= 0.03928 ? share / 12.92 : Double.pow((share + 0.055) / 1.055, 2.4)
    }
}

extension Double {
    /// `base` to a power of 2 or more, by repeated square roots.
    fileprivate static func pow(_ base: Double, _ exponent: Double) -> Double {
        var result = base * base
        var root = base
        var rest = exponent - 2
        var weight = 1.0
        for _ in 0..<30 {
            root = root.squareRoot()
            weight /= 2
            if rest >= weight {
                result *= root
                rest -= weight
            }
        }
        return result
    }
}
