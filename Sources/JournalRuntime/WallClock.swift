import Glibc
package import JournalModel

/// The clock on the wall. `LOAM_NOW` sets it for tests and demonstrations; it then runs on from there.
package struct WallClock: Sendable {
    /// Seconds added to the system's clock.
    private let shift: Int
    private let fixed: Moment?

    package init(_ environment: [String: String] = [:]) {
        let start = environment["LOAM_NOW"].flatMap { Moment($0) }
        shift = start.map { $0.seconds - time(nil) } ?? 0
        // In the machine's own zone its rules hold: summer time ends on the way.
        fixed = start.flatMap { $0.zone != nil && $0.zone == Self.zone ? nil : $0 }
    }

    /// Whether it shows the zone of `LOAM_NOW` and not the machine's.
    var isFixed: Bool { fixed != nil }

    /// Now, with the zone of the machine, or of `LOAM_NOW`.
    package func now() -> Moment {
        let seconds = time(nil) + shift
        if let fixed { return Moment(seconds: seconds, offset: fixed.offset, zone: fixed.zone) }
        var clock = time_t(seconds)
        var parts = tm()
        localtime_r(&clock, &parts)
        return Moment(seconds: seconds, offset: parts.tm_gmtoff, zone: Self.zone)
    }

    /// The name of the machine's zone, where it can be told.
    private static let zone: String? = {
        if let name = getenv("TZ").map({ String(cString: $0) }), !name.isEmpty {
            let bare = name.hasPrefix(":") ? String(name.dropFirst()) : name
            return bare.contains("/") || bare == "UTC" ? bare : nil
        }
        var buffer = [UInt8](repeating: 0, count: 1024)
        let count = readlink("/etc/localtime", &buffer, buffer.count)
        guard count > 0 else { return nil }
        let path = String(decoding: buffer[..<count], as: UTF8.self)
        guard let range = path.firstRange(of: "zoneinfo/") else { return nil }
        return String(path[range.upperBound...])
    }()
}

extension String {
    fileprivate func firstRange(of part: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
            start = index(after: start)
        }
        return nil
    }
}
