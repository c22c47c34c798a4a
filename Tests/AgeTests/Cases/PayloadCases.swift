import Testing

/// Payloads, whole and not.
enum PayloadCases {
    static let all: [Body] = [
        Body("no nonce", headerFailure, 0, nonce: 0) { [] },
        Body("a short nonce", headerFailure, 0, nonce: 15) { [] },
        Body("no chunk", payloadFailure, 0) { [] },
        Body("an empty chunk", success, 0) { try Forge.chunk([], 0, last: true) },
        Body("a short chunk", success, 5) { try Forge.chunk(short, 0, last: true) },
        Body("a full chunk", success, 65536) { try Forge.chunk(full, 0, last: true) },
        Body("two chunks", success, 65541) {
            try Forge.chunk(full, 0, last: false) + Forge.chunk(short, 1, last: true)
        },
        Body("two full chunks", success, 131072) {
            try Forge.chunk(full, 0, last: false) + Forge.chunk(full, 1, last: true)
        },
        Body("less than a tag", payloadFailure, 0) { try Forge.chunk(short, 0, last: true).prefix(15) + [] },
        Body("a cut chunk", payloadFailure, 0) { try Forge.chunk(short, 0, last: true).dropLast() },
        Body("a byte after a short chunk", payloadFailure, 0) { try Forge.chunk(short, 0, last: true) + [0] },
        Body("a byte after a full last chunk", payloadFailure, 65536) { try Forge.chunk(full, 0, last: true) + [0] },
        Body("a chunk after a short one", payloadFailure, 0) {
            try Forge.chunk(short, 0, last: true) + Forge.chunk(short, 1, last: true)
        },
        Body("a chunk after a full last one", payloadFailure, 65536) {
            try Forge.chunk(full, 0, last: true) + Forge.chunk(short, 1, last: true)
        },
        Body("a full chunk that is not the last", payloadFailure, 65536) { try Forge.chunk(full, 0, last: false) },
        Body("a short chunk that is not the last", payloadFailure, 0) { try Forge.chunk(short, 0, last: false) },
        Body("an empty chunk that is not the last", payloadFailure, 0) { try Forge.chunk([], 0, last: false) },
        Body("a cut second chunk", payloadFailure, 65536) {
            try Forge.chunk(full, 0, last: false) + Forge.chunk(short, 1, last: true).dropLast()
        },
        Body("a second chunk shorter than a tag", payloadFailure, 65536) {
            try Forge.chunk(full, 0, last: false) + [1, 2, 3]
        },
        Body("an empty last chunk", payloadFailure, 65536) {
            try Forge.chunk(full, 0, last: false) + Forge.chunk([], 1, last: true)
        },
        Body("the first chunk twice", payloadFailure, 65536) {
            try Forge.chunk(full, 0, last: false) + Forge.chunk(full, 0, last: false)
        },
        Body("chunks in another order", payloadFailure, 0) {
            try Forge.chunk(full, 1, last: false) + Forge.chunk(full, 0, last: true)
        },
        Body("a chunk left out", payloadFailure, 65536) {
            try Forge.chunk(full, 0, last: false) + Forge.chunk(short, 2, last: true)
        },
        Body("a first chunk marked as the last", payloadFailure, 65536) {
            try Forge.chunk(full, 0, last: true) + Forge.chunk(full, 1, last: true)
        },
    ]

    private static let full = [UInt8](repeating: 0x61, count: 65536)
    private static let short = Array("short".utf8)
}

/// A payload made by hand, what becomes of it, and how much of it is given out.
struct Body: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let expect: String
    let released: Int
    let nonce: Int
    let chunks: @Sendable () throws -> [UInt8]

    init(
        _ name: String, _ expect: String, _ released: Int, nonce: Int = 16,
        _ chunks: @escaping @Sendable () throws -> [UInt8]
    ) {
        testDescription = name
        self.expect = expect
        self.released = released
        self.nonce = nonce
        self.chunks = chunks
    }
}
