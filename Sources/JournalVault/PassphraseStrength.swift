package import Age

/// How long a passphrase would stand up to guessing, said plainly; a rough figure, and no rule.
package enum PassphraseStrength: Sendable, CaseIterable {
    case weak
    case fair
    case strong

    /// Judges by length and variety; it cannot see whether the words are known to others.
    package init(of passphrase: SecretBytes) {
        let bits = passphrase.withArray(Self.bits)
        self = bits < 30 ? .weak : bits < 50 ? .fair : .strong
    }

    /// A word is worth some eleven bits (one of two thousand); other characters two and a half each, as people choose them;
    /// what only repeats or counts on is worth next to nothing.
    private static func bits(_ bytes: [UInt8]) -> Double {
        var counted = 0
        for (place, byte) in bytes.enumerated() {
            let step = place == 0 ? 2 : Int(byte) - Int(bytes[place - 1])
            if abs(step) > 1 || byte == UInt8(ascii: " ") { counted += 1 }
        }
        let words = bytes.split(separator: UInt8(ascii: " ")).filter { $0.count >= 3 }
        let byLetters = Double(counted) * 2.5
        return Set(words).count >= 3 ? min(byLetters, Double(Set(words).count) * 11) : byLetters
    }

    /// What it means, and what would help.
    package var sentence: String {
        switch self {
        case .weak:
            "Short: someone who has your files and time could find it in days. Four or more words that do not belong together are much harder."
        case .fair:
            "Fair: it would take someone with one fast computer years. A word or two more, and it takes lifetimes."
        case .strong: "Long enough, as far as its length tells; it helps only as long as nobody else knows the words."
        }
    }
}
