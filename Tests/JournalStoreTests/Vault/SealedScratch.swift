import Age
import Glibc
import JournalModel
import JournalStore
import JournalVault

/// A sealed journal whose passphrase is `two words`, at a cost tests can pay.
struct SealedScratch {
    let scratch: Scratch
    let identity: VaultIdentity
    let identityFile: [UInt8]

    private static func key() throws -> (VaultIdentity, [UInt8]) {
        var chance = SystemRandomNumberGenerator()
        let identity = try VaultIdentity(using: &chance)
        return (identity, try identity.sealed(under: Passphrase(secret("two words")), workFactor: 2, using: &chance))
    }

    /// - Parameters:
    ///   - notes: Their texts, saved in the plain before the journal is sealed.
    ///   - isSealed: False for a journal that is still plain, with a key made ready.
    init(_ notes: [String] = [], isSealed: Bool = true, isInMemory: Bool = false) throws {
        scratch = Scratch(isInMemory: isInMemory)
        (identity, identityFile) = try Self.key()
        guard isSealed else { return }
        let plain = try scratch.open()
        for (number, text) in notes.enumerated() { _ = try plain.put(note("n\(number)", text)) }
        _ = try plain.turnSealed(identity, identityFile: identityFile).sealRemains()
    }

    /// The same journal in a folder of its own.
    init(copying other: SealedScratch) {
        scratch = Scratch(copying: other.scratch)
        (identity, identityFile) = (other.identity, other.identityFile)
    }

    func door() throws -> LockedVault? {
        guard case .sealed(let vault) = try VaultDoor(of: scratch.folder) else { return nil }
        return vault
    }

    func open(_ injector: FileSystem.Injector? = nil) throws -> JournalStore {
        try JournalStore.open(scratch.folder, codec: SealedCodec(identity), injector: injector)
    }

    /// Every file below the journal whose bytes hold a text.
    func files(holding text: String) -> [String] {
        let needle = Array(text.utf8)
        return allFiles().filter { path in
            guard let bytes = scratch.bytes(path) else { return false }
            return bytes.withUnsafeBytes { $0.holds(needle) }
        }
    }

    func allFiles() -> [String] {
        let folders = [".", "sealed", "trash", "writing", "cache"] + RecordKind.allCases.map(\.folder)
        return folders.flatMap { folder in scratch.names(in: folder).map { "\(folder)/\($0)" } }
    }
}

extension UnsafeRawBufferPointer {
    /// Whether some bytes stand in it, one after the other.
    fileprivate func holds(_ words: [UInt8]) -> Bool {
        guard var rest = baseAddress, let first = words.first else { return false }
        let end = rest + count
        while end - rest >= words.count, let found = memchr(rest, Int32(first), end - rest - words.count + 1) {
            if memcmp(found, words, words.count) == 0 { return true }
            rest = UnsafeRawPointer(found) + 1
        }
        return false
    }
}

func secret(_ text: String) -> SecretBytes { SecretBytes(copying: Array(text.utf8)) }
