import JournalModel
import TerminalDriver
import Testing

@Suite struct ScaleCommandTests {
    let home = TemporaryHome()

    private func loam(_ arguments: String..., input: String = "") -> Run { Run(home, arguments, input: input) }

    @Test func `every scale is listed, and shown`() throws {
        let list = try #require(loam("scale", "list", "--json").json?.array)
        #expect(list.count == 22)
        for scale in list {
            let id = try #require(scale.object?["id"]?.string)
            #expect(loam("scale", "show", id).code == 0)
        }
        let whole = loam("scale", "show", "pcl-5", "--json").json?.object
        #expect(whole?["items"]?.array?.count == 20)
    }

    @Test func `the clusters and the pattern of the PCL-5 come with its score`() throws {
        let score = try #require(
            loam("scale", "score", "pcl-5", "2,0,0,0,0,2,0,2,2,0,0,0,0,0,2,2,0,0,0,0", "--json").json?.object)
        #expect(score["total"]?.int == 12 && score["complete"]?.bool == true)
        let parts = (score["subscales"]?.array ?? []).compactMap { $0.object?["value"]?.int }
        #expect(parts == [2, 2, 4, 4])
        let pattern = score["patterns"]?.array?.first?.object
        #expect(pattern?["met"]?.bool == true)
        let cutoff = score["thresholds"]?.array?.first?.object
        #expect(cutoff?["reached"]?.bool == false && cutoff?["citation"]?.string?.isEmpty == false)
    }

    @Test func `an open answer leaves no total, and is named`() throws {
        let score = try #require(loam("scale", "score", "gad-7", "1,1,-,1,1,1,1", "--json").json?.object)
        #expect(score["total"]?.isNull == true && score["complete"]?.bool == false)
        #expect(score["missing"]?.array == [.string("3")])
        let words = loam("scale", "score", "gad-7", "1,1,-,1,1,1,1").output
        #expect(words.contains("6 of 7 answered, so there is no total.") && words.contains("Open: 3"))
    }

    @Test func `answers that cannot be are refused, with 2`() {
        for answers in ["9,0,0,0,0,0,0", "0,0,0,0,0,0,0,0", "a,0", ""] {
            let run = loam("scale", "score", "gad-7", answers)
            #expect(run.code == 2 && run.output.isEmpty, "\(answers)")
        }
        #expect(loam("scale", "score", "isi", "29").code == 2)
        #expect(loam("scale", "score", "isi", "15").output.contains("15"))
        #expect(loam("scale", "score", "nothing", "1").code == 1)
    }

    @Test func `an answer that calls for help says where it is`() {
        let run = loam("scale", "score", "phq-9", "0,0,0,0,0,0,0,0,1")
        #expect(run.code == 0 && run.errors.contains("112"))
        #expect(!loam("scale", "score", "phq-9", "0,0,0,0,0,0,0,0,0").errors.contains("112"))
    }

    @Test func `taken line by line it is kept, with help before the next question, and drawn`() throws {
        let run = loam("scale", "take", "phq-9", input: "1\n2\nb\n1\n1\n1\n1\n1\n1\n1\n1\n\n")
        #expect(run.code == 0, "\(run.errors)")
        #expect(run.errors.contains("112"))
        let kept = loam("list", "--kind", "scale", "--json").json?.array?.first?.object?["record"]?.object
        #expect(kept?["answers"]?.array?.map(\.int) == [1, 1, 1, 1, 1, 1, 1, 1, 1, nil])
        #expect(kept?["restDays"]?.int == 2)
        let chart = loam("chart", "phq-9", "--ascii")
        #expect(chart.output.contains("lower = fewer symptoms") && chart.output.contains("mild"))
        #expect(loam("chart", "phq-9", "--table").output.contains("mild"))
        #expect(loam("chart", "gad-7").code == 1)
    }

    @Test func `nothing answered keeps nothing`() {
        #expect(loam("scale", "take", "gad-7", input: "q\n").code == 1)
        #expect(loam("list", "--kind", "scale", "--json").json?.array?.isEmpty ?? true)
    }
}
