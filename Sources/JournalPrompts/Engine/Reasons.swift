import JournalModel

/// Why something is offered: the one table of these sentences. `{...}` stands for what is filled in.
enum Reason: String, CaseIterable {
    case letterRested = "You set this letter aside {ago}; its rest is over"
    case letterAgain = "You last read it again {ago}"
    case insight = "You saw this {ago}. How true is it now?"
    case decision = "You wanted to wait with this until {date}"
    case step = "You planned this {ago}. You might note how it went, if it went"
    case check = "It has been quiet for {weeks}. Is it still?"
    case look = "{weeks} since it. What stayed, and what did not?"
    case retake = "Day {day}: you answered it before, and it can stand beside that"
    case planned = "In {days}. What would you like to have ready?"
    case plannedTomorrow = "Tomorrow. What would you like to have ready?"
    case plannedToday = "Today is the day. Everything here can wait until after"
    case passed = "Its day was {ago}. Was it? You can say when, or let it go"
    case heavy = "One of your answers was heavy. This page is here if you want it"
    case raw = "You said raw. Something steady first, if you like"
    case tired = "Little energy: a short one"
    case capture = "Day {day}: what came, as it came"
    case meaning = "Day {day}: what it may mean, or may not"
    case embodiment = "Day {day}: something for ordinary life"
    case anyDay = "For any day"
    case again = "You answered this {ago}; it can be asked again"
    case prepare = "Before a session: something to have ready"
    case next = "The next step of what you began"
    case mildest = "Not met yet. It is among the milder ones"
    case unmet = "Not met yet"
    case charge = "It was {charge} of 10, {ago}"
    case domainCharge = "Not met yet. Its pattern was {charge} of 10"
    case ifSteady = "Only if you feel steady. {reason}"
    case checkIn = "A number or two, if you like"
    case note = "Whatever is there today, in your own words"
    case noSession = "If one lies behind you: Loam then knows which day it is"
    case quiet = "A quiet minute, with nothing to answer"

    /// The sentence with its gaps filled.
    func callAsFunction(_ values: [String: String] = [:]) -> String {
        let words = filled(rawValue, values)
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}

/// A sentence with every `{gap}` that has a value filled in.
func filled(_ words: String, _ values: [String: String]) -> String {
    var rest = words.utf8[...]
    var text = ""
    while let open = rest.firstIndex(of: UInt8(ascii: "{")), let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
        let gap = String(rest[rest.index(after: open)..<close]) ?? ""
        text += String(rest[..<open]) ?? ""
        text += values[gap] ?? "{\(gap)}"
        rest = rest[rest.index(after: close)...]
    }
    return text + (String(rest) ?? "")
}

/// "1 day", "3 days".
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

/// How long ago so many days are: "today", "yesterday", "5 days ago", "6 weeks ago", "4 months ago",
/// "2 years ago".
func ago(days: Int) -> String {
    switch days {
    case ...0: "today"
    case 1: "yesterday"
    case 2..<21: "\(days) days ago"
    case 21..<90: "\(days / 7) weeks ago"
    case 90..<730: "\(days / 30) months ago"
    default: "\(days / 365) years ago"
    }
}

/// The first line of a text, cut at a word where it is too long for a title; a long text is not read to its end.
func titled(_ text: String, _ fallback: String, longest: Int = 64) -> String {
    let line = text.drop(while: \.isWhitespace).prefix(longest + 1).prefix { !$0.isNewline }
    guard !line.isEmpty else { return fallback }
    guard line.count > longest else { return String(line) }
    let cut = line.prefix(longest)
    return cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)] + " …"
}
