import Dispatch
import Glibc
import JournalModel
import JournalSample
import JournalStore
import JournalVault
import Synchronization
import Testing

/// Files that a disk, a network or another program spoiled: nothing crashes, and nothing sealed is believed.
@Suite struct MutationTests {
    private func small() throws -> Record {
        var note = Note(header: Header(id: try id("aaaa"), created: evening))
        note.text = "A small \"note\", ü, 日本.\n"
        note.checkIn = CheckIn([Measure("mood", 3)])
        note.header.tags = ["one"]
        return .note(note)
    }

    /// Reads spoiled bytes; what opens all the same says the same when it is written and read again.
    private static func judge(_ bytes: [UInt8]) -> Bool {
        guard let record = try? Record(file: bytes) else { return true }
        return (try? Record(file: record.file)) == record
    }

    @Test func `every bit of a record flipped, and every truncation, is a record or named as none`() throws {
        let file = try small().file
        for index in file.indices {
            for bit in 0..<8 {
                var spoiled = file
                spoiled[index] ^= 1 << UInt8(bit)
                #expect(Self.judge(spoiled), "byte \(index), bit \(bit)")
            }
        }
        for count in 0..<(file.count - 1) {
            #expect(throws: RecordFileError.self) { try Record(file: Array(file.prefix(count))) }
        }
    }

    @Test func `a hundred thousand random mutations of records crash nothing`() throws {
        let files = try [small()].map(\.file) + [note("bbbb", "").file]
        let wrong = Atomic<Int>(0)
        let opened = Atomic<Int>(0)
        DispatchQueue.concurrentPerform(iterations: 100) { part in
            var chance = SplitMix64(seed: UInt64(part))
            for _ in 0..<1000 {
                let spoiled = spoil(files[Int.random(in: 0..<files.count, using: &chance)], using: &chance)
                if !Self.judge(spoiled) { wrong.add(1, ordering: .relaxed) }
                if (try? Record(file: spoiled)) != nil { opened.add(1, ordering: .relaxed) }
            }
        }
        #expect(wrong.load(ordering: .relaxed) == 0)
        // Some say other words and are records all the same, as an editor could have made them; most are none.
        #expect((1..<50_000).contains(opened.load(ordering: .relaxed)))
    }

    @Test func `a folder of spoiled files opens, and the whole ones are all there`() throws {
        let scratch = Scratch()
        let store = try scratch.open()
        let whole = try (0..<20).map { try note("whole\($0)", "text \($0)") }
        for record in whole { _ = try store.put(record) }
        var chance = SplitMix64(seed: 7)
        let file = try small().file
        for number in 0..<500 {
            let spoiled = spoil(file, using: &chance)
            Scratch.write(spoiled, "\(scratch.home)/notes/2026-11-20-spoiled\(number).json")
        }
        let loaded = try scratch.open().load()
        #expect(Set(loaded.records.map(\.id)).isSuperset(of: whole.map(\.id)))
        #expect(loaded.records.count + loaded.odd.count == 520)
        let found = try Doctor.examine(scratch.folder, now: evening)
        #expect(found.findings.filter(\.isTrouble).count >= loaded.odd.count)
    }

    @Test func `no bit of a sealed record can be flipped, and none can be missing`() throws {
        let codec = SealedCodec(try SealedScratch().identity)
        let file = try codec.seal(small().file)
        #expect(try codec.unseal(file) == small().file)
        let accepted = Atomic<Int>(0)
        DispatchQueue.concurrentPerform(iterations: file.count) { index in
            for bit in 0..<8 {
                var spoiled = file
                spoiled[index] ^= 1 << UInt8(bit)
                if (try? codec.unseal(spoiled)) != nil { accepted.add(1, ordering: .relaxed) }
            }
            if (try? codec.unseal(Array(file.prefix(index)))) != nil { accepted.add(1, ordering: .relaxed) }
        }
        #expect(accepted.load(ordering: .relaxed) == 0)
    }

    /// 20,000 mutations, or 100,000 with LOAM_LONG=1.
    @Test func `no random mutation of a sealed record opens`() throws {
        let codec = SealedCodec(try SealedScratch().identity)
        let file = try codec.seal(small().file)
        let accepted = Atomic<Int>(0)
        let rounds = getenv("LOAM_LONG") == nil ? 200 : 1000
        DispatchQueue.concurrentPerform(iterations: 100) { part in
            var chance = SplitMix64(seed: UInt64(part) + 1000)
            for _ in 0..<rounds {
                let spoiled = spoil(file, using: &chance)
                if spoiled != file, (try? codec.unseal(spoiled)) != nil { accepted.add(1, ordering: .relaxed) }
            }
        }
        #expect(accepted.load(ordering: .relaxed) == 0)
    }
}

/// One to three changes of the kinds disks, networks and editors make.
private func spoil(_ file: [UInt8], using chance: inout SplitMix64) -> [UInt8] {
    var bytes = file
    for _ in 0..<Int.random(in: 1...3, using: &chance) where !bytes.isEmpty {
        let start = Int.random(in: 0..<bytes.count, using: &chance)
        let end = min(bytes.count, start + Int.random(in: 1...24, using: &chance))
        switch Int.random(in: 0..<8, using: &chance) {
        case 0: bytes[start] ^= 1 << UInt8.random(in: 0...7, using: &chance)
        case 1: bytes[start] = UInt8.random(in: 0...255, using: &chance)
        case 2: bytes.removeSubrange(start..<end)
        case 3: bytes.insert(contentsOf: bytes[start..<end], at: Int.random(in: 0...bytes.count, using: &chance))
        case 4: bytes.replaceSubrange(start..<end, with: [UInt8](repeating: 0, count: end - start))
        case 5: bytes.removeSubrange(start...)
        case 6: bytes.swapAt(start, Int.random(in: 0..<bytes.count, using: &chance))
        default: bytes.insert(contentsOf: Array("[{\"\\,:}]\n9e".utf8).shuffled(using: &chance).prefix(3), at: start)
        }
    }
    return bytes
}
