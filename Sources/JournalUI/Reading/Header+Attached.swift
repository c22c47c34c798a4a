import JournalModel
import TextUI

extension Header {
    /// What is attached, a line each, as the page of every entry shows it.
    var attachedLines: [StyledText] {
        attachments.map { attachment in
            StyledText(attachment.name, .text)
                + StyledText("   \(attachment.kindWords), \(attachment.sizeWords)", .quiet)
        }
    }
}
