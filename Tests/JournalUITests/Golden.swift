import Glibc
import Testing
import TextUI

/// Holds a frame against the picture of it that was looked at and kept.
///
/// A picture has two planes: what stands there, and what each cell means (a letter for each role). `make golden` records
/// them anew and fails, so that they are looked at. No picture may say anything by colour alone.
enum Golden {
    private static let folder = #filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/Golden"

    static func check(_ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let alone = ColourAlone.faults(in: frame)
        #expect(alone.isEmpty, "\(name): \(alone)", sourceLocation: sourceLocation)
        let picture = picture(of: frame)
        let path = "\(folder)/\(name).txt"
        if getenv("LOAM_RECORD") != nil {
            write(picture, to: path)
            Issue.record("\(name) was recorded; look at it and run again", sourceLocation: sourceLocation)
            return
        }
        guard let kept = read(path) else {
            Issue.record("\(name) has no picture yet: make golden", sourceLocation: sourceLocation)
            return
        }
        #expect(picture == kept, "\(name) looks different; if it should: make golden", sourceLocation: sourceLocation)
    }

    private static func picture(of frame: Frame) -> String {
        var lines = (0..<frame.size.height).map { frame.text(row: $0).trimmedEnd }
        lines.append(String(repeating: "=", count: frame.size.width))
        for y in 0..<frame.size.height {
            lines.append(String((0..<frame.size.width).map { letter(frame[Point($0, y)].role) }).trimmedEnd)
        }
        lines.append("cursor \(frame.cursor.map { "\($0.x) \($0.y)" } ?? "hidden")")
        return lines.joined(separator: "\n") + "\n"
    }

    /// Text is empty, every other role a letter of its own.
    private static func letter(_ role: Role) -> Character {
        let letters = Array(" abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
        return letters[Int(role.rawValue) % letters.count]
    }

    private static func write(_ text: String, to path: String) {
        guard let file = fopen(path, "w") else { return }
        fputs(text, file)
        fclose(file)
    }

    private static func read(_ path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension String {
    fileprivate var trimmedEnd: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
