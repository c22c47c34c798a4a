import Children
import Glibc
import JournalModel
import JournalStore
import Testing

/// Two machines and a real git between them.
@Suite(.enabled(if: Child.runs(["git", "--version"]), "git is not installed")) struct GitTests {
    private let here = Scratch()
    private let there = Scratch()

    @discardableResult
    private func git(_ scratch: Scratch, _ arguments: String...) throws -> Child.Result {
        let who = ["-c", "user.name=A", "-c", "user.email=a@b", "-c", "init.defaultBranch=main"]
        return try Child.run(
            ["git", "-C", scratch.home] + who + ["-c", "merge.conflictStyle=diff3", "-c", "pull.rebase=false"]
                + arguments)
    }

    private func commit(_ scratch: Scratch) throws {
        try git(scratch, "add", "-A")
        #expect(try git(scratch, "commit", "-m", "journal").status == 0)
    }

    private func change(_ store: JournalStore, _ change: (inout Note) -> Void) throws {
        let old = try #require(try store.load().records.first)
        var note = try #require(old.note)
        change(&note)
        _ = try store.put(.note(note), over: old)
    }

    /// A journal with one note here, and its clone there.
    private func clone() throws -> (here: JournalStore, there: JournalStore) {
        let store = try here.open()
        _ = try store.put(note("aaaa", "as it was"))
        try git(here, "init")
        try commit(here)
        #expect(try Child.run(["git", "clone", "-q", here.home, there.home]).status == 0)
        return (store, try there.open())
    }

    @Test func `what stays on this machine is not in it`() throws {
        let (store, _) = try clone()
        _ = try store.backUp(now: evening, plan: BackupPlan())
        try store.keep(Writing(record: try note("wwww", "not done"), base: nil, at: evening))
        let listed = String(
            decoding: try git(here, "ls-files", "--others", "--cached", "--exclude-standard").output, as: UTF8.self)
        #expect(
            listed.split(separator: "\n").map(String.init).sorted()
                == [".gitignore", ".restic-exclude", ".stignore", "notes/2026-11-20-aaaa.json"])
    }

    @Test func `changes that do not meet come together, and Loam sees them`() throws {
        let (ours, theirs) = try clone()
        #expect(try theirs.texts() == ["as it was"])
        _ = try ours.put(note("bbbb", "written here"))
        _ = try theirs.put(note("cccc", "written there"))
        try commit(here)
        try commit(there)
        #expect(try git(there, "pull", "-q", "--no-edit").status == 0)
        let news = try theirs.rescan()
        #expect(news.changed.compactMap(\.note?.text) == ["written here"])
        #expect(try theirs.texts() == ["as it was", "written here", "written there"])
    }

    @Test func `one entry changed on both is two versions with what both came from, and then one on both`() throws {
        let (ours, theirs) = try clone()
        try change(ours) { note in
            note.text = "as I say here"
            note.header.tags = ["here"]
        }
        try change(theirs) { note in
            note.text = "as I say there"
            note.body = "warm hands"
        }
        try commit(here)
        try commit(there)
        #expect(try git(there, "pull", "-q", "--no-edit").status != 0)
        let odd = try #require(try theirs.load().odd.first)
        #expect(odd.problem == .marked(try id("aaaa")))
        let versions = try #require(odd.versions)
        let mine = try #require(versions.ours)
        #expect(versions.base?.note?.text == "as it was")
        let merge = try #require(RecordMerge(ours: mine, theirs: versions.theirs, base: versions.base))
        #expect(merge.clashes.map(\.label) == ["Note"])
        let merged = try #require(merge.record([.both], at: evening))
        #expect(try theirs.settle(versions, ours: mine, as: merged, now: evening))
        try commit(there)
        #expect(try git(here, "pull", "-q", "--no-edit", there.home, "main").status == 0)
        let note = try #require(try ours.load().records.first?.note)
        #expect(note.text == "as I say there\n\nas I say here" && note.body == "warm hands")
        #expect(note.header.tags == ["here"])
        #expect(try ours.load().odd == [])
    }

    @Test func `a sealed entry changed on both stays ours, and the other is put beside it by one command`() throws {
        let sealed = try SealedScratch(["as it was"])
        let here = sealed.scratch
        let store = try sealed.open()
        let old = try note("n0", "as it was")
        try git(here, "init")
        try commit(here)
        #expect(try Child.run(["git", "clone", "-q", here.home, there.home]).status == 0)
        let other = try JournalStore.open(there.folder, codec: SealedCodec(sealed.identity))
        _ = try store.put(note("n0", "as I say here"), over: old)
        _ = try other.put(note("n0", "as I say there"), over: old)
        try commit(here)
        try commit(there)
        #expect(try git(there, "pull", "-q", "--no-edit").status != 0)
        let name = try #require(there.names(in: "sealed").first)
        #expect(try other.texts() == ["as I say there"])
        let theirs = try git(there, "show", ":3:sealed/\(name)").output
        let copy = "sealed/\(name.dropLast(4)).sync-conflict-git.age"
        Scratch.write(theirs, "\(there.home)/\(copy)")
        try git(there, "add", "sealed/\(name)")
        let versions = try #require(try other.load().odd.first?.versions)
        #expect(versions.path == copy && versions.theirs.note?.text == "as I say here")
        let mine = try #require(try other.load().records.first)
        #expect(try other.settle(versions, ours: mine, as: note("n0", "both"), now: evening))
        #expect(try other.texts() == ["both"] && other.load().odd == [])
        #expect(try other.trash().count == 2)
    }
}
