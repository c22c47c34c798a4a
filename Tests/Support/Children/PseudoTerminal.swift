import Glibc

/// A terminal on which something was typed before anybody asked.
final class PseudoTerminal {
    let path: String
    private let descriptors: [Int32]

    init(typed: [String]) throws {
        var (ours, theirs): (Int32, Int32) = (-1, -1)
        var name = [CChar](repeating: 0, count: 128)
        guard openpty(&ours, &theirs, &name, nil, nil) == 0 else { throw Child.Failure(call: "openpty", number: errno) }
        for descriptor in [ours, theirs] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        // Their side stays open here too, so that what was typed is kept until the child has opened it.
        descriptors = [ours, theirs]
        path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let text = Array(typed.map { $0 + "\n" }.joined().utf8)
        guard write(ours, text, text.count) == text.count else { throw Child.Failure(call: "write", number: errno) }
    }

    deinit { descriptors.forEach { close($0) } }
}
