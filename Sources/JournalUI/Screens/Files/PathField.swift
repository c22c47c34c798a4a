import TextUI

/// What lies in a folder under names that begin as a path that is being typed ends.
package struct PathListing: Equatable, Sendable {
    /// The path as it stood when it was asked for.
    package var typed: String
    /// Whole paths, folders with a slash at their end; no more than a screen could use.
    package var paths: [String]

    package init(typed: String, paths: [String]) {
        self.typed = typed
        self.paths = paths
    }
}

/// A path that is being typed, with what it may go on to beneath it.
struct PathField: Sendable {
    private(set) var field: TextField
    private var paths: [String] = []
    /// The line under the bar; nil while the field itself has it.
    private var selected: Int?
    /// Whether a folder may be meant, and not only gone into.
    private let takesFolders: Bool

    init(_ text: String = "", takesFolders: Bool = false) {
        field = TextField(text, placeholder: "~/")
        self.takesFolders = takesFolders
    }

    var text: String { field.text }

    /// Asks what the path may go on to; to be said once at first.
    var commands: [Command] { [.listPaths(field.text)] }

    mutating func set(_ text: String) -> [Command] {
        field.set(text)
        selected = nil
        return commands
    }

    mutating func receive(_ listing: PathListing) {
        guard listing.typed == field.text else { return }
        paths = listing.paths
        selected = nil
    }

    mutating func paste(_ text: String) -> [Command] {
        // Terminals paste a file that was dropped in quotes, or with a space after it.
        let trimmed = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        let bare =
            trimmed.hasPrefix("'") && trimmed.hasSuffix("'") && trimmed.count > 1
            ? String(trimmed.dropFirst().dropLast()) : trimmed
        field.insert(bare)
        return commands
    }

    mutating func type(_ key: Key) -> [Command] {
        field.handle(key) ? commands : []
    }

    mutating func move(by distance: Int) {
        guard !paths.isEmpty else { return }
        let next = (selected ?? -1) + distance
        selected = next < 0 ? nil : min(next, paths.count - 1)
    }

    /// Goes on as far as everything beneath agrees, or to the line under the bar.
    mutating func complete() -> [Command] {
        if let selected { return set(paths[selected]) }
        guard var shared = paths.first else { return [] }
        for path in paths.dropFirst() { shared = String(zip(shared, path).prefix { $0 == $1 }.map { $0.0 }) }
        return shared.count > field.text.count ? set(shared) : []
    }

    /// Whether Enter takes the line under the bar and not the whole path yet: it leads into a folder.
    mutating func enter() -> [Command]? {
        guard let selected else { return !takesFolders && field.text.hasSuffix("/") && !paths.isEmpty ? [] : nil }
        let path = paths[selected]
        let more = set(path)
        return path.hasSuffix("/") ? more : nil
    }

    /// Rows it needs at most.
    static let rows = 10

    /// - Parameter trouble: Why the path as it stands leads nowhere; between it and what it may go on to.
    func draw(on canvas: inout Canvas, saying trouble: String = "") {
        canvas.within(canvas.bounds.row(0)) { field.draw(on: &$0) }
        var room = canvas.bounds.inset(top: 2)
        if !trouble.isEmpty { room = room.inset(top: canvas.writeWrapped(trouble, in: room, role: .care) + 1) }
        let top = max(0, (selected ?? 0) - room.height + 1)
        for (y, path) in paths.dropFirst(top).prefix(room.height).enumerated() {
            let row = room.row(y)
            canvas.write(Self.lastPart(path), in: row, role: path.hasSuffix("/") ? .quiet : .text)
            if top + y == selected { canvas.select(row) }
        }
    }

    private static func lastPart(_ path: String) -> String {
        let parts = path.split(separator: "/")
        return (parts.last.map(String.init) ?? path) + (path.hasSuffix("/") ? "/" : "")
    }
}
