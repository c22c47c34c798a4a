import Crypto
package import FoundationEssentials
import Glibc

/// Bytes nobody should find afterwards: they are wiped when the last copy goes, never printed, and compared in constant time.
///
/// They are kept in the cryptographic library's own storage, which is wiped on release but is neither locked in memory nor
/// kept from a core dump; a process that holds secrets sees to both.
package struct SecretBytes: Sendable, Equatable {
    private let storage: SymmetricKey

    /// Copies `bytes`; the source stays as it is and is the caller's to wipe.
    package init(copying bytes: some ContiguousBytes) {
        storage = SymmetricKey(data: bytes)
    }

    /// Takes `bytes` and leaves the array empty and its memory wiped.
    package init(wiping bytes: inout [UInt8]) {
        storage = SymmetricKey(data: bytes)
        bytes.wipe()
        bytes = []
    }

    /// `count` random bytes.
    package init(count: Int, using generator: inout some RandomNumberGenerator) {
        var bytes = [UInt8].random(count: count, using: &generator)
        self.init(wiping: &bytes)
    }

    /// How many bytes there are.
    package var count: Int { storage.bitCount / 8 }

    /// Whether there are none.
    package var isEmpty: Bool { count == 0 }

    /// Lends the bytes to `body`, which must not keep the pointer.
    package func withUnsafeBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
        try storage.withUnsafeBytes(body)
    }

    /// Lends a copy of the bytes as an array to `body`, and wipes it afterwards.
    package func withArray<R, E: Error>(_ body: ([UInt8]) throws(E) -> R) throws(E) -> R {
        var bytes = storage.withUnsafeBytes { [UInt8]($0) }
        defer { bytes.wipe() }
        return try body(bytes)
    }
}

extension SecretBytes: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Says how many bytes there are, and nothing of what they are.
    package var description: String { "\(count) secret bytes" }
    /// The same as `description`.
    package var debugDescription: String { description }
    /// Hides the storage from reflection and `dump`.
    package var customMirror: Mirror { Mirror(self, children: []) }
}

extension [UInt8] {
    /// Overwrites the elements with zeros in a way the optimiser keeps; memory shared with another array is copied first, so keep only one.
    package mutating func wipe() {
        withUnsafeMutableBytes { memory in
            guard let base = memory.baseAddress else { return }
            explicit_bzero(base, memory.count)
        }
    }

    /// `count` bytes from `generator`, which must be cryptographic outside tests.
    package static func random(count: Int, using generator: inout some RandomNumberGenerator) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 8)
        while bytes.count < count {
            Swift.withUnsafeBytes(of: generator.next()) { bytes.append(contentsOf: $0) }
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }
}

extension Data {
    /// Copies the bytes out and wipes this copy of them.
    mutating func takeBytes() -> [UInt8] {
        let bytes = [UInt8](self)
        withUnsafeMutableBytes { memory in
            guard let base = memory.baseAddress else { return }
            explicit_bzero(base, memory.count)
        }
        return bytes
    }
}
