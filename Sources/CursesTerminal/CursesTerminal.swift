internal import CCurses
package import TextUI

/// Why a terminal cannot be used.
package enum TerminalError: Error, Equatable, Sendable {
    /// Standard input or output is a file or a pipe.
    case notATerminal
    /// TERM is not set.
    case typeUnset
    /// TERM names a type this machine has no description of.
    case typeUnknown
    /// There are no descriptions of terminals at all on this machine.
    case noDescriptions
    /// The terminal cannot move its cursor.
    case tooSimple
}

/// The terminal this program runs in, by ncurses. Its end of life gives the terminal back, and so does a crash.
///
/// There must be only one at a time, used from one thread. It only paints: keys are read from standard input as bytes, for
/// `InputDecoder`. The locale has to be set before (`process_use_locale`).
package struct CursesTerminal: Terminal, ~Copyable {
    /// Columns and rows at the last look.
    package private(set) var size: Size
    /// How many colours it shows.
    package let depth: ColorDepth
    private var looks: Looks
    /// What is on the screen now, nil when that is not known.
    private var shown: Frame?

    /// Takes the terminal; colours are found by themselves unless `depth` is given, and `NO_COLOR` is heeded.
    package init(theme: Theme, depth: ColorDepth? = nil, mouse: Bool = true) throws(TerminalError) {
        switch Int(screen_open(mouse)) {
        case SCREEN_OPENED: break
        case SCREEN_NOT_A_TERMINAL: throw .notATerminal
        case SCREEN_TYPE_UNSET: throw .typeUnset
        case SCREEN_NO_TYPES: throw .noDescriptions
        case SCREEN_TOO_SIMPLE: throw .tooSimple
        default: throw .typeUnknown
        }
        self.depth = depth ?? Looks.availableDepth
        looks = Looks(theme, depth: self.depth)
        size = CursesTerminal.measure()
        screen_resize(Int32(size.width), Int32(size.height))
    }

    deinit { screen_close() }

    /// Shows a frame, painting only what changed since the last one.
    package mutating func present(_ frame: Frame) {
        for change in frame.changes(since: shown) {
            for column in change.columns {
                paint(frame.cells[change.row * frame.size.width + column], column, change.row)
            }
        }
        let cursor = frame.cursor ?? Point(-1, -1)
        screen_update(Int32(cursor.x), Int32(cursor.y))
        shown = frame
    }

    private func paint(_ cell: Cell, _ column: Int, _ row: Int) {
        guard !cell.isContinuation else { return }
        let (base, marks) = cell.glyph.values
        let look = looks[cell.role]
        let glyph = screen_glyph(
            scalars: (base, marks.0, marks.1, marks.2, marks.3), width: cell.isWide ? 2 : 1)
        screen_put(Int32(column), Int32(row), glyph, look.attributes, look.pair)
    }

    /// Asks the terminal for its size again; the next frame is painted whole.
    package mutating func resize() -> Size {
        size = CursesTerminal.measure()
        screen_resize(Int32(size.width), Int32(size.height))
        screen_repaint()
        shown = nil
        return size
    }

    /// Uses another theme; the next frame is painted whole.
    package mutating func use(_ theme: Theme) {
        looks = Looks(theme, depth: depth)
        screen_repaint()
        shown = nil
    }

    /// Gives the terminal back for a while.
    package mutating func suspend() { screen_suspend() }

    /// Takes the terminal again; the next frame is painted whole.
    package mutating func resume() {
        screen_resume()
        _ = resize()
    }

    /// Clears the screen, forgets what was on it, and clears what can be scrolled back to where that could be ours.
    package mutating func wipe() {
        screen_wipe()
        shown = nil
    }

    private static func measure() -> Size {
        var columns: Int32 = 0
        var rows: Int32 = 0
        screen_measure(&columns, &rows)
        return Size(Int(columns), Int(rows))
    }
}
