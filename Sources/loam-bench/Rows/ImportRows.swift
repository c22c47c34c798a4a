import Glibc
import JournalExchange
import JournalModel
import JournalRuntime
import JournalSample
import JournalStore

/// As many entries as the journal has, taken in from another program's file, and what that takes of memory.
let importRows = Group(name: "import") { fixture, row in
    let folder = "\(fixture.folder)/import-\(getpid())"
    mkdir(folder, 0o700)
    defer { Fixture.remove(folder) }
    for (format, count) in [
        (ImportFormat.jrnl, fixture.count / 20), (.jrnl, fixture.count), (.tuiJournal, fixture.count),
    ] {
        let path = "\(folder)/\(format.rawValue)-\(count)"
        writeForeign(format, count, path)
        let store = try JournalStore.open(JournalFolder(path: "\(path)-journal"))
        let before = Memory.now
        let (first, added) = try milliseconds { try takeIn(format, path, store) }
        let grown = Memory.now.highest - max(before.highest, before.resident)
        let goal = count == fixture.count ? 10_000.0 : nil
        row(.time("import \(added) entries, \(format.rawValue)", first, goal: goal, more: ", \(grown.short) MB more"))
        guard count == fixture.count else { continue }
        let (second, none) = try milliseconds { try takeIn(format, path, store) }
        row(.time("  once more: \(none) are new", second, goal: goal))
    }
}

/// Reads a file and moves what is new in; how many that were.
private func takeIn(_ format: ImportFormat, _ path: String, _ store: JournalStore) throws -> Int {
    var known = KnownOrigins(for: format)
    try store.forEachRecord { known.take($0) }
    let setting = ImportSetting(
        now: Moment(seconds: 1_795_205_643, offset: 3600), zone: ZoneRules(offset: 3600), known: known, batch: "bench")
    let incoming = try store.incoming()
    let each: (ImportItem) throws(ImportError) -> Void = { item throws(ImportError) in
        do throws(StoreError) { try incoming.add(item.record) } catch { throw .notTaken }
    }
    var sink = ImportSink(format, setting, each: each)
    try format.read(try ImportSource.open(path), into: &sink)
    if incoming.count > 0 { try incoming.commit() }
    return sink.report.added.count
}

/// Writes the notes of a made-up journal as another program would, over and over until there are enough.
private func writeForeign(_ format: ImportFormat, _ count: Int, _ path: String) {
    guard let file = fopen(path, "w") else { return }
    defer { fclose(file) }
    let texts = SampleJournal(count: 200).compactMap(\.note?.text)
    if format == .tuiJournal { fputs("[", file) }
    for number in 0..<count {
        let text = texts.isEmpty ? "" : texts[number % texts.count]
        let moment = Moment(seconds: 600_000_000 + number * 50_000)
        if format == .jrnl {
            fputs("[\(moment.calendarDay.iso) \(moment.clock)] Day \(number).\n\(text)\n\n", file)
        } else {
            let entry: JSONObject = [
                "id": .int(number), "date": .string(moment.text), "title": .string("Day \(number)"),
                "content": .string(text), "tags": .array([.string("walk")]), "priority": .null,
            ]
            fputs((number == 0 ? "" : ",") + String(decoding: JSONWriter.line(.object(entry)), as: UTF8.self), file)
        }
    }
    if format == .tuiJournal { fputs("]", file) }
}
