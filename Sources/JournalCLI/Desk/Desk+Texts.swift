import JournalPrompts
import LoamResources

extension Desk {
    /// Loam's own texts for safety; they are part of the program.
    func safety() throws(CommandFailure) -> SafetyTexts {
        do throws(SafetyTextError) { return try SafetyTexts { Resource.named($0) } } catch {
            throw CommandFailure("Loam's own texts are damaged (\(error.sentence)); please install Loam again.")
        }
    }
}
