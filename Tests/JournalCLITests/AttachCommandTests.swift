import JournalModel
import TerminalDriver
import Testing

@Suite struct AttachCommandTests {
    let home = TemporaryHome()

    private func loam(_ arguments: String...) -> Run { Run(home, arguments) }

    @Test func `a file is added, listed, shown, saved elsewhere and taken away again`() throws {
        #expect(loam("note", "By the canal").code == 0)
        home.write("not really a picture", to: "../canal.png")
        let path = "\(home.path)/canal.png"
        let added = loam("attach", "last", path)
        #expect(added.output == "canal.png  image, 20 bytes\n" && added.code == 0)
        #expect(home.files().filter { $0.hasPrefix("attachments/") }.count == 1)
        #expect(loam("attach", "last", path).errors == "canal.png is there already.\n")
        #expect(loam("show", "last").output.contains("canal.png  (image, 20 bytes)"))
        let json = try #require(loam("attachments", "last", "--json").json?.array)
        #expect(json.count == 1 && json[0].object?["name"]?.string == "canal.png")
        let saved = loam("attachments", "last", "--save", "\(home.path)/out")
        #expect(saved.output == "\(home.path)/out/canal.png\n")
        #expect(loam("attachments", "last", "--save", "\(home.path)/out").output == "\(home.path)/out/canal-2.png\n")
        #expect(loam("attachments", "last", "--remove", "other.png").code == 1)
        #expect(loam("attachments", "last", "--remove", "canal.png").code == 0)
        #expect(loam("attachments", "last").errors == "Nothing is attached to it. loam attach adds a file.\n")
        #expect(loam("doctor").code == 0)
    }

    @Test func `what is no file is refused, and nothing is changed`() {
        #expect(loam("note", "By the canal").code == 0)
        let none = loam("attach", "last", "\(home.path)/none.png")
        #expect(none.code == 1 && none.errors.contains("There is no file"))
        #expect(loam("attach", "last", home.path).errors.contains("is not a plain file"))
        #expect(loam("attachments", "last", "--json").json == .array([]))
    }
}
