/// What a piece of a screen means; a theme decides how each meaning looks.
package enum Role: UInt8, CaseIterable, Sendable {
    // Reading
    case text, quiet, faint, title, heading, emphasis, strong, quote, code, link
    // Drawing the eye, or saying how something stands
    case accent, good, care, rule, key, hint
    // Choosing
    case selected, selectedQuiet, selectedAccent, searchHit, searchHere
    // Typing
    case input, placeholder, selection
    // What lies on top, and what lies beneath it
    case overlay, overlayTitle, overlayRule, shade
    // The activation scale, 0 to 10
    case charge0, charge1, charge2, charge3, charge4, charge5
    case charge6, charge7, charge8, charge9, charge10
    // Charts
    case chart, chartQuiet, band, mark

    /// The meaning of a charge from 0 to 10; values outside are held to the ends.
    package static func charge(_ value: Int) -> Role {
        Role(rawValue: Role.charge0.rawValue + UInt8(max(0, min(10, value)))) ?? .text
    }

    /// The name a theme file uses for it, as "selectedQuiet".
    package var name: String { "\(self)" }

    /// The meaning called `name`, or nil when there is none.
    package init?(named name: String) {
        guard let found = Role.byName[name] else { return nil }
        self = found
    }

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

    /// The same meaning on a chosen row.
    package var whenSelected: Role {
        switch self {
        case .quiet, .faint, .hint, .rule, .placeholder, .chartQuiet: .selectedQuiet
        case .title, .accent, .link, .key, .good, .care, .heading, .strong: .selectedAccent
        case .searchHit, .searchHere: self
        default: .selected
        }
    }
}
