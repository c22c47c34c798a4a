import Children
import Glibc
import JournalModel
import JournalStore
import JournalVault
import Testing

/// What someone can do who can write to the files and has no key.
@Suite struct TamperTests {
    @Test func `no flipped bit, no truncation and nothing added opens`() throws {
        let vault = try SealedScratch()
        let codec = SealedCodec(vault.identity)
        let file = try codec.seal(note("aaaa", "the river").file)
        #expect(try codec.unseal(file) == note("aaaa", "the river").file)
        var opened = 0
        // The header bit by bit; of the body, which is one authenticated chunk, a bit of every byte (LOAM_MUTATIONS: every bit).
        let header = 220
        for bit in 0..<(file.count * 8) where bit / 8 < header || bit % 8 == bit / 8 % 8 || Self.isThorough {
            var changed = file
            changed[bit / 8] ^= 1 << (bit % 8)
            if (try? codec.unseal(changed)) != nil { opened += 1 }
        }
        for length in 0..<file.count where length < header || length % 7 == 0 || length > file.count - 64 {
            if (try? codec.unseal(Array(file[..<length]))) != nil { opened += 1 }
        }
        for byte in UInt8.min...UInt8.max where (try? codec.unseal(file + [byte])) != nil { opened += 1 }
        #expect(opened == 0)
    }

    @Test func `no mutation of chance opens`() throws {
        let vault = try SealedScratch()
        let codec = SealedCodec(vault.identity)
        let file = try codec.seal(note("aaaa", "the river").file)
        var chance = SystemRandomNumberGenerator()
        for round in 0..<Self.rounds {
            var changed = file
            for _ in 0...(round % 4) {
                let place = Int.random(in: 0..<changed.count, using: &chance)
                switch round % 5 {
                case 0: changed.remove(at: place)
                case 1: changed.insert(.random(in: 0...255, using: &chance), at: place)
                case 2: changed.swapAt(place, Int.random(in: 0..<changed.count, using: &chance))
                case 3: changed.removeSubrange(place..<min(changed.count, place + 40))
                default: changed[place] = .random(in: 0...255, using: &chance)
                }
                if changed.isEmpty { changed = [0] }
            }
            if changed != file { #expect((try? codec.unseal(changed)) == nil) }
        }
    }

    /// LOAM_MUTATIONS=100000 tries as many; the run of every day is shorter.
    private static let isThorough = getenv("LOAM_MUTATIONS") != nil
    private static let rounds = getenv("LOAM_MUTATIONS").flatMap { Int(String(cString: $0)) } ?? 3000

    @Test func `a damaged file is named, and all else opens`() throws {
        let vault = try SealedScratch(["one", "two", "three"])
        let name = try #require(vault.scratch.names(in: "sealed").first)
        var bytes = try #require(vault.scratch.bytes("sealed/\(name)"))
        bytes[bytes.count / 2] ^= 1
        Scratch.write(bytes, "\(vault.scratch.home)/sealed/\(name)")
        let loaded = try vault.open().load()
        #expect(loaded.records.count == 2)
        #expect(loaded.odd == [OddFile(path: "sealed/\(name)", problem: .sealed(.damaged))])
    }

    @Test func `what is sealed to another journal's key is named as that`() throws {
        let vault = try SealedScratch(["one"])
        let other = try SealedCodec(SealedScratch().identity).seal(note("bbbb", "theirs").file)
        Scratch.write(other, "\(vault.scratch.home)/sealed/new-00.age")
        let loaded = try vault.open().load()
        #expect(loaded.odd == [OddFile(path: "sealed/new-00.age", problem: .sealed(.foreign))])
    }
}
