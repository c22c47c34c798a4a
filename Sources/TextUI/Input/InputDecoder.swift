/// Turns the bytes a terminal sends into events, whatever pieces they arrive in.
///
/// It never waits: bytes that could still become something else are kept until the next ones arrive, or until `flush` says
/// that none will. Understands the keys of xterm, rxvt, the Linux console, and the newer forms with all modifiers; the
/// mouse (SGR and the old form); bracketed paste; focus.
package struct InputDecoder: Sendable {
    /// What the bytes so far are the beginning of.
    enum State: Equatable, Sendable {
        case ground
        /// A character of several bytes.
        case scalar(alt: Bool)
        /// One ESC, or two.
        case escape(twice: Bool)
        /// ESC [
        case control(alt: Bool)
        /// ESC [ [, the Linux console's F1 to F5
        case consoleFunction
        /// ESC O
        case single(alt: Bool)
        /// ESC [ M and three bytes, the old mouse form
        case oldMouse
        case paste
    }

    var state = State.ground
    /// The bytes of the sequence being read.
    var pending: [UInt8] = []
    var pasted: [UInt8] = []
    /// How much of the mark that ends a paste has been read.
    var pasteEndMatched = 0
    var events: [InputEvent] = []
    /// Whether a paste arrives as keys, one for each character: for a secret, which should never be one text.
    package var pastesAsKeys = false

    /// A decoder that has read nothing.
    package init() {}

    /// Whether a lone ESC may be all there is: call `flush` when nothing follows within some 30 ms.
    package var isWaitingForEscape: Bool {
        switch state {
        case .ground, .scalar, .paste: false
        default: true
        }
    }

    /// Whether a paste has begun and not ended: call `flush` after about a second of silence, so that nothing gets stuck.
    package var isPasting: Bool { state == .paste }

    /// The events in `bytes`, together with what was kept from earlier ones.
    package mutating func feed(_ bytes: some Collection<UInt8>) -> [InputEvent] {
        let bytes = Array(bytes)
        var index = 0
        while index < bytes.count {
            if state == .paste {
                index = readPaste(bytes, from: index)
            } else if read(bytes[index]) {
                index += 1
            }
        }
        return takeEvents()
    }

    /// The events in what was kept, taken as complete: a lone ESC is the escape key.
    package mutating func flush() -> [InputEvent] {
        switch state {
        case .ground, .oldMouse, .consoleFunction: break
        case .scalar(let alt): emit(.character("\u{FFFD}"), alt ? .alt : [])
        case .escape(let twice):
            emit(.escape)
            if twice { emit(.escape) }
        case .control: if pending.isEmpty { emit(.character("["), .alt) }
        case .single: if pending.isEmpty { emit(.character("O"), .alt) }
        case .paste: endPaste()
        }
        begin(.ground)
        return takeEvents()
    }

    private mutating func takeEvents() -> [InputEvent] {
        defer { events = [] }
        return events
    }

    mutating func begin(_ next: State) {
        state = next
        pending.removeAll(keepingCapacity: true)
    }

    mutating func emit(_ code: Key.Code, _ modifiers: Key.Modifiers = []) {
        events.append(.key(Key(code, modifiers)))
    }

    /// Takes one byte; false when the byte ended something and must be read again.
    private mutating func read(_ byte: UInt8) -> Bool {
        switch state {
        case .ground: return readGround(byte, alt: false)
        case .scalar(let alt): return readScalar(byte, alt: alt)
        case .escape(let twice): return readEscape(byte, twice: twice)
        case .control(let alt): return readControl(byte, alt: alt)
        case .single(let alt): return readSingle(byte, alt: alt)
        case .consoleFunction:
            begin(.ground)
            if (0x41...0x45).contains(byte) { emit(.function(Int(byte) - 0x40)) }
            return byte >= 0x20
        case .oldMouse:
            pending.append(byte)
            if pending.count == 3 { endOldMouse() }
            return true
        case .paste: return false
        }
    }

    private mutating func readGround(_ byte: UInt8, alt: Bool) -> Bool {
        switch byte {
        case 0x1B: begin(.escape(twice: false))
        case 0..<0x20, 0x7F:
            begin(.ground)
            let key = KeyCodes.control(byte)
            emit(key.code, alt ? key.modifiers.union(.alt) : key.modifiers)
        case 0x20..<0x7F:
            begin(.ground)
            emit(.character(Character(Unicode.Scalar(byte))), alt ? .alt : [])
        case 0xC2...0xF4:
            begin(.scalar(alt: alt))
            pending.append(byte)
        default:
            begin(.ground)
            emit(.character("\u{FFFD}"), alt ? .alt : [])
        }
        return true
    }

    /// A byte that cannot continue the character ends it as U+FFFD and is read on its own: nothing is swallowed.
    private mutating func readScalar(_ byte: UInt8, alt: Bool) -> Bool {
        guard continues(byte) else {
            begin(.ground)
            emit(.character("\u{FFFD}"), alt ? .alt : [])
            return false
        }
        pending.append(byte)
        let length = pending[0] < 0xE0 ? 2 : pending[0] < 0xF0 ? 3 : 4
        guard pending.count == length else { return true }
        for character in String(decoding: pending, as: UTF8.self) { emit(.character(character), alt ? .alt : []) }
        begin(.ground)
        return true
    }

    private func continues(_ byte: UInt8) -> Bool {
        guard pending.count == 1 else { return (0x80...0xBF).contains(byte) }
        switch pending[0] {
        case 0xE0: return (0xA0...0xBF).contains(byte)
        case 0xED: return (0x80...0x9F).contains(byte)
        case 0xF0: return (0x90...0xBF).contains(byte)
        case 0xF4: return (0x80...0x8F).contains(byte)
        default: return (0x80...0xBF).contains(byte)
        }
    }

    private mutating func readEscape(_ byte: UInt8, twice: Bool) -> Bool {
        switch byte {
        case 0x5B: begin(.control(alt: twice))
        case 0x4F: begin(.single(alt: twice))
        case 0x1B:
            if twice { emit(.escape) }
            begin(.escape(twice: true))
        default:
            if twice { emit(.escape) }
            return readGround(byte, alt: true)
        }
        return true
    }
}
