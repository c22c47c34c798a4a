import Glibc

/// The process this program runs in.
enum Process {
    /// Its environment.
    static var environment: [String: String] {
        var table: [String: String] = [:]
        var place = environ
        while let entry = place.pointee {
            let text = String(cString: entry)
            if let sign = text.firstIndex(of: "=") {
                table[String(text[..<sign])] = String(text[text.index(after: sign)...])
            }
            place += 1
        }
        return table
    }
}
