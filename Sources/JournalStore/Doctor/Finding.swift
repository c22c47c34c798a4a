package import JournalModel

/// Something the doctor noticed; nothing was changed.
package struct Finding: Hashable, Sendable {
    /// Inside the journal folder; `.` for the folder itself.
    package let path: String
    package let problem: Problem

    package enum Problem: Hashable, Sendable {
        /// A file among the records that is none, or a second one of its id.
        case odd(FileProblem)
        /// A field names a record that is not there; whether the trash has it.
        case missing(key: String, RecordID, inTrash: Bool)
        /// The file of an attachment that this record names is not there.
        case notAttached(RecordID)
        /// Others may read or enter it (permission bits); 0600 for files and 0700 for folders is what Loam makes.
        case open(UInt32)
        /// A file of a sealed journal that is in the plain; the next unlocking seals it.
        case unsealed
        /// A file that was being written when a Loam was stopped; the next start tidies it.
        case leftover
        /// Nothing of Loam's; it is left alone.
        case stranger
        /// A deleted record that will be taken away when Loam is next opened.
        case due
        /// A deleted record whose time of deletion lies ahead of the clock; it stays until then.
        case deletedLater
        /// Text in progress that an earlier run left; it is offered at the next start.
        case unfinished(RecordID)
    }

    /// Whether something may be wrong, and not only worth knowing.
    package var isTrouble: Bool {
        switch problem {
        // What lies in the trash waits there; that it does not open troubles nobody.
        case .odd: !path.hasPrefix(Place.trash + "/")
        case .missing, .notAttached, .open, .unsealed, .deletedLater: true
        case .leftover, .stranger, .due, .unfinished: false
        }
    }

    package init(path: String, problem: Problem) {
        self.path = path
        self.problem = problem
    }
}

extension Finding {
    /// The finding in plain words; says nothing of what was written there.
    package var sentence: String {
        switch problem {
        case .odd(let problem): problem.sentence
        case .missing(let key, let id, true): "its \(key) is \(id), which lies in the trash"
        case .missing(let key, let id, false): "its \(key) is \(id), which is not there"
        case .notAttached(let id): "\(id) names it as attached, but it is not there"
        case .open(let mode): "others on this machine may open it (mode \(String(mode, radix: 8)))"
        case .unsealed: "it is not sealed yet; the next unlocking seals it"
        case .leftover: "left from a save that was cut short; the next start tidies it"
        case .stranger: "not made by Loam; left alone"
        case .due: "deleted more than 30 days ago; the next start takes it away"
        case .deletedLater: "deleted at a time that is still to come; it stays until then"
        case .unfinished(let id): "text in progress (\(id)); the next start offers it"
        }
    }
}
