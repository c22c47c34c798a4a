import JournalModel
import LoamResources
package import TextUI

/// The themes there are, from Loam's own data.
package struct Themes {
    private let environment: [String: String]

    package init(environment: [String: String]) { self.environment = environment }

    /// The theme of a name; dusk when none is chosen, plain when it cannot be read.
    package func theme(_ name: String) -> Theme {
        let id = name.isEmpty ? "dusk" : name
        guard let bytes = Resource.named("themes/\(id).json"), let object = (try? JSONReader.read(bytes))?.object,
            let styles = object["styles"]?.object
        else { return .plain }
        let table = Dictionary(styles.members.compactMap { member in member.value.string.map { (member.key, $0) } }) {
            first, _ in first
        }
        return (try? Theme(id: id, title: object["title"]?.string ?? id, styles: table)) ?? .plain
    }

    /// Line drawing, or plain ASCII: in the plain theme, on the console of Linux, whose fonts have few shapes, and
    /// wherever LOAM_ASCII asks for it.
    package func glyphs(_ name: String) -> GlyphSet {
        name == "plain" || environment["TERM"] == "linux" || environment["LOAM_ASCII"] != nil ? .ascii : .unicode
    }
}
