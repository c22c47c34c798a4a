import ArgumentParser
import CCurses
import CursesTerminal
import Glibc
import JournalCLI
import JournalRuntime
import JournalStore
import TextUI

/// Opens the journal in the terminal.
struct OpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open the journal (what loam does by itself).")

    @Flag(help: "Line by line, without a screen: for a screen reader or a braille display.") var plain = false
    @OptionGroup(title: "A sealed journal, with --plain") var unlock: UnlockOptions
    @Argument(help: .hidden) var words: [String] = []
    /// The descriptor on which an earlier life of this process, before it locked, says where to go on.
    @Option(help: .hidden) var again: Int32?

    func validate() throws {
        if let word = words.first {
            throw ValidationError("loam has no command \"\(Printable.line(word))\". loam --help lists what it has.")
        }
    }

    func run() throws {
        if plain { return try PlainJournal(unlock).run() }
        let environment = Process.environment
        let folder: JournalFolder
        do throws(StoreError) { folder = try JournalFolder.standard(environment) } catch {
            throw Refusal(error.sentence)
        }
        let start = again.flatMap { FreshStart(descriptor: $0) }
        if start?.stops == true { signals_stop_here() }
        try Self.open(folder, environment, after: start, mayBeginAnew: true)
    }

    /// Opens the journal of a folder until the person leaves.
    ///
    /// - Parameter mayBeginAnew: Whether the journal is the one `loam open` would open again.
    static func open(
        _ folder: JournalFolder, _ environment: [String: String], after start: FreshStart? = nil,
        mayBeginAnew: Bool = false
    ) throws {
        do {
            try show(folder, environment, start, mayBeginAnew)
        } catch let error as TerminalError {
            throw Refusal(error.sentence)
        } catch let error as Opening.Failure {
            throw Refusal(error.sentence)
        }
    }

    private static func show(
        _ folder: JournalFolder, _ environment: [String: String], _ start: FreshStart?, _ mayBeginAnew: Bool
    ) throws {
        guard process_use_locale() != Int32(LOCALE_WITHOUT_UTF8) else { throw Refusal.noUTF8 }
        var columns: Int32 = 0
        var rows: Int32 = 0
        screen_measure(&columns, &rows)
        let ready = try Opening.prepare(
            folder, environment: environment, size: Size(Int(columns), Int(rows)), after: start,
            mayBeginAnew: mayBeginAnew)
        let signals = signals_watch()
        let terminal = try CursesTerminal(theme: ready.theme)
        Opening.run(ready, on: terminal, signals: signals)
    }
}
