import Age
import Crypto
import FoundationEssentials
import Testing

/// One of age's published test vectors: `key: value` lines, an empty line, the file.
struct Vector: Sendable, CustomTestStringConvertible {
    let name: String
    private(set) var expect = ""
    private(set) var payloadHash: String?
    private(set) var fileKey: [UInt8]?
    private(set) var identities: [Identity] = []
    private(set) var isArmored = false
    private(set) var file: [UInt8]

    var testDescription: String { name }

    /// Nil for a vector with a key, or a kind of identity, this format does not know.
    init?(name: String, contents: [UInt8]) {
        self.name = name
        file = contents
        var isCompressed = false
        while let end = file.firstIndex(of: UInt8(ascii: "\n")) {
            let line = String(decoding: file[..<end], as: UTF8.self)
            file.removeFirst(end + 1)
            if line.isEmpty { break }
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = String(line[colon...].dropFirst(2))
            switch line[..<colon] {
            case "expect": expect = value
            case "payload": payloadHash = value
            case "file key": fileKey = Hex.bytes(value)
            case "identity":
                guard let identity = try? X25519Identity(parsing: secret(value)) else { return nil }
                identities.append(.x25519(identity))
            case "passphrase":
                guard let identity = try? ScryptIdentity(passphrase: secret(value)) else { return nil }
                identities.append(.scrypt(identity))
            case "armored": isArmored = value == "yes"
            case "compressed": isCompressed = value == "zlib"
            case "comment": break
            default: return nil
            }
        }
        guard isCompressed else { return }
        guard let inflated = Inflate.zlib(file) else { return nil }
        file = inflated
    }

    /// What became of the file: the outcome in the vectors' words, and whatever plaintext was given out on the way.
    func outcome() -> (expect: String, plaintext: [UInt8]) {
        var plaintext: [UInt8] = []
        do throws(AgeError) {
            let bare = isArmored ? try Armor.decode(file) : file
            var reader = try AgeFile.reader(of: bare, with: identities)
            reader.endInput()
            while let chunk = try reader.next() { plaintext += chunk }
            return ("success", plaintext)
        } catch {
            return (error.outcome, plaintext)
        }
    }

    static let folder: String? = [
        environment("LOAM_AGE_TESTKIT"), packageRoot + "/../shared/age-testkit",
    ].compactMap { $0 }.first { FileManager.default.fileExists(atPath: $0) }

    static let all: [Vector] = {
        guard let folder, let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return [] }
        return names.sorted().compactMap { name in
            guard let contents = FileManager.default.contents(atPath: folder + "/" + name) else { return nil }
            return Vector(name: name, contents: [UInt8](contents))
        }
    }()
}

extension AgeError {
    /// The class of the outcome, as the vectors name it.
    var outcome: String {
        switch self {
        case .noMatch: "no match"
        case .hmac: "HMAC failure"
        case .header: "header failure"
        case .armor: "armor failure"
        case .payload: "payload failure"
        case .key, .recipients, .primitive: "none of the vectors' outcomes"
        }
    }
}

func secret(_ text: String) -> SecretBytes { SecretBytes(copying: Array(text.utf8)) }

func environment(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }

/// The folder of Package.swift.
let packageRoot = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }

enum Hex {
    static func bytes(_ text: String) -> [UInt8] {
        var rest = text[...]
        var bytes: [UInt8] = []
        while let byte = UInt8(rest.prefix(2), radix: 16) {
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        return bytes
    }

    static func text(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef")
        return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    static func sha256(_ bytes: [UInt8]) -> String { text(SHA256.hash(data: bytes)) }
}
