/// The words of choices as they stand in files, as a person says them: "let-go" is "let go".
package enum ChoiceWords {
    /// What a person reads for a word in a file.
    ///
    /// - Parameter other: What to say for a word that is no choice of Loam's; itself when absent.
    package static func label(_ word: String, or other: @autoclosure () -> String? = nil) -> String {
        labels[word] ?? other() ?? word
    }

    private static let labels: [String: String] = {
        func labels<C: Choice>(_ type: C.Type) -> [(String, String)] { C.allCases.map { ($0.rawValue, $0.label) } }
        let all = labels(DraftOutcome.self) + labels(WorkOutcome.self) + labels(WorkPlace.self) + labels(Signs.self)
        return Dictionary(all, uniquingKeysWith: { first, _ in first })
    }()
}
