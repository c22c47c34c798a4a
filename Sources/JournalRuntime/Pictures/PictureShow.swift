import Glibc

/// Shows a picture on the terminal that Loam has given back for a while, until a key is pressed.
struct PictureShow {
    let environment: [String: String]
    /// Readable when a signal came: the picture makes way at once.
    let signals: Int32

    /// Longer than any terminal takes to answer; one that does not answer has no pictures.
    private static let patience: Int32 = 250

    func show(_ pixels: Pixels, named name: String, hasColor: Bool) {
        var before = termios()
        guard tcgetattr(STDIN_FILENO, &before) == 0 else { return }
        var raw = before
        cfmakeraw(&raw)
        tcsetattr(STDIN_FILENO, TCSANOW, &raw)
        defer { tcsetattr(STDIN_FILENO, TCSANOW, &before) }
        send("\u{1B}[?1049h\u{1B}[?25l\u{1B}[2J\u{1B}[H")
        let means = hasColor ? means() : .letters
        draw(pixels, means, name)
        waitForKey()
        send((means == .kitty ? "\u{1B}_Ga=d,q=2\u{1B}\\" : "") + "\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l")
    }

    private func draw(_ pixels: Pixels, _ means: PictureMeans, _ name: String) {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 2 else { return }
        let (columns, rows) = (Int(size.ws_col), Int(size.ws_row) - 2)
        switch means {
        case .letters, .blocks256, .blocksTrue:
            let fit = pixels.fitting(columns, rows * 2)
            let small = pixels.scaled(to: fit.width, fit.height)
            send(
                means == .letters
                    ? PictureDrawing.letters(small) : PictureDrawing.blocks(small, isTrue: means == .blocksTrue))
        case .sixel, .kitty:
            // Terminals that do not say how large a letter is mostly have one of about this size.
            let width = size.ws_xpixel > 0 ? Int(size.ws_xpixel) / columns : 8
            let height = size.ws_ypixel > 0 ? Int(size.ws_ypixel) / Int(size.ws_row) : 16
            let fit = pixels.fitting(columns * width, rows * height)
            let small = pixels.scaled(to: fit.width, fit.height)
            send(
                means == .sixel
                    ? PictureDrawing.sixel(small)
                    : PictureDrawing.kitty(
                        small, columns: max(1, fit.width / width), rows: max(1, fit.height / height)))
        }
        send("\u{1B}[\(Int(size.ws_row));1H\u{1B}[0m\(name.prefix(max(0, columns - 22)))  any key goes back")
    }

    // MARK: What the terminal can do

    private func means() -> PictureMeans {
        // Kitty's question, then one that every terminal answers.
        send("\u{1B}_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\\u{1B}[c")
        let answer = answer()
        if answer.contains("\u{1B}_Gi=31;OK") { return .kitty }
        if let attributes = answer.split(separator: "[?").last?.prefix(while: { $0 != "c" }),
            attributes.split(separator: ";").contains("4")
        {
            return .sixel
        }
        let color = environment["COLORTERM"] ?? ""
        return color == "truecolor" || color == "24bit" ? .blocksTrue : .blocks256
    }

    private func answer() -> String {
        var bytes: [UInt8] = []
        var source = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        var buffer = [UInt8](repeating: 0, count: 256)
        while bytes.count < 4096, poll(&source, 1, Self.patience) > 0 {
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            guard count > 0 else { break }
            bytes += buffer[..<count]
            if bytes.last == UInt8(ascii: "c"), bytes.contains(UInt8(ascii: "?")) { break }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func waitForKey() {
        var sources = [
            pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
            pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
        ]
        while poll(&sources, 2, -1) < 0, errno == EINTR {}
        guard sources[0].revents & Int16(POLLIN) != 0 else { return }
        var buffer = [UInt8](repeating: 0, count: 256)
        _ = read(STDIN_FILENO, &buffer, buffer.count)
    }

    private func send(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
