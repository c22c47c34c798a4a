/// The words samples are made of: plain ones, and about one in ten that a careless program would break.
enum WordList {
    static let plain: [String] = words(
        """
        morning evening rain window garden kettle river bread stairs blanket lamp letter corner winter summer harbour
        meadow pebble candle shoulder breath throat chest hands quiet slow heavy warm loose tender steady tired awake
        afraid glad sorry curious restless calm lonely held open closed near far soft sharp bright grey green silver
        walked sat slept cried laughed wrote called waited listened looked noticed wanted forgot remembered carried
        dropped cooked washed drew sang stayed left came turned rested again still almost never always perhaps often
        once maybe today yesterday before after between under over behind beside without within toward mother father
        sister brother friend teacher neighbour stranger child dog cat bird train street kitchen office bed bath door
        table chair page song story dream colour shape weight room house road field hill sea wind snow cloud thunder
        anger shame grief joy relief trust doubt pride envy longing patience courage the a and but or so because while
        when where how what who this that it I you we they my your our their is was were be been had have will would
        could can did do not no yes more less enough too very quite some any every each other same different small
        large long short old new first last good bad easy hard true real whole broken clear strange simple
        """)

    static let careful: [String] = words(
        """
        caf\u{E9} cafe\u{301} r\u{EA}ve re\u{302}ve \u{E9}t\u{E9} Zo\u{EB} na\u{EF}ve M\u{FC}nchen Stra\u{DF}e \u{DC}bung
        sm\u{F8}rrebr\u{F8}d \u{141}\u{F3}d\u{17A} \u{10C}apek ni\u{F1}a fa\u{E7}ade \u{3BA}\u{3B1}\u{3BB}\u{3B7}\u{3BC}\u{3AD}\u{3C1}\u{3B1}
        \u{441}\u{43F}\u{430}\u{441}\u{438}\u{431}\u{43E} \u{65E5}\u{672C}\u{8A9E} \u{9759}\u{304B} \u{671D}\u{306E}\u{5149}
        \u{8A18}\u{61B6} \u{D55C}\u{AD6D}\u{C5B4} \u{633}\u{644}\u{627}\u{645} \u{642}\u{644}\u{628} \u{5E9}\u{5DC}\u{5D5}\u{5DD}
        \u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467} \u{1F9D1}\u{1F3FD}\u{200D}\u{1F33E} \u{1F3F3}\u{FE0F}\u{200D}\u{1F308}
        \u{2764}\u{FE0F} \u{1F44B}\u{1F3FC} \u{FF21}\u{FF22}\u{FF23} na\u{301}\u{308}h \u{201C}yes\u{201D} it\u{2019}s
        """)

    /// Some six thousand rarer words, made of syllables, so that not every text holds every word.
    static let rare: [String] = {
        let heads = words("ba be bo cla cre di dro fa fi flo ga gre ha hu ja ki la le mi mo na ne o pa pli qui ra ro sa she ta thu u va wi")
        let middles = words("ba den fer gle la li lo mi na ner pa ri sa ter to vi")
        let tails = words("d l ment n ng ness r s st t ther y")
        return heads.flatMap { head in middles.flatMap { middle in tails.map { head + middle + $0 } } }
    }()

    private static func words(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }
}

/// Makes texts of a wished size out of chance.
struct Scribe {
    var chance: SplitMix64
    /// How many words in a hundred are careful ones.
    let careful: Int

    init(seed: UInt64, careful: Int) {
        chance = SplitMix64(seed: seed)
        self.careful = careful
    }

    mutating func below(_ limit: Int) -> Int { Int(chance.next() % UInt64(max(1, limit))) }
    mutating func oneIn(_ number: Int) -> Bool { below(number) == 0 }
    mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

    mutating func word() -> String {
        if below(100) < careful { return pick(WordList.careful) }
        return oneIn(4) ? rareWord() : pick(WordList.plain)
    }

    /// The first ones come far more often than the last, as in any language.
    private mutating func rareWord() -> String {
        let limit = below(WordList.rare.count) + 1
        return WordList.rare[below(limit)]
    }

    /// A few words on one line.
    mutating func line(_ words: Int) -> String { (0..<max(1, words)).map { _ in word() }.joined(separator: " ") }

    /// Sentences and paragraphs until there are so many bytes of UTF-8.
    mutating func text(_ bytes: Int) -> String {
        var text = ""
        text.reserveCapacity(bytes + 120)
        while text.utf8.count < bytes {
            var first = true
            for _ in 0..<(5 + below(12)) {
                if !first { text += " " }
                text += first ? Self.capital(word()) : word()
                first = false
            }
            text += oneIn(7) ? ".\n\n" : ". "
        }
        return text
    }

    private static func capital(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}
