package import JournalModel

/// A file of the catalogue, as its bytes: a pack or a programme.
package struct CatalogueFile: Hashable, Sendable {
    /// The name it is known by in a fault ("prompts/dreams.json").
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// Whether it is a programme and not a pack: it has "steps".
    package var isProgramme: Bool { (try? JSONReader.read(bytes))?.object?["steps"] != nil }
}

/// Every pack and programme there is, Loam's own and the person's.
///
/// A file that cannot be used is left out and named in `broken`; the rest works.
package struct Catalogue: Sendable {
    package private(set) var packs: [Pack] = []
    package private(set) var programmes: [Programme] = []
    package private(set) var broken: [BrokenFile] = []
    /// What scales are called, by their ids; one without a name is called by its id in capitals.
    package var scaleTitles: [String: String] = [:]
    /// When scales are offered again, by their ids.
    package var retakes: [String: Retake] = [:]
    private var packPlaces: [String: Int] = [:]
    /// Where each prompt stands: pack, and place in it.
    private var places: [String: (pack: Int, prompt: Int)] = [:]
    private var domains: [String: SchemaDomain] = [:]
    private var activations: [String: [Prompt]] = [:]

    package init() {}

    /// Reads files in order: Loam's own first, then the person's; of two with one id the first stays.
    ///
    /// A file with "steps" is a programme, any other a pack; programmes are taken in once all packs are there.
    package init(_ files: [CatalogueFile]) {
        var programmes: [(JSON, CatalogueFile)] = []
        for file in files {
            let json: JSON
            do { json = try JSONReader.read(file.bytes) } catch {
                refuse(file, [DataFault(line: error.line, reason: error.sentence)])
                continue
            }
            guard json.object?["steps"] == nil else {
                programmes.append((json, file))
                continue
            }
            let check = PackCheck(json, file.bytes)
            take(check.pack, check.faults, file)
        }
        for (json, file) in programmes {
            let check = ProgrammeCheck(json, file.bytes)
            take(check.programme, check.faults, file)
        }
    }

    private mutating func take(_ pack: Pack?, _ faults: [DataFault], _ file: CatalogueFile) {
        guard let pack else { return refuse(file, faults) }
        let repeated = duplicates(of: pack, file)
        guard repeated.isEmpty else { return refuse(file, repeated) }
        packPlaces[pack.id] = packs.count
        for (index, prompt) in pack.prompts.enumerated() {
            places[prompt.id] = (packs.count, index)
            if prompt.isActivation { activations[prompt.schema, default: []].append(prompt) }
        }
        for schema in pack.schemas where domains[schema.id] == nil { domains[schema.id] = schema }
        packs.append(pack)
    }

    private mutating func take(_ programme: Programme?, _ faults: [DataFault], _ file: CatalogueFile) {
        guard let programme else { return refuse(file, faults) }
        guard !programmes.contains(where: { $0.id == programme.id }) else {
            let line = JSONLocator(file.bytes).line(of: ["id"])
            return refuse(file, [DataFault(line: line, reason: "the programme \"\(programme.id)\" is there already")])
        }
        let early = earlyActivations(in: programme, file)
        guard early.isEmpty else { return refuse(file, early) }
        programmes.append(programme)
    }

    /// Steps that would offer activation in the first days.
    private func earlyActivations(in programme: Programme, _ file: CatalogueFile) -> [DataFault] {
        programme.steps.enumerated().compactMap { index, step in
            guard case .pack(let id) = step.offer, pack(id)?.kind == .activation,
                (0...2).contains(where: step.days.contains)
            else { return nil }
            let line = JSONLocator(file.bytes).line(of: ["steps", String(index + 1), "days"])
            return DataFault(line: line, reason: "activation is not offered on days 0 to 2")
        }
    }

    private mutating func refuse(_ file: CatalogueFile, _ faults: [DataFault]) {
        broken.append(BrokenFile(path: file.path, faults: faults.filter { !$0.isRemark }))
    }

    /// What a pack has in common with those before it.
    private func duplicates(of pack: Pack, _ file: CatalogueFile) -> [DataFault] {
        let locator = JSONLocator(file.bytes)
        var faults: [DataFault] = []
        if packPlaces[pack.id] != nil {
            faults.append(
                DataFault(line: locator.line(of: ["id"]), reason: "the pack \"\(pack.id)\" is there already"))
        }
        for (index, prompt) in pack.prompts.enumerated() {
            guard let place = places[prompt.id] else { continue }
            let line = locator.line(of: ["prompts", String(index + 1), "id"])
            let reason = "the prompt \"\(prompt.id)\" is there already, in the pack \"\(packs[place.pack].id)\""
            faults.append(DataFault(line: line, reason: reason))
        }
        return faults
    }
}

extension Catalogue {
    package func pack(_ id: String) -> Pack? { packPlaces[id].map { packs[$0] } }

    package func prompt(_ id: String) -> Prompt? { places[id].map { packs[$0.pack].prompts[$0.prompt] } }

    /// The pack a prompt stands in.
    package func pack(ofPrompt id: String) -> Pack? { places[id].map { packs[$0.pack] } }

    /// A pattern by its id ("failure"); nil for the person's own words.
    package func domain(_ id: String) -> SchemaDomain? { domains[id] }

    /// All patterns, in the order of the packs.
    package var allDomains: [SchemaDomain] { packs.flatMap(\.schemas) }

    /// The names of all patterns by their ids.
    package var domainNames: [String: String] {
        Dictionary(allDomains.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    /// The activation prompts of a pattern, in the order they stand.
    package func activations(of domain: String) -> [Prompt] { activations[domain] ?? [] }

    /// How a scale is called.
    package func name(ofScale id: String) -> String { scaleTitles[id] ?? id.uppercased() }

    /// How a pattern is called: its name, or the person's own word for it.
    package func name(ofDomain id: String) -> String { domains[id]?.name ?? id }
}
