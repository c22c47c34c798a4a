/// The written form of keys, as settings, documents and hints use it: "ctrl-s", "alt-left", "shift-tab", "f1", "space", "G".
extension Key {
    /// The written form; `Key(named:)` reads it back.
    package var name: String {
        var parts = ""
        if modifiers.contains(.ctrl) { parts += "ctrl-" }
        if modifiers.contains(.alt) { parts += "alt-" }
        if modifiers.contains(.shift) { parts += "shift-" }
        return parts + codeName
    }

    /// The key written as `name`, nil when there is none; letters after "ctrl-" are taken as lowercase.
    package init?(named name: String) {
        var modifiers: Modifiers = []
        var rest = Substring(name)
        while let dash = rest.dropFirst().firstIndex(of: "-"), let modifier = Key.modifier(rest[..<dash]) {
            guard rest.index(after: dash) < rest.endIndex else { break }
            modifiers.insert(modifier)
            rest = rest[rest.index(after: dash)...]
        }
        guard let code = Key.code(String(rest)) else { return nil }
        if modifiers.contains(.ctrl), case .character(let character) = code, let low = character.lowercased().first {
            self.init(.character(low), modifiers)
        } else {
            self.init(code, modifiers)
        }
    }

    /// The shortest form for a hint bar: "esc", and arrows as arrows.
    package var symbol: String { shortName(.unicode) }

    /// The shortest form that can be shown with these glyphs: arrows as arrows unless there is only ASCII.
    package func shortName(_ glyphs: GlyphSet) -> String {
        guard modifiers.isEmpty, code == .escape || glyphs != .ascii else { return name }
        return switch code {
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .escape: "esc"
        default: name
        }
    }

    private var codeName: String {
        switch code {
        case .character(" "): "space"
        case .character(let character): String(character)
        case .function(let number): "f\(number)"
        default: Key.names.first { $0.code == code }?.name ?? ""
        }
    }

    private static func modifier(_ name: Substring) -> Modifiers? {
        switch name {
        case "ctrl": .ctrl
        case "alt": .alt
        case "shift": .shift
        default: nil
        }
    }

    private static func code(_ name: String) -> Code? {
        if name.count == 1, let character = name.first { return .character(character) }
        if let known = names.first(where: { $0.name == name.lowercased() }) { return known.code }
        if name.first == "f", let number = Int(name.dropFirst()), (1...24).contains(number), !name.contains("+") {
            return .function(number)
        }
        return nil
    }

    private static let names: [(name: String, code: Code)] = [
        ("space", .character(" ")), ("enter", .enter), ("escape", .escape), ("esc", .escape), ("tab", .tab),
        ("backspace", .backspace), ("delete", .delete), ("insert", .insert), ("up", .up), ("down", .down),
        ("left", .left), ("right", .right), ("home", .home), ("end", .end), ("page-up", .pageUp),
        ("page-down", .pageDown),
    ]
}
