import Glibc

/// What the file system says of a file: enough to see that it is no longer the one that was read.
package struct FileMark: Hashable, Sendable {
    /// Bytes.
    package let size: Int
    /// Nanoseconds since 1970 of the last change of the content.
    package let modified: Int
    /// Nanoseconds since 1970 of the last change of content, name or mode.
    package let changed: Int
    package let inode: UInt64
    /// Type and permission bits, as in `st_mode`.
    package let mode: UInt32

    init(_ status: stat) {
        size = Int(status.st_size)
        modified = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
        changed = Int(status.st_ctim.tv_sec) * 1_000_000_000 + Int(status.st_ctim.tv_nsec)
        inode = UInt64(status.st_ino)
        mode = UInt32(status.st_mode)
    }

    /// Whether it is a plain file and not a folder, link, pipe or device.
    package var isFile: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFREG) }
    package var isFolder: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFDIR) }
    /// The permission bits alone.
    package var permissions: UInt32 { mode & 0o7777 }

    /// Whether size, time of content and inode are those of another mark; a rename does not change them.
    package func sameContent(as other: FileMark) -> Bool {
        size == other.size && modified == other.modified && inode == other.inode
    }
}

/// A short number for a file's bytes: other bytes have another one, but for one chance in 2 to the power of 64.
///
/// Not for secrets: anyone who wants two texts with one number can make them.
package struct ContentHash: Hashable, Sendable {
    package let value: UInt64

    package init(value: UInt64) { self.value = value }

    package init(_ bytes: [UInt8]) {
        value = bytes.withUnsafeBytes { Self.mix($0) }
    }

    private static func mix(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash = UInt64(bytes.count) ^ 0x9E37_79B9_7F4A_7C15
        var position = 0
        while position + 8 <= bytes.count {
            hash = fold(hash ^ bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            position += 8
        }
        var rest: UInt64 = 0
        while position < bytes.count {
            rest = rest << 8 | UInt64(bytes[position])
            position += 1
        }
        return fold(fold(hash ^ rest))
    }

    private static func fold(_ word: UInt64) -> UInt64 {
        let product = (word ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
        return product.high ^ product.low
    }

    /// Sixteen hexadecimal digits.
    package var text: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    package init?(text: String) {
        guard text.utf8.count == 16, let value = UInt64(text, radix: 16) else { return nil }
        self.value = value
    }
}
