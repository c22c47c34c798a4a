package import JournalExchange
package import JournalModel

/// A question a screen puts on top of itself, and the name its answer comes back under.
package struct Question: Equatable, Sendable {
    package var name: String
    package var title: String
    package var lines: [String]
    package var options: [String]
    /// Whether a text is asked for instead of a choice, and what stands there at first.
    package var text: String?

    /// A choice between options; leaving it answers nothing.
    package init(_ name: String, _ title: String, _ lines: [String] = [], options: [String]) {
        self.name = name
        self.title = title
        self.lines = lines
        self.options = options
    }

    /// A line of text.
    package init(_ name: String, _ title: String, _ lines: [String] = [], text: String) {
        self.init(name, title, lines, options: [])
        self.text = text
    }
}

/// What was answered to a question; nothing comes back when it was left.
package enum Answer: Equatable, Sendable {
    case chose(String, Int)
    case wrote(String, String)
}

/// What a screen asks of the app.
package enum Command: Equatable, Sendable {
    case open(Route)
    /// Opens a route in place of this screen, without leaving it first.
    case replace(Route)
    /// Back by one screen.
    case back
    /// Back to the tabs.
    case backToTab
    case switchTo(Tab)
    case ask(Question)
    /// Closes the layer that was asked and gives its answer to the screen beneath.
    case answer(Answer)
    /// Changes the journal; the writing of these ids is done with once the change is on disk.
    case commit(Change, finishing: [RecordID] = [])
    /// Drops unsaved writing for good.
    case discard(RecordID)
    case notify(String)
    case undo
    case redo
    /// Remembers something of the prompts: skipped, snoozed, offered.
    case remember(PromptNote)
    case set(SettingChange)
    case editExternally(String)
    /// Calls the screen back with `.timer` after so many milliseconds; a later call replaces an earlier one.
    case wake(after: Int)
    /// Puts a text on the clipboard of the terminal, asked for by the person.
    case copy(String)
    /// Writes a text into a file outside the journal, where the person said.
    case writeOut(String, to: String)
    /// Runs one of the app's own actions, as the palette does.
    case run(AppAction)
    /// Runs a line of the screen beneath by its name.
    case runBeneath(String)
    case restore(String)
    case eraseForGood(String)
    case listTrash
    case listProblems
    case importing(ImportRequest)
    case vault(VaultTask)
    case makeBackup
    case listBackups
    /// Makes one record of two versions of it.
    case settle(TwoVersions, ours: Record, merged: Record)
    /// Asks what a path that is being typed may go on to.
    case listPaths(String)
    /// Adds a file to a record.
    case attach(path: String, to: RecordID)
    /// Shows an attachment with the program the desktop has for it.
    case openAttachment(Attachment)
    /// Shows a picture in the terminal until a key is pressed.
    case showPicture(Attachment)
    case export(ExportWish)
    case stopExport
}

/// What a person did with a prompt besides answering it.
package enum PromptNote: Hashable, Sendable {
    case skipped(String)
    case snoozed(String, until: Day)
    case offered([String])
    /// A skip or a putting-off is taken back.
    case restored(String)
    /// How they said they were before a piece of work.
    case said(Readiness)
}
