package import JournalModel

/// Something that can be put right safely: nothing is deleted by it, and nothing anyone wrote is lost.
package struct Remedy: Hashable, Sendable {
    /// What it answers to.
    package let path: String
    package let step: Step

    package enum Step: Hashable, Sendable {
        /// The person alone may read it, or enter it.
        case close(permissions: UInt32)
        /// A record under another's name goes to its own, which is free.
        case move(to: String)
        /// Two versions of a record that fit together become one.
        case merge(TwoVersions, ours: Record, merged: Record)
        /// A damaged file goes to the trash, and the last backup that has it whole gives it back.
        case bringBack(from: BackupName)
    }

    /// What is done, in plain words.
    package var sentence: String {
        switch step {
        case .close: "only you may open it from then on"
        case .move(let path): "it goes to its own name, \(path)"
        case .merge(let versions, _, _):
            "it and \(versions.theirs.id) fit together and become one; both stay in the trash"
        case .bringBack(let backup):
            "the backup of \(Moment(seconds: backup.seconds).calendarDay.iso) has it whole and gives it back; the damaged file goes to the trash"
        }
    }
}
