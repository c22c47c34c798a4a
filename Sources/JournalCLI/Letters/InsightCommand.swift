import ArgumentParser
import JournalModel

/// `loam insight`: something seen, and how true it stays.
struct InsightCommand: ParsableCommand, RecordFamily {
    static let kind = RecordKind.insight
    static let plural = "insights"
    static let configuration = CommandConfiguration(
        commandName: "insight", abstract: "Keep something you saw, and look at it again.",
        subcommands: [
            ListOf<Self>.self, ShowOf<Self>.self, New.self, Revisit.self, InsightDecisionCommand.self,
            InsightStepCommand.self,
        ], defaultSubcommand: ListOf<Self>.self)

    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Keep something you saw.",
            discussion: """
                loam insight new --sure 8 "I can be tired and still be kind."
                loam insight new --sure 6 "I do not want the job." --decision "Give notice"

                A decision waits until the afterglow ends, else a week; loam insight decision moves the day.
                """)

        @OptionGroup var words: WordsOptions
        @Option(help: ArgumentHelp("How sure you are now, 0 to 10.", valueName: "n")) var sure: Int?
        @Option(help: ArgumentHelp("A decision that hangs on it; it waits.", valueName: "words")) var decision = ""
        @OptionGroup var fields: SetOptions
        @OptionGroup var answer: AnswerOptions

        func validate() throws { try Rating.check(sure, "--sure") }

        func run() throws {
            try answer.keep(fields) { (insight: inout Insight, _, _) in
                insight.text = try words.text(asking: "What did you see, in a sentence or two?").orNothingKept()
                insight.sure = sure
                guard !decision.isEmpty else { return }
                insight.decision = Decision()
                insight.decision?.what = decision
            }
        }
    }

    struct Revisit: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Look at an insight again: how true is it now.",
            discussion: """
                loam insight revisit last --true 6 "On most days."
                """)

        @OptionGroup var entry: EntryWordsOptions
        @OptionGroup var trueNow: TrueNowOptions

        func run() throws {
            try entry.answer.change(entry.id) { (insight: inout Insight, desk) in
                let text = try entry.words.given()
                guard trueNow.value != nil || !text.isEmpty else {
                    throw CommandFailure("--true says how true it is now, words say how; nothing was kept.")
                }
                insight.revisits.append(JournalModel.Revisit(at: desk.now, trueNow: trueNow.value, text: text))
            }
        }
    }
}

/// `loam insight decision`: a decision on hold.
struct InsightDecisionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decision", abstract: "Decide, when the day of a decision has come, or move that day.",
        discussion: """
            loam insight decision last "Not to decide. It can stay a question."
            loam insight decision last --until "in 2 weeks"
            """)

    @OptionGroup var entry: EntryWordsOptions
    @Option(help: ArgumentHelp("It waits until this day, in words.", valueName: "day")) var until: String?

    func run() throws {
        try entry.answer.change(entry.id) { (insight: inout Insight, desk) in
            guard insight.hasOpenDecision else {
                throw CommandFailure(
                    "No decision waits there. loam set \(Printable.line(entry.id)) decision.what=... adds one.")
            }
            let text = try entry.words.given()
            if let until {
                insight.decision?.until = try desk.dayAhead(until, option: "--until")
            } else if text.isEmpty {
                throw ValidationError("Say what you decide, or --until which day it waits.")
            } else if let day = insight.decision?.until, day > desk.today {
                throw CommandFailure("It waits until \(day.short); --until moves the day. Nothing was changed.")
            }
            if !text.isEmpty { insight.decision?.decided = text }
        }
    }
}

/// `loam insight step`: how a small step went.
struct InsightStepCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "step", abstract: "Say how the small step of an insight went.",
        discussion: "loam set ID step.if=\"I come home tired\" step.then=\"sit down first\" gives an insight a step.")

    @OptionGroup var entry: EntryWordsOptions

    func run() throws {
        try entry.answer.change(entry.id) { (insight: inout Insight, desk) in
            guard insight.step != nil else {
                throw CommandFailure(
                    "This insight has no small step yet. loam help insight step says how to give it one.")
            }
            let text = try entry.words.text(asking: "How did the step go?").orNothingKept()
            insight.step?.followUps.append(Annotation(at: desk.now, text: text))
        }
    }
}
