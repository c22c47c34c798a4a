import Glibc
import JournalModel
import JournalSample
import JournalStore

/// Saving one record beside writing the same bytes barely: file, fsync, rename.
let saveRows = Group(name: "save") { fixture, row in
    let store = try JournalStore.open(fixture.journal)
    let loaded = try store.load()
    guard var note = loaded.records.first(where: { $0.kind == .note })?.note else { return }
    let text = note.text
    let now = note.header.created
    var ours: [Double] = []
    var bare: [Double] = []
    // By turns, so that both meet the same disk.
    for round in 0..<200 {
        let before = Record.note(note)
        note.text = text + String(repeating: "x", count: round % 7 + 1)
        let after = Record.note(note)
        ours.append(try milliseconds { use(try store.save(.put(after, over: before, label: ""), now: now)) }.0)
        let bytes = after.file
        bare.append(milliseconds { writeBarely(bytes, "\(fixture.folder)/cache/bare", sync: true) }.0)
    }
    let before = Record.note(note)
    note.text = text
    _ = try store.save(.put(.note(note), over: before, label: ""), now: now)
    let ratio = Sample(ours).median / Sample(bare).median
    row(.time("save one record (\(Record.note(note).file.count) bytes), median of 200", Sample(ours).median))
    row(.time("the same bytes: write, fsync, rename", Sample(bare).median))
    row(Row(what: "  how many times as long", measured: ratio.short, goal: "2", met: ratio <= 2))
    row(.time("the same bytes: write, fsync, rename, fsync of the folder", Sample((0..<200).map { _ in
        milliseconds { writeBarely(Record.note(note).file, "\(fixture.folder)/cache/bare", sync: true, folder: true) }.0
    }).median))
    try keepRows(store, note, row)
}

/// Text in progress of a megabyte.
private func keepRows(_ store: JournalStore, _ note: Note, _ row: (Row) -> Void) throws {
    var long = note
    var scribe = String(note.text)
    while scribe.utf8.count < 1_000_000 { scribe += scribe }
    long.text = String(scribe.prefix(1_000_000))
    let writing = Writing(record: .note(long), base: nil, at: note.header.created)
    let times = try (0..<20).map { _ in try milliseconds { try store.keep(writing) }.0 }
    row(.time("keep text in progress (1 MB), median of 20", Sample(times).median))
    try store.discard(long.header.id)
}

private func writeBarely(_ bytes: [UInt8], _ path: String, sync: Bool, folder: Bool = false) {
    let file = open(path + ".new", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    _ = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    if sync { fsync(file) }
    close(file)
    rename(path + ".new", path)
    guard folder, let slash = path.lastIndex(of: "/") else { return }
    let directory = open(String(path[..<slash]), O_RDONLY | O_DIRECTORY)
    fsync(directory)
    close(directory)
}
