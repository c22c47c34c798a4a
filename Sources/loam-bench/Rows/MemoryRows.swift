import Glibc
import JournalModel
import JournalStore

/// What the process holds with everything loaded.
let memoryRows = Group(name: "memory") { fixture, row in
    let start = Memory.now
    let store = try JournalStore.open(fixture.journal)
    let journal = try store.load().journal
    let loaded = Memory.now
    let index = SearchIndex(journal)
    let now = Memory.now
    row(Row(what: "memory before loading", measured: "\(start.resident.short) MB"))
    row(Row(what: "memory with the journal", measured: "\(loaded.resident.short) MB"))
    row(
        Row(
            what: "memory with the journal and its search index", measured: "\(now.resident.short) MB", goal: "120 MB",
            met: now.resident <= 120))
    row(Row(what: "  at its highest", measured: "\(now.highest.short) MB"))
    use((store, journal, index))
}

/// Megabytes (of a million bytes) as /proc/self/status has them.
struct Memory {
    var resident = 0.0
    var highest = 0.0

    static var now: Memory {
        var memory = Memory()
        guard let file = fopen("/proc/self/status", "r") else { return memory }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, 256, file) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            let words = text.split(whereSeparator: \.isWhitespace)
            guard words.count >= 2, let kibibytes = Double(words[1]) else { continue }
            if words[0] == "VmRSS:" { memory.resident = kibibytes * 1024 / 1e6 }
            if words[0] == "VmHWM:" { memory.highest = kibibytes * 1024 / 1e6 }
        }
        return memory
    }
}
