/// Bracketed paste: everything between ESC [ 200 ~ and ESC [ 201 ~ is text, whatever it looks like.
extension InputDecoder {
    private static let pasteEnd: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

    mutating func beginPaste() {
        begin(.paste)
        pasted = []
        pasteEndMatched = 0
    }

    /// Takes as many bytes as belong to the paste; the index of the first that does not.
    mutating func readPaste(_ bytes: [UInt8], from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            if pasteEndMatched == 0 {
                let end = bytes[index...].firstIndex(of: 0x1B) ?? bytes.count
                pasted.append(contentsOf: bytes[index..<end])
                index = end
                if index == bytes.count { return index }
            }
            if bytes[index] == InputDecoder.pasteEnd[pasteEndMatched] {
                pasteEndMatched += 1
                index += 1
                if pasteEndMatched == InputDecoder.pasteEnd.count {
                    pasteEndMatched = 0
                    endPaste()
                    return index
                }
            } else {
                // Only looked like the end; ESC begins nothing else in the mark, so the byte is read afresh.
                pasted.append(contentsOf: InputDecoder.pasteEnd[..<pasteEndMatched])
                pasteEndMatched = 0
            }
        }
        return index
    }

    mutating func endPaste() {
        pasted.append(contentsOf: InputDecoder.pasteEnd[..<pasteEndMatched])
        if pastesAsKeys { return endPasteAsKeys() }
        let text = String(decoding: InputDecoder.lineFeeds(pasted), as: UTF8.self)
        pasted = []
        begin(.ground)
        if !text.isEmpty { events.append(.paste(text)) }
    }

    /// Line ends and other keys that type nothing are left out: a paste presses no Enter.
    private mutating func endPasteAsKeys() {
        var decoder = UTF8()
        var source = pasted.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&source) {
            if scalar.value >= 0x20, scalar.value != 0x7F { emit(.character(Character(scalar))) }
        }
        for index in pasted.indices { pasted[index] = 0 }
        pasted = []
        begin(.ground)
    }

    /// The same bytes with CR LF and CR as LF: terminals send CR for every end of line.
    private static func lineFeeds(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(0x0D) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var afterReturn = false
        for byte in bytes {
            if byte == 0x0D {
                result.append(0x0A)
            } else if byte != 0x0A || !afterReturn {
                result.append(byte)
            }
            afterReturn = byte == 0x0D
        }
        return result
    }
}
