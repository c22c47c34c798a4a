/// How many colours a terminal has.
package enum ColorDepth: Sendable, CaseIterable {
    /// None, or none wanted: looks are made of bold, dim, reverse and underline.
    case none
    /// The terminal's own sixteen.
    case basic
    /// 256 indexed ones.
    case indexed
    /// Exact colours.
    case direct
}

/// What is wrong with the data of a theme.
package enum ThemeError: Error, Equatable, Sendable {
    /// A style is given for a meaning that does not exist.
    case unknownRole(String)
    /// A style has a word without meaning.
    case unknownWord(role: String, word: String)
    /// A style has more than three forms.
    case tooManyForms(role: String)
}

/// How every meaning looks, at every number of colours. A theme is data: its files live in `Resources/themes`.
///
/// A style is one to three forms between bars: the exact one, the one for 256 colours, the one for 16. With two, the second
/// is for 16; what is not given is the nearest colour. The style called "page" gives the background of everything that names
/// none of its own.
package struct Theme: Sendable, Equatable {
    /// The name settings use.
    package let id: String
    /// The name people read.
    package let title: String
    private let looks: [Look]

    private struct Look: Sendable, Equatable {
        var direct: Style
        var indexed: Style
        var basic: Style
    }

    /// A theme from its data; meanings without a style look like their nearest relative, at last like "text".
    package init(id: String, title: String, styles: [String: String]) throws(ThemeError) {
        self.id = id
        self.title = title
        let page = try Theme.look("page", styles["page"] ?? "")
        var given: [Role: Look] = [:]
        for (name, text) in styles.sorted(by: { $0.key < $1.key }) where name != "page" {
            guard let role = Role(named: name) else { throw .unknownRole(name) }
            given[role] = try Theme.look(name, text)
        }
        looks = Role.allCases.map { Theme.resolve($0, given, page) }
    }

    private init(id: String, title: String, plain: [Role: Style.Attributes]) {
        self.id = id
        self.title = title
        looks = Role.allCases.map { role in
            let style = Style(attributes: plain[role] ?? [])
            return Look(direct: style, indexed: style, basic: style)
        }
    }

    /// How `role` looks with so many colours; without colours every theme looks like `plain`.
    package func style(for role: Role, depth: ColorDepth) -> Style {
        let index = Int(role.rawValue)
        return switch depth {
        case .none: Theme.plain.looks[index].basic
        case .basic: looks[index].basic
        case .indexed: looks[index].indexed
        case .direct: looks[index].direct
        }
    }

    /// Without any colour, for screens and eyes that want none; also what is used when no theme file can be read.
    package static let plain = Theme(id: "plain", title: "Plain", plain: plainAttributes)

    private static let plainAttributes: [Role: Style.Attributes] = [
        .title: .bold, .heading: .bold, .strong: .bold, .emphasis: .underline, .link: .underline, .accent: .bold,
        .key: .bold, .care: [.bold, .underline], .quiet: .dim, .faint: .dim, .rule: .dim, .hint: .dim,
        .placeholder: .dim, .quote: .dim, .selected: .reverse, .selectedQuiet: .reverse,
        .selectedAccent: [.reverse, .bold],
        .selection: .reverse, .searchHit: .underline, .searchHere: [.reverse, .bold], .overlayTitle: .bold,
        .overlayRule: .dim, .shade: .dim, .chartQuiet: .dim, .band: .dim, .mark: .bold, .charge0: .dim, .charge1: .dim,
        .charge8: .bold, .charge9: .bold, .charge10: .bold,
    ]
}

/// Reading theme data.
extension Theme {
    private static func look(_ role: String, _ text: String) throws(ThemeError) -> Look {
        let forms = text.split(separator: "|", omittingEmptySubsequences: false)
        guard forms.count <= 3 else { throw .tooManyForms(role: role) }
        var styles: [Style] = []
        for form in forms {
            do throws(Style.UnknownWord) {
                styles.append(try Style(parsing: form))
            } catch {
                throw .unknownWord(role: role, word: error.word)
            }
        }
        let direct = styles.first ?? Style()
        let indexed = styles.count == 3 ? styles[1] : direct
        let basic = styles.count > 1 ? styles[styles.count - 1] : indexed
        return Look(
            direct: direct, indexed: indexed.mapColors { .indexed($0.nearestIndexed) },
            basic: basic.mapColors { .indexed($0.nearestBasic) })
    }

    private static func resolve(_ role: Role, _ given: [Role: Look], _ page: Look) -> Look {
        var current: Role? = role
        while let candidate = current, given[candidate] == nil { current = candidate.relative }
        var look = current.flatMap { given[$0] } ?? page
        look.direct.fillGround(from: page.direct)
        look.indexed.fillGround(from: page.indexed)
        look.basic.fillGround(from: page.basic)
        return look
    }
}

extension Style {
    fileprivate mutating func fillGround(from page: Style) {
        if background == nil { background = page.background }
        if foreground == nil { foreground = page.foreground }
    }
}

extension Role {
    /// Whose look a theme lends to this meaning when it gives none.
    fileprivate var relative: Role? {
        switch self {
        case .text: nil
        case .heading, .overlayTitle: .title
        case .selectedQuiet, .selectedAccent, .selection: .selected
        case .searchHere: .searchHit
        case .hint, .placeholder, .quote, .chartQuiet: .quiet
        case .overlayRule, .band: .rule
        case .shade: .faint
        case .key: .link
        case .chart, .mark, .code: .accent
        case .charge1, .charge2, .charge3, .charge4, .charge5, .charge6, .charge7, .charge8, .charge9, .charge10:
            Role(rawValue: rawValue - 1)
        default: .text
        }
    }
}
