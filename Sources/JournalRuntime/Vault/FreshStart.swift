import Glibc
import JournalModel
package import JournalUI

/// Begins the program anew within its process, locked: the system takes all its memory back, and with it every trace of the
/// journal, freed or not. Nothing that has to be remembered to be wiped is left to remember.
package struct FreshStart: Sendable {
    /// Where to go back to once it is unlocked.
    package let place: LockedPlace
    /// Whether the program is to stop first, as Ctrl-Z does.
    package let stops: Bool

    package init(place: LockedPlace, stops: Bool = false) {
        self.place = place
        self.stops = stops
    }

    /// Goes there; comes back only where the system does not allow it. The terminal has to be given back before.
    func begin() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        defer { for end in ends { _ = close(end) } }
        _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
        // The place is told through a pipe: an argument would show to everyone who lists processes.
        let bytes = JSONWriter.write(json)
        guard bytes.withUnsafeBytes({ write(ends[1], $0.baseAddress, $0.count) }) == bytes.count else { return }
        let words = [CommandLine.arguments.first ?? "loam", "open", "--again", String(ends[0])]
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        _ = execv("/proc/self/exe", &arguments)
    }

    private var json: JSON {
        var object: JSONObject = ["tab": .int(place.tab), "stops": .bool(stops)]
        if let writing = place.writing { object.append("writing", .string(writing.text)) }
        return .object(object)
    }

    /// What an earlier life of this process said through a descriptor; nil when it said nothing.
    package init?(descriptor: Int32) {
        defer { _ = close(descriptor) }
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
        let bytes = [UInt8](unsafeUninitializedCapacity: 1024) { buffer, count in
            count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
        }
        guard let object = (try? JSONReader.read(bytes))?.object else { return nil }
        let tab = object["tab"]?.int ?? 1
        place = LockedPlace(tab: tab, writing: object["writing"]?.string.flatMap { RecordID($0) })
        stops = object["stops"]?.bool ?? false
    }
}
