import Glibc
import TerminalDriver

/// The memory of another process, all of it that can be read: more than a core of it would hold, for a core leaves out
/// what was marked to be left out.
///
/// It is read through `/proc/PID/mem` and not with a debugger, which is large to install; what it finds is the same.
/// A program that forbids dumps can be read by root alone.
struct ProcessMemory {
    let process: Int32

    /// Whether this machine lets the tests look into it. A sanitizer keeps what was freed, in terabytes of its own.
    var isReadable: Bool {
        guard !TerminalDriver.isSanitized else { return false }
        let memory = open("/proc/\(process)/mem", O_RDONLY)
        if memory >= 0 { close(memory) }
        return memory >= 0
    }

    /// Whether some bytes stand anywhere in it.
    func contains(_ words: String) -> Bool {
        let memory = open("/proc/\(process)/mem", O_RDONLY)
        guard memory >= 0 else { return false }
        defer { close(memory) }
        return mappings.contains { Self.search(memory, $0, for: Array(words.utf8)) }
    }

    /// The ranges of addresses that can be read; the program's own file and what the kernel lends are no part of it.
    private var mappings: [Range<UInt64>] {
        guard let maps = fopen("/proc/\(process)/maps", "r") else { return [] }
        defer { fclose(maps) }
        var found: [Range<UInt64>] = []
        var line = [CChar](repeating: 0, count: 4096)
        while fgets(&line, Int32(line.count), maps) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            let parts = text.split(separator: " ")
            let ends = (parts.first ?? "").split(separator: "-").compactMap { UInt64($0, radix: 16) }
            guard ends.count == 2, parts.count > 1, parts[1].hasPrefix("r"), !text.contains("[v") else { continue }
            found.append(ends[0]..<ends[1])
        }
        return found
    }

    private static func search(_ memory: Int32, _ range: Range<UInt64>, for words: [UInt8]) -> Bool {
        var place = range.lowerBound
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        while place < range.upperBound {
            let wanted = min(buffer.count, Int(range.upperBound - place))
            let count = pread(memory, &buffer, wanted, Int(bitPattern: UInt(place)))
            guard count > 0 else { return false }
            if buffer.withUnsafeBytes({ UnsafeRawBufferPointer(rebasing: $0[..<count]).holds(words) }) { return true }
            // Words that lie over the edge of two pieces are seen with the second.
            place += UInt64(
                count > words.count && place + UInt64(count) < range.upperBound ? count - words.count : count)
        }
        return false
    }
}
