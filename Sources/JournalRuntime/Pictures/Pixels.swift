import CPictures

/// A picture as rows of red, green, blue and alpha, a byte each.
struct Pixels: Equatable, Sendable {
    let width: Int
    let height: Int
    let bytes: [UInt8]

    /// The most pixels that are read: more than a camera's picture has, and far less than memory.
    private static let most = 64 << 20

    init(width: Int, height: Int, bytes: [UInt8]) {
        self.width = width
        self.height = height
        self.bytes = bytes
    }

    /// Reads a PNG or a JPEG; nil for anything else, and for one that is damaged.
    init?(_ file: [UInt8], type: String) {
        var read = picture()
        let isRead: Int32
        switch type {
        case "image/png": isRead = picture_from_png(file, file.count, Self.most, &read)
        case "image/jpeg": isRead = picture_from_jpeg(file, file.count, Self.most, &read)
        default: isRead = 0
        }
        guard isRead == 1 else { return nil }
        defer { picture_free(&read) }
        width = Int(read.width)
        height = Int(read.height)
        bytes = Array(UnsafeBufferPointer(start: read.pixels, count: width * height * 4))
    }

    /// The size it has in a room, its shape kept; never larger than it is.
    func fitting(_ roomWidth: Int, _ roomHeight: Int) -> (width: Int, height: Int) {
        let scale = min(Double(roomWidth) / Double(width), Double(roomHeight) / Double(height), 1)
        return (max(1, Int(Double(width) * scale)), max(1, Int(Double(height) * scale)))
    }

    /// The picture made smaller: each new pixel is the middle of those it stands for, over black where it is clear.
    func scaled(to width: Int, _ height: Int) -> Pixels {
        var out: [UInt8] = []
        out.reserveCapacity(width * height * 4)
        for y in 0..<height {
            let rows = (y * self.height / height)..<max(y * self.height / height + 1, (y + 1) * self.height / height)
            for x in 0..<width {
                let columns = (x * self.width / width)..<max(x * self.width / width + 1, (x + 1) * self.width / width)
                var sum = (0, 0, 0)
                for row in rows {
                    for column in columns {
                        let place = (row * self.width + column) * 4
                        let alpha = Int(bytes[place + 3])
                        sum.0 += Int(bytes[place]) * alpha
                        sum.1 += Int(bytes[place + 1]) * alpha
                        sum.2 += Int(bytes[place + 2]) * alpha
                    }
                }
                let count = rows.count * columns.count * 255
                out += [UInt8(sum.0 / count), UInt8(sum.1 / count), UInt8(sum.2 / count), 255]
            }
        }
        return Pixels(width: width, height: height, bytes: out)
    }
}
