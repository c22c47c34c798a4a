import JournalModel
import LoamResources
import Testing

/// Loam's own scales, read as the program reads them.
let shippedScales = ScaleShelf(Resource.folder("scales"))

@Suite("Scoring") struct ScoringTests {
    private static let tolerance = 0.000001

    @Test("Every scale that comes with Loam can be used, and its file has no fault and no unknown key")
    func shipped() {
        #expect(shippedScales.broken.isEmpty)
        #expect(shippedScales.scales.count == Resource.folder("scales").count)
        for file in Resource.folder("scales") {
            let faults = ScaleCheck(file.bytes).faults.filter { !$0.reason.hasPrefix("\"source\" is not a key") }
            #expect(faults.isEmpty, "\(file.path): \(faults.map(\.sentence))")
        }
    }

    @Test("Answers come to what was worked out by hand")
    func examples() throws {
        #expect(WorkedExamples.all.examples.count > 100)
        for example in WorkedExamples.all.examples {
            let name = Comment(rawValue: "\(example.word("scale")): \(example.word("name"))")
            let scale = try #require(shippedScales[example.word("scale")], name)
            let expect = example.part("expect")
            let score = scale.score(example.answers)
            #expect(score.answered == expect["answered"]?.int, name)
            #expect(score.of == expect["of"]?.int, name)
            #expect(score.isComplete == expect["complete"]?.bool, name)
            #expect(score.missing == (expect["missing"]?.array ?? []).compactMap(\.string), name)
            #expect(Self.same(score.total?.value, expect["total"]?.double), name)
            #expect(score.total?.band?.label == expect["band"]?.string, name)
            #expect(score.safety.map(\.id) == (expect["safety"]?.array ?? []).compactMap(\.string), name)
            let reached = score.reached.compactMap(\.value).sorted()
            #expect(reached == (expect["reached"]?.array ?? []).compactMap(\.double), name)
            Self.checkParts(score, expect, name)
        }
    }

    private static func checkParts(_ score: Score, _ expect: JSONObject, _ name: Comment) {
        #expect(
            Set(score.subscales.map(\.id))
                == Set(expect.part("subscales").members.filter { !$0.value.isNull }.map(\.key)), name)
        for member in expect.part("subscales").members {
            #expect(same(score[subscale: member.key]?.value, member.value.double), name)
        }
        for member in expect.part("subscaleBands").members {
            #expect(score[subscale: member.key]?.band?.label == member.value.string, name)
        }
        for member in expect.part("patterns").members {
            let result = score.patterns.first { $0.pattern.id == member.key }
            #expect(result?.isMet == member.value.object?["met"]?.bool, name)
            for count in member.value.object?.part("counts").members ?? [] {
                #expect(result?.counts.first { $0.id == count.key }?.count == count.value.int, name)
            }
        }
    }

    private static func same(_ left: Double?, _ right: Double?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return abs(left - right) <= tolerance
    }

    @Test("A total typed in is taken when it can be one, and read like any other")
    func typed() throws {
        #expect(!WorkedExamples.all.typed.isEmpty)
        for example in WorkedExamples.all.typed {
            let name = Comment(rawValue: "\(example.word("scale")) \(example["total"]?.double ?? -1)")
            let scale = try #require(shippedScales[example.word("scale")], name)
            let expect = example.part("expect")
            let total = try #require(example["total"]?.double, name)
            let score = scale.score([], typed: total)
            #expect(scale.takesTyped(total) == expect["valid"]?.bool, name)
            #expect((score.total != nil) == expect["valid"]?.bool, name)
            #expect(score.total?.band?.label == expect["band"]?.string, name)
            let reached = score.reached.compactMap(\.value).sorted()
            #expect(reached == (expect["reached"]?.array ?? []).compactMap(\.double), name)
        }
    }

    @Test("A difference is called what the published figures allow")
    func changes() throws {
        #expect(!WorkedExamples.all.changes.isEmpty)
        for example in WorkedExamples.all.changes {
            let name = Comment(rawValue: "\(example.word("scale")): \(example.word("because"))")
            let scale = try #require(shippedScales[example.word("scale")], name)
            let before = try #require(example["before"]?.double, name)
            let after = try #require(example["after"]?.double, name)
            let expect = example.part("expect")
            let change = ScaleChange(scale, before: before, after: after)
            #expect(Self.same(change.difference, expect["difference"]?.double), name)
            #expect(change.reliable.rawValue == expect["reliable"]?.string, name)
            #expect(change.isImportant == expect["important"]?.bool, name)
        }
    }
}
