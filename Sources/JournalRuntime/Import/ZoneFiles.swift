import Glibc
package import JournalModel
import Synchronization

/// The time zones this machine knows, from the files of tzdata.
package enum ZoneFiles {
    private static let folder = "/usr/share/zoneinfo"
    /// Real ones have a few kilobytes.
    private static let largest = 1 << 20

    /// The rules of a zone by its name ("Europe/Berlin"); nil where there is no such file.
    package static func named(_ name: String) -> ZoneRules? {
        let isPlain = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"),
                UInt8(ascii: "/"):
                true
            default: false
            }
        }
        guard isPlain, !name.isEmpty, !name.hasPrefix("/"), name.utf8.count < 100 else { return nil }
        if let rules = bytes("\(folder)/\(name)").flatMap({ ZoneRules(tzif: $0, name: name) }) { return rules }
        return name == "UTC" || name == "GMT" ? ZoneRules(offset: 0, name: name) : nil
    }

    /// As `named`, each file read once.
    package static func cached() -> @Sendable (String) -> ZoneRules? {
        let known = Mutex<[String: ZoneRules?]>([:])
        return { name in
            known.withLock { known in
                if let rules = known[name] { return rules }
                let rules = named(name)
                known[name] = .some(rules)
                return rules
            }
        }
    }

    /// The rules of this machine: what TZ says, else /etc/localtime, else UTC.
    package static func local(name: String?) -> ZoneRules {
        if let text = getenv("TZ").map({ String(cString: $0) }) {
            let bare = text.hasPrefix(":") ? String(text.dropFirst()) : text
            if bare.hasPrefix("/"), let rules = bytes(bare).flatMap({ ZoneRules(tzif: $0, name: name) }) {
                return rules
            }
            return named(bare) ?? ZoneRules(posix: bare) ?? ZoneRules(offset: 0)
        }
        return bytes("/etc/localtime").flatMap { ZoneRules(tzif: $0, name: name) } ?? ZoneRules(offset: 0)
    }

    private static func bytes(_ path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { return nil }
        defer { _ = close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size < largest else {
            return nil
        }
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
            count = max(0, read(file, buffer.baseAddress, buffer.count))
        }
        return bytes
    }
}

extension WallClock {
    /// The clocks a time without a zone is read by: those this clock shows.
    package var rules: ZoneRules {
        let now = now()
        guard isFixed else { return ZoneFiles.local(name: now.zone) }
        return now.zone.flatMap { ZoneFiles.named($0) } ?? ZoneRules(offset: now.offset, name: now.zone)
    }
}
