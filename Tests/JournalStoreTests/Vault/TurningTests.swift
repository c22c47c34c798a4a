import Glibc
import JournalModel
import JournalStore
import JournalVault
import Testing

/// A journal with something of everything, in one form or the other, and what has to be found in it afterwards.
private struct Household {
    let vault: SealedScratch
    var scratch: Scratch { vault.scratch }
    static let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x20, 0x20, 0x0A]

    init(sealed: Bool) throws {
        vault = try SealedScratch(isSealed: false, isInMemory: true)
        let store = try scratch.open()
        for name in ["aaaa", "bbbb", "cccc"] { _ = try store.put(note(name, "note \(name)")) }
        _ = try store.delete(note("cccc", "note cccc"))
        try store.keep(Writing(record: note("dddd", "half a sentence"), base: nil, at: evening))
        try store.changeSettings { settings in
            settings["ownPeople"] = .string("Ada of the canal")
            settings["theme"] = .string("dusk")
        }
        _ = try store.attach(Self.picture, named: "canal.png", now: evening)
        scratch.write("not a record", "notes/odd.json")
        scratch.write("half", "notes/.2026-11-20-aaaa.json.999999999-1.tmp")
        guard sealed else { return }
        _ = try store.turnSealed(vault.identity, identityFile: vault.identityFile).sealRemains()
    }

    /// The same household in a folder of its own: what is made once is tried on many times.
    init(copying other: Household) { vault = SealedScratch(copying: other.vault) }

    /// Turns it on, or goes on with it.
    func seal(_ injector: FileSystem.Injector? = nil) throws {
        if try vault.door() == nil {
            let plain = try scratch.open(injector)
            _ = try plain.turnSealed(vault.identity, identityFile: vault.identityFile).sealRemains()
        } else {
            _ = try vault.open(injector).sealRemains()
        }
    }

    /// Turns it off, or goes on with it.
    func unseal(_ injector: FileSystem.Injector? = nil) throws {
        if try vault.door() != nil { _ = try vault.open(injector).unsealAll() }
    }

    /// Whether everything is there, once, and says what it said.
    func expectWhole(_ comment: Comment) throws {
        let store = try vault.door() == nil ? scratch.open() : vault.open()
        let loaded = try store.load()
        let texts = loaded.records.compactMap { $0.note?.text }.sorted()
        #expect(texts == ["note aaaa", "note bbbb"], comment)
        #expect(loaded.odd.count >= 1, comment)
        #expect(try store.trash().contains { $0.record?.note?.text == "note cccc" }, comment)
        #expect(try store.writings().offers.map { $0.record.note?.text } == ["half a sentence"], comment)
        let settings = try store.settings()
        #expect(settings["ownPeople"]?.string == "Ada of the canal" && settings["theme"]?.string == "dusk", comment)
        let attached = try store.attach(Self.picture, named: "canal.png", now: evening)
        #expect(try store.bytes(of: attached) == Self.picture, comment)
        #expect(scratch.names(in: "attachments").count { !$0.hasPrefix(".") } == 1, comment)
    }

    /// No plain file is left, and nothing of what was written can be found.
    func expectSealed(_ comment: Comment) {
        for folder in RecordKind.allCases.map(\.folder) { #expect(scratch.names(in: folder) == [], comment) }
        for word in ["note aaaa", "note cccc", "half a sentence", "Ada of the canal", "not a record"] {
            #expect(vault.files(holding: word) == [], comment)
        }
    }

    /// No sealed file is left.
    func expectPlain(_ comment: Comment) {
        #expect(scratch.text("notes/odd.json") == "not a record", comment)
        let sealed = vault.allFiles().filter { $0.contains(".age") || $0.contains("public-key") }
        #expect(sealed == [], comment)
    }
}

@Suite struct TurningTests {
    @Test func `on and off again, everything is there and as it was`() throws {
        let house = try Household(sealed: false)
        let before = house.scratch.text("notes/2026-11-20-aaaa.json")
        try house.seal()
        house.expectSealed("on")
        try house.expectWhole("on")
        try house.unseal()
        house.expectPlain("off")
        try house.expectWhole("off")
        #expect(house.scratch.text("notes/2026-11-20-aaaa.json") == before)
    }

