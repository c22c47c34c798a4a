import Age
import Testing

/// Prints how long the common things take; only `swift test -c release` with LOAM_MEASURE=1 says anything of use.
@Suite("measurements", .enabled(if: environment("LOAM_MEASURE") == "1"), .serialized) struct Measurements {
    private let identities: [Identity] = [.x25519(Keys.alice)]
    private let recipients: [Recipient] = [.x25519(Keys.alice.recipient)]

    @Test("sealing and opening", arguments: [3_000, 65_536, 1_000_000]) func sealing(count: Int) throws {
        let plaintext = [UInt8](repeating: 0x20, count: count)
        let file = try AgeFile.seal(plaintext, to: recipients)
        let rounds = max(20, 3_000_000 / count)
        try report("seal \(count) bytes", rounds: rounds) { try AgeFile.seal(plaintext, to: recipients).count }
        try report("open \(count) bytes", rounds: rounds) { try AgeFile.open(file, with: identities).count }
        let armored = Armor.encode(file)
        try report("open \(count) armored bytes", rounds: rounds) {
            try AgeFile.open(armored, with: identities, armor: .required).count
        }
    }

    @Test("a passphrase", arguments: [10, 14, 18]) func passphrase(workFactor: Int) throws {
        let recipient = Recipient.scrypt(try ScryptRecipient(passphrase: Keys.passphrase, workFactor: workFactor))
        try report("seal under scrypt 2^\(workFactor)", rounds: 3) { try AgeFile.seal([], to: [recipient]).count }
    }

    private func report(_ name: String, rounds: Int, _ work: () throws -> Int) throws {
        let clock = ContinuousClock()
        var times: [Duration] = []
        for _ in 0..<rounds {
            let start = clock.now
            let count = try work()
            times.append(clock.now - start)
            #expect(count > 0)
        }
        times.sort()
        print("\(name): median \(times[rounds / 2]), slowest \(times[rounds - 1]) of \(rounds)")
    }
}
