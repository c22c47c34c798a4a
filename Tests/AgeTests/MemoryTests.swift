import Age
import Glibc
import Testing

/// What the kernel was asked about the memory of secrets, as it says itself in smaps.
@Suite("the memory of secrets", .enabled(if: memoryMappings() != nil, "there is no /proc/self/smaps"))
struct MemoryTests {
    @Test(
        "is locked, and left out of core dumps, where that was asked",
        .enabled(if: getenv("LOAM_SANITIZED") == nil, "a sanitizer lets no memory be locked"))
    func kept() throws {
        var generator = SystemRandomNumberGenerator()
        let bytes = SecretBytes(count: 32, using: &generator)
        #expect(bytes.keepInMemory())
        let flags = try #require(bytes.withUnsafeBytes { Self.flags(at: UInt(bitPattern: $0.baseAddress)) })
        #expect(flags.contains("lo"))
        #expect(flags.contains("dd"))
        #expect(try X25519Identity(using: &generator).keepInMemory())
    }

    /// The kernel's flags of the mapping that holds `address`.
    private static func flags(at address: UInt) -> [Substring]? {
        var isInside = false
        for line in memoryMappings()?.split(separator: "\n") ?? [] {
            let ends = line.prefix { $0 != " " }.split(separator: "-").compactMap { UInt($0, radix: 16) }
            if ends.count == 2 { isInside = ends[0] <= address && address < ends[1] }
            if isInside, line.hasPrefix("VmFlags:") { return line.split(separator: " ") }
        }
        return nil
    }
}

/// Read piece by piece: files of /proc say that they are empty.
private func memoryMappings() -> String? {
    let descriptor = open("/proc/self/smaps", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var text: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65536)
    while case let count = read(descriptor, &piece, piece.count), count > 0 { text += piece.prefix(count) }
    return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
}
