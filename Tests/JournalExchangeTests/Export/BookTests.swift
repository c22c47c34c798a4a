import JournalModel
import Testing

@testable import JournalExchange

@Suite struct BookTests {
    @Test(arguments: [
        ("plain", "<p>plain</p>\n"),
        ("two\nlines\n\nand a paragraph", "<p>two<br>\nlines</p>\n<p>and a paragraph</p>\n"),
        ("# Head", "<h5>Head</h5>\n"), ("- one\n- two", "<ul><li>one</li><li>two</li></ul>\n"),
        ("1. one\n2) two", "<ol><li>one</li><li>two</li></ol>\n"),
        ("> said\n> again", "<blockquote><p>said<br>\nagain</p></blockquote>\n"),
        ("**strong** and *soft*", "<p><strong>strong</strong> and <em>soft</em></p>\n"),
        ("snake_case_word 2 * 3 * 4", "<p>snake_case_word 2 * 3 * 4</p>\n"),
        ("`a < b`", "<p><code>a &lt; b</code></p>\n"),
        ("```\n<b>\n# x\n```", "<pre><code>&lt;b&gt;\n# x</code></pre>\n"), ("\\*not soft\\*", "<p>*not soft*</p>\n"),
        (
            "[here](https://example.org/?a=1&b=2)",
            "<p><a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noreferrer\">here</a></p>\n"
        ),
        ("[here](javascript:alert(1))", "<p>here)</p>\n"), ("![canal](x.png)", "<p>canal</p>\n"), ("---", "<hr>\n"),
        ("a **b", "<p>a **b</p>\n"), ("日本語 **太字**", "<p>日本語 <strong>太字</strong></p>\n"),
    ])
    func `Markdown becomes the HTML it means`(text: String, html: String) {
        #expect(MarkdownHTML.html(text, level: 5) == html)
    }

    @Test func `no HTML that was written passes through, anywhere`() throws {
        var note = Note(header: Out.header("aaaa"))
        let bad = "<script>alert('x')</script> \"><img src=x onerror=y>"
        note.text = bad
        note.dreams = bad
        note.discomforts = [bad]
        note.header.tags = [bad]
        note.checkIn = CheckIn([Measure(bad, 1)])
        note.answers = [PromptAnswer(prompt: "p", words: bad, text: bad)]
        let book = try #require(try Out.files(.html, [.note(note)])[""])
        #expect(!book.contains("<script") && !book.contains("<img"))
        #expect(book.contains("&lt;script&gt;alert(&#39;x&#39;)"))
    }

    @Test func `a picture stands in the page, whole`() throws {
        let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        var record = Out.note("aaaa", "With a picture")
        record.header.attachments = [
            Attachment(at: Out.evening, name: "a.png", type: "image/png", size: bytes.count, sha256: "aa")
        ]
        let book = try #require(try Out.files(.html, [record], attached: ["aa": bytes])[""])
        #expect(
            book.contains("src=\"data:image/png;base64,\(String(decoding: Base64.text(bytes[...]), as: UTF8.self))\""))
    }

    @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")])
    func `bytes become letters as RFC 4648 says`(text: String, letters: String) {
        #expect(String(decoding: Base64.text(Array(text.utf8)[...]), as: UTF8.self) == letters)
    }
}
