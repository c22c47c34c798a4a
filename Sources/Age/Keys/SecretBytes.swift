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

    /// Asks the kernel to keep the bytes out of swap and out of core dumps; false where the machine allows no more of that.
    @discardableResult
    package func keepInMemory() -> Bool { withUnsafeBytes(Age.keepInMemory) }

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

/// Locks the pages `bytes` lie in and takes them out of core dumps; they stay so, since others may need it as well.
func keepInMemory(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return true }
    let pageSize = UInt(sysconf(Int32(_SC_PAGESIZE)))
    let start = UInt(bitPattern: base) / pageSize * pageSize
    let end = UInt(bitPattern: base) + UInt(bytes.count)
    guard let page = UnsafeMutableRawPointer(bitPattern: start) else { return false }
    let isLocked = mlock(base, bytes.count) == 0
    let isUndumped = madvise(page, Int(end - start), MADV_DONTDUMP) == 0
    return isLocked && isUndumped
}

extension Array where Element: BitwiseCopyable {
    /// Overwrites the elements with zeros in a way the optimiser keeps; what another array shares is copied first, so keep one.
    package mutating func wipe() {
        withUnsafeMutableBytes { memory in
            guard let base = memory.baseAddress else { return }
            explicit_bzero(base, memory.count)
        }
    }
}

extension [UInt8] {
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
