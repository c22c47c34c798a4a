import Age
import Testing

/// A file made wrong, or unusual, in one place, and what must become of it.
struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let expect: String
    let opener: Opener
    let file: @Sendable () throws -> [UInt8]

    /// With what the file is opened.
    enum Opener: Sendable { case alice, bobThenAlice, passphrase, passphraseUpTo(Int) }

    var testDescription: String { name }

    init(_ name: String, _ expect: String, opener: Opener = .alice, _ file: @escaping @Sendable () throws -> [UInt8]) {
        self.name = name
        self.expect = expect
        self.opener = opener
        self.file = file
    }

    func check(armor: AgeFile.Armoring = .none) throws {
        #expect(outcome(of: try file(), with: try identities, armor: armor) == expect)
    }

    /// Whether Alice's identity alone opens it, or should not.
    var isForAlice: Bool {
        if case .alice = opener { true } else { false }
    }

    private var identities: [Identity] {
        get throws {
            switch opener {
            case .alice: [.x25519(Keys.alice)]
            case .bobThenAlice: [.x25519(Keys.bob), .x25519(Keys.alice)]
            case .passphrase: [.scrypt(try ScryptIdentity(passphrase: Keys.passphrase))]
            case .passphraseUpTo(let work):
                [.scrypt(try ScryptIdentity(passphrase: Keys.passphrase, maximumWorkFactor: work))]
            }
        }
    }
}

let headerFailure = "header failure"
let noMatch = "no match"
let payloadFailure = "payload failure"
let armorFailure = "armor failure"
let success = "success"
