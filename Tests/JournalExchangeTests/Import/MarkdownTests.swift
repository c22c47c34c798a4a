import JournalExchange
import JournalModel
import Testing

@Suite("What comes from Markdown")
struct MarkdownTests {
    private func note(_ path: String, _ text: String) throws -> Note {
        try #require(try Taken(.markdown, .text(text, named: path)).notes.first)
    }

    @Test("front matter gives date, title and tags; aliases and keys of one's own are kept")
    func frontMatter() throws {
        let note = try note(
            "The canal.md",
            """
            ---
            title: "A walk: slow"
            date: 2024-01-15T14:30:00
            tags: [walk, "slow water", '#canal']
            aliases:
              - Water
              - 'It''s slow'
            loam-mood: 6 # out of ten
            place: {city: Berlin}
            empty:
            text: |
              one
                two
            related: "[[2024-01-14]]"
            ---
            Slow water. #evening `#not` #12

            ```
            #code
            ```
            """)
        #expect(note.text.hasPrefix("# A walk: slow\n\nSlow water."))
        #expect(note.header.created.text == "2024-01-15T14:30:00+01:00")
        #expect(note.header.tags == ["walk", "slow water", "canal"])
        let kept = try #require(note.header.origin?.kept)
        #expect(kept["aliases"] == .array([.string("Water"), .string("It's slow")]))
        #expect(kept["loam-mood"] == .string("6"))
        #expect(kept["place"] == .string("{city: Berlin}"))
        #expect(kept["empty"] == .null)
        #expect(kept["text"] == .string("one\n  two"))
        #expect(kept["related"] == .string("[[2024-01-14]]"))
    }

    @Test(
        "a file's path gives the date where nothing else does",
        arguments: [
            ("2024-01-15.md", "2024-01-15T12:00:00", ""), ("2024-01-15 The walk.md", "2024-01-15T12:00:00", "The walk"),
            ("diary/20240115.md", "2024-01-15T12:00:00", ""), ("2024/01/15.md", "2024-01-15T12:00:00", ""),
            ("2024-01-15T1430.md", "2024-01-15T14:30:00", ""), ("202401151430 idea.md", "2024-01-15T14:30:00", "idea"),
            ("2024_01_15-late.md", "2024-01-15T12:00:00", "late"),
            ("2024-01-15 21.14.03.md", "2024-01-15T21:14:00", ""),
        ])
    func names(path: String, date: String, title: String) throws {
        let note = try note(path, "words")
        #expect(note.header.created.text == date + "+01:00")
        #expect(note.text == (title.isEmpty ? "words" : "# \(title)\n\nwords"))
    }

    @Test("inline tags are tags, a list of them may stand in lines or in one text")
    func tags() throws {
        #expect(try note("2024-01-15.md", "A #walk with #M/friend and #12").header.tags == ["walk", "M/friend"])
        #expect(try note("2024-01-15.md", "---\ntags:\n- one\n- two\n---\nx").header.tags == ["one", "two"])
        #expect(try note("2024-01-15.md", "---\ntags: one two\n---\nx").header.tags == ["one", "two"])
        #expect(try note("2024-01-15.md", "---\nTags: one, two words\n---\nx").header.tags == ["one", "two words"])
    }

    @Test("a rule at the top is no front matter, and what cannot be read stays in the text")
    func odd() throws {
        #expect(try note("2024-01-15.md", "---\n\nwords").text == "---\n\nwords")
        let taken = try Taken(.markdown, .text("---\n: : :\n---\nwords", named: "2024-01-15.md"))
        #expect(taken.notes.first?.text == "---\n: : :\n---\nwords")
        #expect(taken.report.remarks == [.frontMatter: 1])
    }

    @Test("a folder: notes come in, pictures with the notes that show them, all else is named")
    func folder() throws {
        var files: [SourceFile] = []
        func add(_ path: String, _ text: String) {
            files.append(SourceFile(path: path, bytes: HeldBytes(Array(text.utf8)), modified: 1_700_000_000))
        }
        add("2024-01-15.md", "![[lake.png]] and ![x](../../etc/passwd) ![y](img/a%20b.jpg) ![z](https://a.b/c.png)")
        add("img/lake.png", "PNG")
        add("img/a b.jpg", "JPG")
        add("list.ods", "x")
        add("empty.md", "")
        add("latin.md", "")
        files[5].bytes = HeldBytes([0x63, 0xE9, 0x0A])
        files.append(SourceFile(path: "link.md", bytes: HeldBytes([]), isLink: true))
        let taken = try Taken(.markdown, .folder(files))
        #expect(taken.items.first?.files.map(\.name) == ["lake.png", "a b.jpg"])
        #expect(taken.notes.count == 1)
        #expect(
            taken.leftOut == [
                "list.ods: it is not a Markdown file", "empty.md: nothing is written in it",
                "latin.md: line 1 is not UTF-8; if it is an old file, iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW makes it so",
                "link.md: it is a link to another place, and links are not followed",
            ])
    }

    @Test("without any date it stands at the day the file was last changed, and that is said")
    func fileDate() throws {
        let taken = try Taken(.markdown, .files(["idea.md": "words"]))
        #expect(taken.notes.first?.header.created.text == "2023-11-14T23:13:20+01:00")
        #expect(taken.report.remarks == [.fileDate: 1])
    }

    @Test("two vaults may both have a note of one name; the same one is known")
    func twice() throws {
        let taken = try Taken(.markdown, .files(["2024-01-15.md": "words"]))
        #expect(try taken.again(.markdown, .files(["2024-01-15.md": "words"])).records.isEmpty)
        #expect(try taken.again(.markdown, .files(["2024-01-15.md": "others"])).records.count == 1)
    }

    @Test("Windows line ends and a byte-order mark are passed over")
    func windows() throws {
        #expect(try note("2024-01-15.md", "\u{FEFF}---\r\ntitle: A\r\n---\r\none\r\ntwo").text == "# A\n\none\ntwo")
    }
}
