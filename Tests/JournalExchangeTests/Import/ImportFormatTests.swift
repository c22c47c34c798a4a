import JournalExchange
import Testing

@Suite("The formats an import takes")
struct ImportFormatTests {
    @Test("a command line names each by a word of its own")
    func words() {
        let words = ImportFormat.allCases.map(\.rawValue)
        #expect(words == ["jrnl", "dayone", "tui-journal", "psychonautwiki", "daylio", "markdown", "loam"])
    }
}
