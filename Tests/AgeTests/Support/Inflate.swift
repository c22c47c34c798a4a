/// Opens the zlib wrapping (RFC 1950, 1951) that some published vectors come in; nil for anything malformed.
struct Inflate {
    private let input: [UInt8]
    private var position = 2
    private var bitBuffer: UInt32 = 0
    private var bitCount: UInt32 = 0
    private var output: [UInt8] = []

    static func zlib(_ input: [UInt8]) -> [UInt8]? {
        guard input.count > 6, input[0] & 15 == 8 else { return nil }
        var inflate = Inflate(input: input)
        guard inflate.run(), adler(inflate.output) == bigEndian(input.suffix(4)) else { return nil }
        return inflate.output
    }

    private init(input: [UInt8]) { self.input = input }

    private static func bigEndian(_ bytes: ArraySlice<UInt8>) -> UInt32 { bytes.reduce(0) { $0 << 8 | UInt32($1) } }

    private static func adler(_ bytes: [UInt8]) -> UInt32 {
        var low: UInt32 = 1
        var high: UInt32 = 0
        for byte in bytes {
            low = (low &+ UInt32(byte)) % 65521
            high = (high &+ low) % 65521
        }
        return high << 16 | low
    }

    private mutating func bits(_ count: UInt32) -> Int? {
        while bitCount < count {
            guard position < input.count else { return nil }
            bitBuffer |= UInt32(input[position]) << bitCount
            position += 1
            bitCount += 8
        }
        defer {
            bitBuffer >>= count
            bitCount -= count
        }
        return Int(bitBuffer & (1 << count - 1))
    }

    private mutating func run() -> Bool {
        while true {
            guard let last = bits(1), let kind = bits(2) else { return false }
            let done =
                switch kind {
                case 0: stored()
                case 1: compressed(Code(Code.fixedLengths), Code([Int](repeating: 5, count: 30)))
                case 2: dynamic()
                default: false
                }
            guard done else { return false }
            if last == 1 { return true }
        }
    }

    private mutating func stored() -> Bool {
        (bitBuffer, bitCount) = (0, 0)
        guard position + 4 <= input.count else { return false }
        let length = Int(input[position]) | Int(input[position + 1]) << 8
        position += 4
        guard position + length <= input.count else { return false }
        output += input[position..<(position + length)]
        position += length
        return true
    }

    private mutating func dynamic() -> Bool {
        guard let literals = bits(5), let distances = bits(5), let lengths = bits(4) else { return false }
        var codeLengths = [Int](repeating: 0, count: 19)
        let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
        for index in 0..<(lengths + 4) {
            guard let length = bits(3) else { return false }
            codeLengths[order[index]] = length
        }
        let code = Code(codeLengths)
        var all: [Int] = []
        while all.count < literals + 257 + distances + 1 {
            guard let symbol = self.symbol(code) else { return false }
            switch symbol {
            case 16:
                guard let again = bits(2), let previous = all.last else { return false }
                all += [Int](repeating: previous, count: 3 + again)
            case 17:
                guard let again = bits(3) else { return false }
                all += [Int](repeating: 0, count: 3 + again)
            case 18:
                guard let again = bits(7) else { return false }
                all += [Int](repeating: 0, count: 11 + again)
            default: all.append(symbol)
            }
        }
        return compressed(Code(Array(all[..<(literals + 257)])), Code(Array(all[(literals + 257)...])))
    }

    private mutating func compressed(_ literals: Code, _ distances: Code) -> Bool {
        while true {
            guard let symbol = symbol(literals) else { return false }
            if symbol == 256 { return true }
            if symbol < 256 {
                output.append(UInt8(symbol))
                continue
            }
            guard symbol < 286, let length = value(symbol - 257, Self.lengthBases, Self.lengthBits),
                let slot = self.symbol(distances), slot < 30,
                let distance = value(slot, Self.distanceBases, Self.distanceBits), distance <= output.count
            else { return false }
            copy(length: length, distance: distance)
        }
    }

    private mutating func copy(length: Int, distance: Int) {
        var left = length
        while left > 0 {
            let piece = min(left, distance)
            let start = output.count - distance
            output.append(contentsOf: Array(output[start..<(start + piece)]))
            left -= piece
        }
    }

    private mutating func value(_ index: Int, _ bases: [Int], _ extra: [UInt32]) -> Int? {
        guard let more = bits(extra[index]) else { return nil }
        return bases[index] + more
    }

    private mutating func symbol(_ code: Code) -> Int? {
        var (word, first, index) = (0, 0, 0)
        for length in 1...15 {
            guard let bit = bits(1) else { return nil }
            word = word << 1 | bit
            let count = code.counts[length]
            if word - first < count { return code.symbols[index + word - first] }
            index += count
            first = (first + count) << 1
        }
        return nil
    }

    private static let lengthBases = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258,
    ]
    private static let lengthBits: [UInt32] = [
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
    ]
    private static let distanceBases = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145,
        8193, 12289, 16385, 24577,
    ]
    private static let distanceBits: [UInt32] = [
        0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
    ]
}

/// A canonical Huffman code: how many words of each length, and the symbols in order.
private struct Code {
    var counts = [Int](repeating: 0, count: 16)
    var symbols: [Int] = []

    init(_ lengths: [Int]) {
        for length in 1...15 {
            let found = lengths.indices.filter { lengths[$0] == length }
            counts[length] = found.count
            symbols += found
        }
    }

    static let fixedLengths =
        [Int](repeating: 8, count: 144) + [Int](repeating: 9, count: 112) + [Int](repeating: 7, count: 24)
        + [Int](repeating: 8, count: 8)
}
