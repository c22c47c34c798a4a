/// A screen frames are shown on. Giving it up (its end of life) gives the terminal back as it was found.
package protocol Terminal: ~Copyable {
    /// Columns and rows at the last look.
    var size: Size { get }
    /// How many colours it shows.
    var depth: ColorDepth { get }
    /// Shows a frame, painting only what changed since the last one.
    mutating func present(_ frame: Frame)
    /// Asks the terminal for its size again; the next frame is painted whole.
    mutating func resize() -> Size
    /// Uses another theme; the next frame is painted whole.
    mutating func use(_ theme: Theme)
    /// Gives the terminal back for a while: another program, or a stop.
    mutating func suspend()
    /// Takes the terminal again; the next frame is painted whole.
    mutating func resume()
    /// Clears the screen and what can be scrolled back to.
    mutating func wipe()
}
