import JournalModel

/// Chance without surprise: a number for each name, the same for one seed on one day.
///
/// Each name has its own number, so that answering one prompt does not shuffle the others.
struct Chance {
    private let state: UInt64

    init(seed: UInt64, day: Day) {
        state = Self.mixed(seed ^ Self.mixed(UInt64(bitPattern: Int64(day.number))))
    }

    /// From 0 up to, not including, 1.
    func value(for name: String) -> Double {
        // FNV-1a over the name, then mixed with seed and day.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Double(Self.mixed(hash ^ state) >> 11) / Double(UInt64(1) << 53)
    }

    /// The finisher of SplitMix64 (Steele, Lea and Flood 2014).
    private static func mixed(_ value: UInt64) -> UInt64 {
        var value = value &+ 0x9E37_79B9_7F4A_7C15
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
