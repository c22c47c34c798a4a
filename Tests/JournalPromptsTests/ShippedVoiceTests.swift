import JournalModel
import JournalPrompts
import LoamResources
import Testing

/// What every prompt Loam ships has to keep to.
@Suite struct ShippedVoiceTests {
    static let prompts = shipped.packs.flatMap(\.prompts)

    /// Words and turns Loam does not use in its own voice: promises, verdicts, orders, doses, noise.
    static let unsaid = [
        "!", "you must", "you should", "you need to", "you have to do", "streak", "disorder", "diagnos", "trauma",
        "toxic",
        "heal", "cure", "booster", "dosage", "milligram", "half-life", "hospital", "guarantee", "journey",
        "amazing", "awesome", "powerful", "congratulat", "well done", "keep it up", "as an ai", "ego death",
        "repressed",
        "your abuser", "really happened",
    ]

    static func texts(_ prompt: Prompt) -> [String] { [prompt.text, prompt.full, prompt.hint].filter { !$0.isEmpty } }

    @Test func `ids are plain, once each, and begin with the pack's or the pattern's`() {
        #expect(Set(Self.prompts.map(\.id)).count == Self.prompts.count)
        for pack in shipped.packs {
            for prompt in pack.prompts {
                let owner = prompt.isActivation ? prompt.schema : pack.id
                #expect(prompt.id.hasPrefix(owner + "."), "\(prompt.id)")
            }
        }
    }

    @Test func `there are 27 patterns with four activations each, gentle and full`() {
        let domains = shipped.allDomains
        #expect(domains.count == 27)
        for domain in domains {
            let prompts = shipped.activations(of: domain.id)
            #expect(prompts.count == 4, "\(domain.id)")
            #expect(!domain.about.isEmpty && !domain.sentence.isEmpty, "\(domain.id)")
            #expect(prompts.allSatisfy { !$0.full.isEmpty && $0.full != $0.text && $0.distress }, "\(domain.id)")
            let intensities = prompts.compactMap(\.intensity)
            #expect(intensities == intensities.sorted(), "\(domain.id): easiest first")
        }
    }

    @Test func `there are about four hundred prompts, each of a length that fits a small screen`() {
        #expect(Self.prompts.count >= 380)
        for prompt in Self.prompts {
            #expect(prompt.text.count >= 15, "\(prompt.id)")
            #expect(prompt.hint.count <= 120, "\(prompt.id)")
            for text in Self.texts(prompt) { #expect(text.count <= (prompt.isActivation ? 260 : 200), "\(prompt.id)") }
            #expect(!prompt.source.isEmpty, "\(prompt.id)")
        }
    }

    @Test func `nothing is said that Loam never says`() {
        for pack in shipped.packs {
            for (id, text) in [(pack.id, pack.about + " " + pack.title)]
                + pack.prompts.flatMap({ prompt in
                    Self.texts(prompt).map { (prompt.id, $0) }
                })
            {
                let words = text.lowercased()
                for unsaid in Self.unsaid { #expect(!words.contains(unsaid), "\(id): \(unsaid)") }
            }
        }
        for step in shipped.programmes.flatMap(\.steps) {
            for unsaid in Self.unsaid { #expect(!step.reason.lowercased().contains(unsaid), "\(step.id): \(unsaid)") }
        }
    }

    @Test func `no prompt asks for meaning or deeds on the day itself`() {
        for prompt in Self.prompts where prompt.phase == .meaning || prompt.phase == .embodiment {
            #expect(prompt.days.map { ($0.from ?? 0) >= 1 } ?? true, "\(prompt.id)")
        }
    }

    @Test func `marks are the same throughout: double quotation marks, and one sign for three dots`() {
        for prompt in Self.prompts {
            for text in Self.texts(prompt) {
                #expect(!text.contains("...") && !text.contains("'."), "\(prompt.id)")
                #expect(!text.split(separator: " ").contains { $0.hasPrefix("'") }, "\(prompt.id)")
            }
        }
    }

    @Test func `no prompt is a twin of another`() {
        let words = Self.prompts.map { (id: $0.id, words: Self.contentWords($0.text)) }
        for (index, one) in words.enumerated() {
            for other in words[(index + 1)...] where one.words.count > 4 && other.words.count > 4 {
                let shared = one.words.intersection(other.words).count
                let overlap = Double(shared) / Double(min(one.words.count, other.words.count))
                #expect(overlap < 0.7, "\(one.id) and \(other.id)")
            }
        }
    }

    /// Words of more than three letters, folded.
    static func contentWords(_ text: String) -> Set<String> {
        Set(text.lowercased().split { !$0.isLetter }.map(String.init).filter { $0.count > 3 && !common.contains($0) })
    }
    static let common: Set<String> = [
        "what", "which", "where", "when", "that", "this", "there", "might", "your", "with", "from", "have", "does",
        "would",
        "they", "them", "then", "than", "into", "were", "write",
    ]

    @Test func `what programmes point to is there`() {
        let scales = Set(Resource.paths.filter { $0.hasPrefix("scales/") })
        for programme in shipped.programmes {
            for step in programme.steps {
                switch step.offer {
                case .pack(let id): #expect(shipped.pack(id) != nil, "\(programme.id), \(step.id): \(id)")
                case .prompt(let id): #expect(shipped.prompt(id) != nil, "\(programme.id), \(step.id): \(id)")
                case .scale(let id): #expect(scales.contains("scales/\(id).json"), "\(programme.id), \(step.id): \(id)")
                case .place: break
                }
                #expect(!step.reason(onDay: 5).contains("{"), "\(programme.id), \(step.id)")
                #expect(step.reason.count <= 60, "\(programme.id), \(step.id)")
            }
        }
    }

    @Test func `every medicine has a programme, and none offers activation in the first days`() {
        for medicine in Medicine.allCases {
            #expect(shipped.programmes.contains { $0.medicines.contains(medicine) }, "\(medicine)")
        }
        for programme in shipped.programmes {
            for step in programme.steps {
                guard case .pack(let id) = step.offer, shipped.pack(id)?.kind == .activation else { continue }
                #expect((step.days.from ?? 0) > 3, "\(programme.id), \(step.id)")
            }
        }
    }

    @Test func `every key of the safety texts is read`() throws {
        let texts = try SafetyTexts(Resource.named)
        #expect(Self.unread(texts).filter { $0 != "format" }.isEmpty)
    }

    /// The keys that were kept as unknown, anywhere inside a value.
    static func unread(_ value: Any) -> [String] {
        if let json = value as? JSON, case .object(let object) = json { return object.members.map(\.key) }
        return Mirror(reflecting: value).children.flatMap { child in
            if child.label == "extra", let object = child.value as? JSONObject { return object.members.map(\.key) }
            return unread(child.value)
        }
    }

    @Test func `the help page begins with the emergency and says when it was looked at`() throws {
        let help = try SafetyTexts(Resource.named).help
        #expect(help.sections.first?.id == "emergency")
        #expect(!help.checked.isEmpty && !help.stale.isEmpty && !help.never.isEmpty)
        for section in help.sections {
            #expect(!section.title.isEmpty)
            for entry in section.entries {
                #expect(!entry.contact.isEmpty && !entry.checked.isEmpty, "\(entry.name)")
                #expect(!help.meaning(ofCertainty: entry.certainty).isEmpty, "\(entry.name)")
            }
        }
    }
}
