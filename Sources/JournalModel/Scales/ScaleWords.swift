/// What kind of thing a scale's file defines.
package enum ScaleKind: String, Choice { case scale, checkIn, list, tracker }

/// Whether questions are asked here, or a result from elsewhere is typed in.
package enum ScaleEntry: String, Choice { case items, total }

/// Which end of the numbers is the better one, where there is one.
package enum ScaleDirection: String, Choice { case higherIsMoreSymptoms, higherIsBetter, higherIsMore }

/// How an item is answered; a duration is in minutes, a mark is noticed or not said.
package enum AnswerKind: String, Choice { case choice, number, yesNo, duration, mark }

/// How a number comes of the answers.
package enum ScoreMethod: String, Choice { case sum, mean, none, typed }

/// What a published figure stands for.
package enum ThresholdKind: String, Choice { case reliable, mcid, caseness, cutoff }

/// Whether a figure holds from its value up or down.
package enum ThresholdSide: String, Choice { case atLeast, atMost }

/// When a safety rule speaks: at once on the answer, or when there is a result.
package enum SafetyTime: String, Choice { case answer, result }

/// What a safety rule does: opens Help now, or shows its words quietly.
package enum SafetyAct: String, Choice { case help, soft }

/// Why a text may be where it is.
package enum PermissionStatus: String, Choice { case free, conditions, own, notShipped }

extension Choice {
    /// The words of the file, in order.
    static var words: [String] { allCases.map(\.rawValue) }
}
