import JournalModel

/// A Markdown file: its front matter, and what stands beneath it.
struct MarkdownPage {
    private(set) var front = JSONObject()
    private(set) var body: String
    /// It begins as front matter does and cannot be read; then it stays in the body.
    private(set) var isOddFrontMatter = false

    init(_ text: String) {
        body = text
        guard text.hasPrefix("---\n") || text == "---" else { return }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        lines.removeFirst()
        guard let end = lines.firstIndex(where: { $0.trimmedEnd == "---" || $0.trimmedEnd == "..." }),
            let read = FrontMatter.read(Array(lines[..<end]))
        else {
            // A rule at the top of a page begins so too.
            isOddFrontMatter = lines.contains { $0.trimmedEnd == "---" }
            return
        }
        front = read
        body = lines[(end + 1)...].joined(separator: "\n")
    }

    private static let dateKeys = [
        "date", "created", "created_at", "createdat", "created-at", "creation date", "creation_date", "date created",
        "date_created", "datecreated", "day",
    ]
    private static let editedKeys = [
        "modified", "updated", "edited", "last_modified", "last modified", "date modified", "date_modified",
        "updated_at", "modified_at",
    ]

    /// The first key, whatever its capitals, whose value can be read; takes it out of the front matter.
    private mutating func take<Value>(_ keys: [String], _ read: (JSON) -> Value?) -> Value? {
        for key in keys {
            guard let member = front.members.first(where: { $0.key.lowercased() == key }),
                let value = read(member.value)
            else { continue }
            front[member.key] = nil
            return value
        }
        return nil
    }

    mutating func takeDate() -> LooseTime? {
        let date = take(Self.dateKeys) { $0.string.flatMap { LooseTime($0.withoutLink) } }
        guard var date, date.second == nil else { return date }
        if let time = take(["time"], { $0.string.flatMap { LooseTime.timeOfDay($0) } }) { date.second = time }
        return date
    }

    mutating func takeEdited() -> LooseTime? {
        take(Self.editedKeys) { $0.string.flatMap { LooseTime($0.withoutLink) } }
    }

    /// The numbers of a check-in, in a note that Loam itself wrote as Markdown; another program's may count from 1 to 5.
    mutating func takeCheckIn() -> CheckIn {
        var checkIn = CheckIn()
        guard front["loam_kind"]?.string == "note" else { return checkIn }
        for member in front.members where member.key.hasPrefix("loam_") && member.key != "loam_day" {
            guard let number = member.value.string.flatMap({ Double($0) }), (0...10).contains(number) else { continue }
            checkIn[String(member.key.dropFirst(5))] = number
            front[member.key] = nil
        }
        return checkIn
    }

    mutating func takeTitle() -> String? {
        take(["title"]) { $0.string.flatMap { $0.isBlank ? nil : $0.trimmed } }
    }

    /// The tags of the front matter, then those in the text.
    mutating func takeTags() -> [String] {
        let listed =
            take(["tags", "tag", "keywords"]) { value -> [String]? in
                if let list = value.array { return list.compactMap { $0.string ?? $0.number } }
                guard let text = value.string else { return nil }
                return text.contains(",")
                    ? text.split(separator: ",").map(String.init) : text.split(separator: " ").map(String.init)
            } ?? []
        return (listed + Self.tags(in: body)).asTags
    }

    /// `#word` after a space, outside code; not only digits.
    private static func tags(in text: String) -> [String] {
        guard text.utf8.contains(UInt8(ascii: "#")) else { return [] }
        var found: [String] = []
        var inCode = false
        for line in text.split(separator: "\n") {
            if line.hasPrefix("```") { inCode.toggle() }
            guard !inCode, line.utf8.contains(UInt8(ascii: "#")), !line.utf8.contains(UInt8(ascii: "`")) else {
                continue
            }
            for word in line.split(whereSeparator: \.isWhitespace) where word.first == "#" {
                let name = word.dropFirst().prefix { $0.isLetter || $0.isNumber || "_-/".contains($0) }
                if name.contains(where: \.isLetter), !found.contains(String(name)) { found.append(String(name)) }
            }
        }
        return found
    }
}

extension JSON {
    /// The characters of a number, when this is one.
    fileprivate var number: String? { if case .number(let number) = self { number.text } else { nil } }
}

extension StringProtocol {
    fileprivate var trimmedEnd: String {
        var view = String(self)
        while let last = view.last, last.isWhitespace { view.removeLast() }
        return view
    }

    /// "2024-01-15" for "[[2024-01-15]]".
    fileprivate var withoutLink: String { String(self).filter { $0 != "[" && $0 != "]" } }
}
