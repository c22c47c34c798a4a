import ArgumentParser

/// Words for an entry that is there: which one, the words, and how the command answers.
struct EntryWordsOptions: ParsableArguments {
    @Argument(help: "Its id, or a part of it; last is the newest.") var id: String
    @OptionGroup var words: WordsOptions
    @OptionGroup var answer: AnswerOptions
}

/// How true something is when it is looked at again.
struct TrueNowOptions: ParsableArguments {
    @Option(name: .customLong("true"), help: ArgumentHelp("How true it is now, 0 to 10.", valueName: "n"))
    var value: Int?

    func validate() throws { try Rating.check(value, "--true") }
}