    @Test(arguments: [false, true])
    func `cut short at any step, it goes on, and can be turned back`(isSealed: Bool) throws {
        let saboteur = Saboteur()
        let model = try Household(sealed: isSealed)
        try turn(Household(copying: model), isSealed, saboteur.injector)
        let steps = saboteur.calls
        #expect(steps > 60)
        for step in 1...steps {
            let house = Household(copying: model)
            saboteur.start(failing: step...Int.max)
            _ = try? turn(house, isSealed, saboteur.injector)
            saboteur.start()
            // Every other time the other way: what is plain is sealed again, or what is sealed turned back.
            if step.isMultiple(of: 2) {
                try house.seal()
                house.expectSealed("step \(step)")
            } else {
                try house.unseal()
            }
            try house.expectWhole("step \(step)")
        }
    }

    @Test(arguments: [false, true])
    func `a call that fails loses nothing`(isSealed: Bool) throws {
        let saboteur = Saboteur()
        let model = try Household(sealed: isSealed)
        try turn(Household(copying: model), isSealed, saboteur.injector)
        // Every third: that each call of the real program fails too is tried with strace.
        for step in stride(from: 1, through: saboteur.calls, by: 3) {
            for code in step.isMultiple(of: 2) ? [EIO, ENOSPC] : [EDQUOT] {
                let house = Household(copying: model)
                saboteur.start(failing: step...step, step.isMultiple(of: 2) ? .half(code) : .fail(code))
                _ = try? turn(house, isSealed, saboteur.injector)
                saboteur.start()
                try house.seal()
                try house.expectWhole("step \(step), \(errorName(code))")
            }
        }
    }

    private func turn(_ house: Household, _ isSealed: Bool, _ injector: @escaping FileSystem.Injector) throws {
        if isSealed { try house.unseal(injector) } else { try house.seal(injector) }
    }

    @Test func `another version in the plain is kept beside the sealed one`() throws {
        let vault = try SealedScratch(["one"])
        mkdir("\(vault.scratch.home)/notes", 0o700)
        let other = try note("n0", "another one").file
        Scratch.write(other, "\(vault.scratch.home)/notes/2026-11-20-n0.json")
        let store = try vault.open()
        #expect(try store.sealRemains().files == 1)
        #expect(try store.texts() == ["one", "another one"])
    }

    @Test func `what a sync tool set aside is a second version once sealed too, and comes back as one`() throws {
        let vault = try SealedScratch(isSealed: false)
        let copy = "2026-11-20-n0.sync-conflict-20261120-101010-ABCDEFG.json"
        do {
            let plain = try vault.scratch.open()
            _ = try plain.put(note("n0", "ours"))
            Scratch.write(try note("n0", "theirs").file, "\(vault.scratch.home)/notes/\(copy)")
            vault.scratch.write("no entry", "notes/odd.json")
            _ = try plain.turnSealed(vault.identity, identityFile: vault.identityFile).sealRemains()
        }
        let odd = try vault.open().load().odd
        #expect(odd.compactMap { $0.versions?.theirs.note?.text } == ["theirs"])
        #expect(odd.contains { $0.problem == .kept(from: "notes/odd.json") })
        _ = try vault.open().unsealAll()
        let plain = try vault.scratch.open().load()
        #expect(plain.records.compactMap { $0.note?.text } == ["ours"])
        #expect(plain.odd.compactMap { $0.versions?.theirs.note?.text } == ["theirs"])
        #expect(vault.scratch.text("notes/odd.json") == "no entry")
    }

    @Test func `sealed files that do not open stay with the key when it is turned off`() throws {
        let vault = try SealedScratch(["one", "two"])
        let name = try #require(vault.scratch.names(in: "sealed").first)
        vault.scratch.write("damage", "sealed/\(name)")
        let turned = try vault.open().unsealAll()
        #expect(turned.files == 1 && turned.left.map(\.path) == ["sealed-leftovers/\(name)"])
        #expect(vault.scratch.names(in: "sealed-leftovers").sorted() == [name, "identity.age"].sorted())
        #expect(try vault.scratch.open().load().records.count == 1)
    }

    @Test func `the doctor names what is not sealed yet`() throws {
        let vault = try SealedScratch(["one"])
        mkdir("\(vault.scratch.home)/notes", 0o700)
        Scratch.write(try note("n1", "two").file, "\(vault.scratch.home)/notes/2026-11-20-n1.json")
        let found = try Doctor.examine(vault.scratch.folder, now: evening, codec: SealedCodec(vault.identity))
        #expect(found.records == 1)
        #expect(found.findings.contains(Finding(path: "notes/2026-11-20-n1.json", problem: .unsealed)))
    }
}
