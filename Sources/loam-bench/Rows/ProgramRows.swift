import Glibc
import JournalModel
import JournalSample

/// The program that is measured: the one built beside this one.
private let program: String = {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let path = String(decoding: buffer[..<max(0, readlink("/proc/self/exe", &buffer, buffer.count))], as: UTF8.self)
    return String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) + "/loam"
}()

let benchNow = "2026-12-31T21:14:00+01:00[Europe/Berlin]"

func openLoam(_ folder: String, _ size: (Int, Int) = (200, 60)) -> Terminal? {
    let environment = ["LOAM_HOME": folder, "LOAM_NOW": benchNow, "HOME": folder]
    return Terminal([program], environment: environment, columns: size.0, rows: size.1)
}

/// The real program on the whole journal: its start, a search, what it holds, and what it does when nothing happens.
let programRows = Group(name: "program") { fixture, row in
    guard access(program, X_OK) == 0 else {
        return row(Row(what: "the program", measured: "not built beside this one"))
    }
    row(start(fixture))
    let small = Fixture(folder: fixture.folder + "-small", count: fixture.count / 10)
    small.prepare()
    row(start(small))
    Fixture.remove(small.folder)
    guard let loam = openLoam(fixture.folder) else { return }
    _ = loam.wait(for: "Lately")
    loam.waitUntilIdle()
    row(
        Row(
            what: "the program with all of it loaded", measured: "\(loam.resident.short) MB", goal: "120 MB",
            met: loam.resident <= 120))
    let before = loam.sleeps
    sleep(3)
    let sleeps = loam.sleeps - before
    row(Row(what: "wake-ups in three idle seconds", measured: "\(sleeps)", goal: "0", met: sleeps <= 0))
    loam.type("/")
    loam.rest(200)
    let sample = Sample(
        ["remember", "strasser", "thunders"].flatMap { word in
            defer { for _ in word { loam.type("\u{7F}"); loam.rest(60) } }
            return loam.times(ofKeys: word.map(String.init), quiet: 100)
        })
    row(.time("a search keystroke in the program, median", sample.median, goal: 30))
    row(.time("  the slowest", sample.most, goal: 30))
}

/// From the start of the program to the bytes that show a recent note; the first run fills the cache of the disk.
private func start(_ fixture: Fixture) -> Row {
    var times: [Double] = []
    for run in 0..<11 {
        let begun = Terminal.now()
        guard let loam = openLoam(fixture.folder, (80, 24)), let shown = loam.wait(for: "Lately") else { continue }
        if run == 0 { loam.waitUntilIdle() } else { times.append(shown - begun) }
    }
    let sample = Sample(times)
    return .time(
        "start to Today with recent notes, \(fixture.count) records", sample.median, goal: 50,
        more: ", most \(sample.most.short)")
}

/// Writing in a note of a megabyte, beside what other editors take for the same text.
let writingRows = Group(name: "writing") { fixture, row in
    let folder = fixture.folder + "-writing"
    let text = longText
    guard let id = RecordID("2026-12-31-longnote"), let moment = Moment(benchNow) else { return }
    var note = Note(header: Header(id: id, created: moment, session: nil))
    note.text = text
    mkdir(folder, 0o700)
    mkdir("\(folder)/notes", 0o700)
    Fixture.write(Record.note(note).file, "\(folder)/notes/\(id).json")
    Fixture.write(Array(text.utf8), "\(folder)/long.txt")
    defer { Fixture.remove(folder) }
    if let loam = openLoam(folder), loam.wait(for: "Lately") != nil {
        loam.waitUntilIdle()
        loam.type("w")
        let sample = typing(loam)
        row(.time("key to last byte, a note of 1 MB at 200x60, median", sample.median, goal: 0.3))
        row(.time("  99th percentile", sample.percentile(99), goal: 2, more: ", most \(sample.most.short)"))
    }
    for (name, arguments, begin) in [("nano", ["nano"], ""), ("vim", ["vim", "-u", "NONE", "-N"], "i")] {
        guard let editor = Terminal(arguments + ["\(folder)/long.txt"], environment: ["HOME": folder]) else { continue }
        editor.waitUntilIdle()
        editor.type(begin)
        let sample = typing(editor)
        row(.time("  \(name), the same text, median", sample.median, more: ", 99th \(sample.percentile(99).short)"))
    }
    row(paste(folder))
}

/// Some hundred lines into the text, a sentence again and again; a pause after each key, as hands make.
func typing(_ terminal: Terminal) -> Sample {
    terminal.waitUntilIdle()
    for _ in 0..<100 { terminal.type("\u{1B}[B") }
    terminal.waitUntilIdle()
    let keys = String(repeating: "the heron stood in the reeds again ", count: 12).map(String.init)
    return Sample(terminal.times(ofKeys: keys, quiet: 8))
}

private func paste(_ folder: String) -> Row {
    let what = "pasting 1 MB until it stands on the screen"
    Fixture.remove("\(folder)/notes")
    guard let loam = openLoam(folder), loam.wait(for: "note") != nil else {
        return Row(what: what, measured: "not opened")
    }
    loam.waitUntilIdle()
    loam.type("w")
    loam.waitUntilIdle()
    loam.forget()
    let start = Terminal.now()
    loam.type("\u{1B}[200~" + longText + "Here it ends.\u{1B}[201~")
    guard let shown = loam.wait(for: "ends.") else { return Row(what: what, measured: "never came") }
    return .time(what, shown - start, goal: 1000)
}

/// A megabyte in paragraphs of a few lines.
let longText = String(
    repeating:
        "It rained in the night and the garden smelled of it in the morning. I sat with the cup until it was cold, and "
        + "did not mind; the old sentence came by, quieter than in September, and went.\n", count: (1 << 20) / 190)
