/// How it stands with the vault of this journal.
package struct VaultStanding: Hashable, Sendable {
    /// Whether what is written is sealed.
    package var isOn = false
    package var hasRecoveryKey = false
    /// Turning on or off, while it is under way.
    package var conversion: Conversion?

    package init(isOn: Bool = false, hasRecoveryKey: Bool = false, conversion: Conversion? = nil) {
        self.isOn = isOn
        self.hasRecoveryKey = hasRecoveryKey
        self.conversion = conversion
    }

    /// Files that change from readable to sealed, or back; every record stands whole in one of the two at any moment.
    package struct Conversion: Hashable, Sendable {
        package var isSealing: Bool
        package var done: Int
        package var total: Int

        package init(isSealing: Bool, done: Int = 0, total: Int = 0) {
            self.isSealing = isSealing
            self.done = done
            self.total = total
        }
    }
}
