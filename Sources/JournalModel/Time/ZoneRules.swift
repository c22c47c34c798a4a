/// What the clocks of one zone showed and will show, read from the system's time zone files (TZif, RFC 9636).
///
/// libc knows only one zone at a time, for the whole process; an import meets several, one an entry.
package struct ZoneRules: Hashable, Sendable {
    /// Its name, "Europe/Berlin"; nil for a bare offset.
    package let name: String?
    /// When the offset changed (seconds since 1970), in order, and to which; the first holds before all of them.
    private let times: [Int]
    private let offsets: [Int]
    private let first: Int
    /// What holds after the last change that is written out.
    private let afterwards: YearlyRule?

    /// A clock that is always the same.
    package init(offset: Int, name: String? = nil) {
        self.init(name: name, times: [], offsets: [], first: offset, afterwards: nil)
    }

    init(name: String?, times: [Int], offsets: [Int], first: Int, afterwards: YearlyRule?) {
        self.name = name
        self.times = times
        self.offsets = offsets
        self.first = first
        self.afterwards = afterwards
    }

    /// A zone written as the variable TZ may say it: "CET-1CEST,M3.5.0,M10.5.0/3"; nil when it is not such a text.
    package init?(posix text: String) {
        guard let rule = YearlyRule(text) else { return nil }
        self.init(name: nil, times: [], offsets: [], first: rule.standard, afterwards: rule)
    }

    /// Seconds the clocks are ahead of UTC at an instant.
    package func offset(at seconds: Int) -> Int {
        if let afterwards, times.last.map({ seconds >= $0 }) ?? true { return afterwards.offset(at: seconds) }
        let index = times.partition { $0 > seconds }
        return index == 0 ? first : offsets[index - 1]
    }

    /// An instant on these clocks.
    package func moment(_ seconds: Int) -> Moment {
        Moment(seconds: seconds, offset: offset(at: seconds), zone: name)
    }

    /// The instant at which these clocks show a time. Where they show it twice it is the first; where they leave it
    /// out, it is as much later as the clocks are put forward.
    package func moment(_ day: Day, hour: Int = 0, minute: Int = 0, second: Int = 0) -> Moment {
        let local = day.number * 86_400 + hour * 3600 + minute * 60 + second
        let before = offset(at: local - 86_400)
        let after = offset(at: local + 86_400)
        for offset in [max(before, after), min(before, after)] where self.offset(at: local - offset) == offset {
            return Moment(seconds: local - offset, offset: offset, zone: name)
        }
        return moment(local - before)
    }
}

extension ZoneRules {
    /// Reads the bytes of a time zone file; nil when they are not one.
    package init?(tzif bytes: [UInt8], name: String?) {
        guard let head = TZifHead(bytes, at: 0) else { return nil }
        var zone: ZoneRules?
        if head.version >= 0x32, let long = TZifHead(bytes, at: head.end(4)) {
            zone = Self(bytes, long, wide: 8, name)
        } else {
            zone = Self(bytes, head, wide: 4, name)
        }
        guard let zone else { return nil }
        self = zone
    }

    private init?(_ bytes: [UInt8], _ head: TZifHead, wide: Int, _ name: String?) {
        let kindsAt = head.start + 44 + head.times * wide
        let typesAt = kindsAt + head.times
        guard head.types > 0, head.end(wide) <= bytes.count else { return nil }
        let types = (0..<head.types).map { bytes.bigEndian(at: typesAt + $0 * 6, 4) }
        var times: [Int] = []
        var offsets: [Int] = []
        for index in 0..<head.times {
            let kind = Int(bytes[kindsAt + index])
            guard kind < types.count else { return nil }
            times.append(bytes.bigEndian(at: head.start + 44 + index * wide, wide))
            offsets.append(types[kind])
        }
        guard zip(times, times.dropFirst()).allSatisfy(<), types.allSatisfy({ abs($0) < 26 * 3600 }) else { return nil }
        var rule: YearlyRule?
        if wide == 8, bytes.count > head.end(wide), bytes[head.end(wide)] == UInt8(ascii: "\n") {
            let footer = bytes[(head.end(wide) + 1)...].prefix { $0 != UInt8(ascii: "\n") }
            rule = YearlyRule(String(decoding: footer, as: UTF8.self))
        }
        self.init(name: name, times: times, offsets: offsets, first: types[0], afterwards: rule)
    }
}

/// The counts at the beginning of a block of a time zone file.
private struct TZifHead {
    let start: Int
    let version: UInt8
    let times: Int
    let types: Int
    private let others: (utc: Int, standard: Int, leaps: Int, letters: Int)

    init?(_ bytes: [UInt8], at start: Int) {
        guard start + 44 <= bytes.count, bytes[start..<(start + 4)].elementsEqual("TZif".utf8) else { return nil }
        self.start = start
        version = bytes[start + 4]
        let counts = (0..<6).map { bytes.bigEndian(at: start + 20 + $0 * 4, 4) }
        guard counts.allSatisfy({ (0...100_000).contains($0) }) else { return nil }
        others = (counts[0], counts[1], counts[2], counts[5])
        times = counts[3]
        types = counts[4]
    }

    /// Where the block ends, its instants being so many bytes wide.
    func end(_ wide: Int) -> Int {
        start + 44 + times * (wide + 1) + types * 6 + others.letters + others.leaps * (wide + 4) + others.standard
            + others.utc
    }
}

extension [UInt8] {
    /// A signed whole number, the largest byte first; all of them must be there.
    fileprivate func bigEndian(at start: Int, _ count: Int) -> Int {
        var value: UInt64 = 0
        for byte in self[start..<(start + count)] { value = value << 8 | UInt64(byte) }
        return count == 4 ? Int(Int32(truncatingIfNeeded: value)) : Int(Int64(bitPattern: value))
    }
}
