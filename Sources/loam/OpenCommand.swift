import ArgumentParser
import CCurses
import CursesTerminal
import Glibc
import JournalRuntime
import JournalStore
import TextUI

/// Opens the journal in the terminal.
struct OpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open the journal (what loam does by itself).")

    func run() throws {
        let environment = Process.environment
        do {
            try open(try JournalFolder.standard(environment), environment)
        } catch let error as TerminalError {
            throw Refusal(error.sentence)
        } catch let error as Opening.Failure {
            throw Refusal(error.sentence)
        } catch let error as StoreError {
            throw Refusal(error.sentence)
        }
    }

    private func open(_ folder: JournalFolder, _ environment: [String: String]) throws {
        guard process_use_locale() != Int32(LOCALE_WITHOUT_UTF8) else { throw Refusal.noUTF8 }
        var columns: Int32 = 0
        var rows: Int32 = 0
        screen_measure(&columns, &rows)
        let ready = try Opening.prepare(folder, environment: environment, size: Size(Int(columns), Int(rows)))
        let signals = signals_watch()
        let terminal = try CursesTerminal(theme: ready.theme)
        Opening.run(ready, on: terminal, signals: signals)
    }
}
