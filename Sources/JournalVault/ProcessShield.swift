import CCurses

/// What the process does for its secrets beyond wiping them.
package enum ProcessShield {
    /// Forbids core dumps and being read by other programs of the same person, for as long as the process lives.
    ///
    /// Called by everything that holds a vault's key or its readable records; more than once does no harm.
    /// - Returns: False where the system allows no more of it; the journal opens all the same.
    @discardableResult
    package static func raise() -> Bool { process_forbid_dumps() == 0 }
}
