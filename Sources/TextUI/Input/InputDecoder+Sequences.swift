/// Keys and the mouse, as sequences that begin with ESC [ or ESC O.
extension InputDecoder {
    /// No sequence a terminal sends is longer; more than this is noise and is dropped.
    private static let longestSequence = 64

    mutating func readControl(_ byte: UInt8, alt: Bool) -> Bool {
        switch byte {
        case 0x5B where pending.isEmpty: begin(.consoleFunction)
        // rxvt ends shifted keys with $, which elsewhere only stands inside reports that begin with ?
        case 0x24 where pending.first.map({ (0x30...0x39).contains($0) }) == true: endControl(byte, alt: alt)
        case 0x20...0x3F: if pending.count < InputDecoder.longestSequence { pending.append(byte) }
        case 0x40...0x7E: endControl(byte, alt: alt)
        default:
            begin(.ground)
            return false
        }
        return true
    }

    mutating func readSingle(_ byte: UInt8, alt: Bool) -> Bool {
        switch byte {
        case 0x30...0x39 where pending.count < 2: pending.append(byte)
        case 0x40...0x7E:
            let modifiers = KeyCodes.modifiers(Parameters(pending).value(0))
            if let key = KeyCodes.single(byte) {
                emit(key.code, key.modifiers.union(modifiers).union(alt ? .alt : []))
            }
            begin(.ground)
        default:
            begin(.ground)
            return false
        }
        return true
    }

    private mutating func endControl(_ final: UInt8, alt: Bool) {
        let parameters = Parameters(pending)
        let isFull = pending.count >= InputDecoder.longestSequence
        let isEmpty = pending.isEmpty
        begin(.ground)
        guard !isFull else { return }
        switch (parameters.prefix, final) {
        case (0x3C, 0x4D), (0x3C, 0x6D): mouse(parameters, released: final == 0x6D)
        case (nil, 0x4D) where isEmpty: begin(.oldMouse)
        case (nil, 0x49) where isEmpty: events.append(.focus(true))
        case (nil, 0x4F) where isEmpty: events.append(.focus(false))
        case (nil, 0x7E) where parameters.value(0) == 200: beginPaste()
        case (nil, _): key(parameters, final, alt: alt)
        default: break
        }
    }

    private mutating func key(_ parameters: Parameters, _ final: UInt8, alt: Bool) {
        let found =
            switch final {
            case 0x75: KeyCodes.unicode(parameters)
            case 0x7E where parameters.value(0) == 27: KeyCodes.otherKey(parameters)
            case 0x7E, 0x5E, 0x24, 0x40: KeyCodes.numbered(parameters, final)
            default: KeyCodes.lettered(parameters, final)
            }
        if let found { emit(found.code, alt ? found.modifiers.union(.alt) : found.modifiers) }
    }

    private mutating func mouse(_ parameters: Parameters, released: Bool) {
        guard let code = parameters.value(0), let x = parameters.value(1), let y = parameters.value(2) else { return }
        mouse(code: code, at: Point(max(0, x - 1), max(0, y - 1)), released: released)
    }

    mutating func endOldMouse() {
        let values = pending.map { Int($0) - 32 }
        begin(.ground)
        let code = values[0]
        let place = Point(max(0, values[1] - 1), max(0, values[2] - 1))
        // The old form says "no button" when one is let go.
        let released = code & 3 == 3 && code & 96 == 0
        mouse(code: code, at: place, released: released)
    }

    private mutating func mouse(code: Int, at point: Point, released: Bool) {
        guard code >= 0, code < 128 else { return }
        var modifiers: Key.Modifiers = []
        if code & 4 != 0 { modifiers.insert(.shift) }
        if code & 8 != 0 { modifiers.insert(.alt) }
        if code & 16 != 0 { modifiers.insert(.ctrl) }
        let button: MouseEvent.Button = [.left, .middle, .right, .none][code & 3]
        var event = MouseEvent(.press, at: point, button: button, modifiers: modifiers)
        if code & 64 != 0 {
            guard code & 3 < 2, !released else { return }
            event.kind = code & 3 == 0 ? .wheelUp : .wheelDown
            event.button = .none
        } else if released {
            event.kind = .release
        } else if code & 32 != 0 {
            guard button != .none else { return }
            event.kind = .drag
        } else if button == .none {
            return
        }
        events.append(.mouse(event))
    }
}

/// The numbers of a sequence: "1;5" or "97:65;2", with a sign before them in some.
struct Parameters {
    /// The sign before the numbers, as "<" or "?".
    let prefix: UInt8?
    private var values: [[Int?]] = []

    init(_ bytes: [UInt8]) {
        let sign = bytes.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
        prefix = sign
        let body = bytes.dropFirst(sign == nil ? 0 : 1)
        values = body.split(separator: 0x3B, omittingEmptySubsequences: false).map { group in
            group.split(separator: 0x3A, omittingEmptySubsequences: false).map(Parameters.number)
        }
    }

    /// The number at `index`, nil when it is missing or empty; `part` counts the parts between colons.
    func value(_ index: Int, part: Int = 0) -> Int? {
        guard index < values.count, part < values[index].count else { return nil }
        return values[index][part]
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard !digits.isEmpty, digits.count < 9 else { return nil }
        var sum = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            sum = sum * 10 + Int(digit - 0x30)
        }
        return sum
    }
}
