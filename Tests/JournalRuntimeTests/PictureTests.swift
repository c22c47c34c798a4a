import Testing

@testable import JournalRuntime

@Suite struct PictureTests {
    /// Red, green; blue, white.
    private static let png =
        "89504e470d0a1a0a0000000d4948445200000002000000020802000000fdd49a73000000124944415478"
        + "9c63f8cfc0c000c20cff8100001fee05fb0bd9688b0000000049454e44ae426082"
    /// Four by two, all red.
    private static let jpeg =
        "ffd8ffe000104a46494600010100000100010000ffdb0043000302020302020303030304030304050805050404050a07"
        + "0706080c0a0c0c0b0a0b0b0d0e12100d0e110e0b0b1016101113141515150c0f171816141812141514ffdb0043010304"
        + "0405040509050509140d0b0d141414141414141414141414141414141414141414141414141414141414141414141414"
        + "1414141414141414141414141414ffc00011080002000403012200021101031101ffc400150001010000000000000000"
        + "0000000000000008ffc40014100100000000000000000000000000000000ffc400150101010000000000000000000000"
        + "0000000709ffc40014110100000000000000000000000000000000ffda000c03010002110311003f009d00062a9bffd9"

    private static func bytes(_ hex: String) -> [UInt8] {
        let digits = hex.compactMap(\.hexDigitValue)
        return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }

    @Test func `a PNG is read pixel for pixel`() throws {
        let pixels = try #require(Pixels(Self.bytes(Self.png), type: "image/png"))
        #expect(pixels.width == 2 && pixels.height == 2)
        #expect(pixels.bytes == [255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 255])
    }

    @Test func `a JPEG is read, near enough`() throws {
        let pixels = try #require(Pixels(Self.bytes(Self.jpeg), type: "image/jpeg"))
        #expect(pixels.width == 4 && pixels.height == 2)
        #expect(pixels.bytes[0] > 245 && pixels.bytes[1] < 10 && pixels.bytes[2] < 10 && pixels.bytes[3] == 255)
    }

    @Test(arguments: ["image/png", "image/jpeg"])
    func `a damaged picture ends nothing, and what is none is none`(type: String) {
        let whole = Self.bytes(type == "image/png" ? Self.png : Self.jpeg)
        for length in 0..<whole.count {
            // Readers of JPEG fill up what is missing at the end; what matters is that nothing breaks.
            _ = Pixels(Array(whole.prefix(length)), type: type)
            var changed = whole
            changed[length] ^= 0xFF
            _ = Pixels(changed, type: type)
        }
        #expect(Pixels(Array("not a picture".utf8), type: type) == nil)
        #expect(Pixels([], type: type) == nil)
        #expect(Pixels(whole, type: "image/webp") == nil)
    }

    @Test func `half blocks show two rows of pixels in one of letters`() throws {
        let pixels = try #require(Pixels(Self.bytes(Self.png), type: "image/png"))
        let first = "\u{1B}[38;2;255;0;0m\u{1B}[48;2;0;0;255m▀"
        let second = "\u{1B}[38;2;0;255;0m\u{1B}[48;2;255;255;255m▀"
        #expect(PictureDrawing.blocks(pixels, isTrue: true) == "\(first)\(second)\u{1B}[0m\r\n")
        #expect(PictureDrawing.blocks(pixels, isTrue: false).hasPrefix("\u{1B}[38;5;196m\u{1B}[48;5;21m▀"))
    }

    @Test func `sixel and kitty get what their terminals read`() throws {
        let pixels = try #require(Pixels(Self.bytes(Self.png), type: "image/png"))
        let kitty = PictureDrawing.kitty(pixels, columns: 2, rows: 1)
        #expect(kitty.hasPrefix("\u{1B}_Ga=T,f=32,q=2,s=2,v=2,c=2,r=1,m=0;/wAA") && kitty.hasSuffix("\u{1B}\\"))
        let sixel = PictureDrawing.sixel(pixels)
        #expect(sixel.contains("#180@?$") && sixel.contains("#5A?$") && sixel.hasSuffix("-\u{1B}\\"))
    }

    @Test func `a picture keeps its shape in any room, and is never made larger`() {
        let wide = Pixels(width: 400, height: 100, bytes: [])
        #expect(wide.fitting(80, 40) == (80, 20))
        #expect(wide.fitting(1000, 10) == (40, 10))
        #expect(wide.fitting(1000, 1000) == (400, 100))
        let one = Pixels(width: 2, height: 1, bytes: [0, 0, 0, 255, 200, 100, 50, 255]).scaled(to: 1, 1)
        #expect(one.bytes == [100, 50, 25, 255])
    }
}
