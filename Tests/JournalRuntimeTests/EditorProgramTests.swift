import Testing

@testable import JournalRuntime

@Suite("The person's own editor") struct EditorProgramTests {
    @Test("VISUAL comes first, arguments stay apart, and vi is what is left")
    func command() {
        #expect(EditorProgram(environment: ["VISUAL": "nano -w", "EDITOR": "ed"]).command == ["nano", "-w"])
        #expect(EditorProgram(environment: ["EDITOR": "ed"]).command == ["ed"])
        #expect(EditorProgram(environment: ["EDITOR": " "]).command == ["vi"])
    }

    @Test("One that is not known, or not there, has no way to be kept from leaving a trace")
    func unknown() {
        for name in ["/bin/sh", "no-such-editor", "vimtutor", "emacsclient"] {
            #expect(EditorProgram(environment: ["EDITOR": name]).discretion(path: "/usr/bin:/bin") == nil)
        }
    }

    @Test("In a vault without leave, nothing is started")
    func notAllowed() {
        let editor = ExternalEditor(environment: ["EDITOR": "/bin/false"], permission: .none)
        #expect(throws: ExternalEditor.Trouble.notAllowed) { try editor.edit("words") }
        let unknown = ExternalEditor(environment: ["EDITOR": "/bin/false"], permission: .known)
        #expect(throws: ExternalEditor.Trouble.unknown("/bin/false")) { try unknown.edit("words") }
    }
}
