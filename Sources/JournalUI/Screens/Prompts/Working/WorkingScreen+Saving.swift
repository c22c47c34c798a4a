import JournalModel
import TextUI

extension WorkingScreen {
    /// Sums what is unsaved; each answer and each key typed makes it grow.
    var writingRevision: Int { changes + form.revision }

    func writing(in context: Context) -> Writing? {
        let work = filled(in: context)
        guard work.isWorthKeeping else { return nil }
        return Writing(record: .work(work), base: base)
    }

    /// The piece of work with everything given so far.
    func filled(in context: Context) -> Work {
        var work = work
        work.before = before.value
        work.after = after.value
        var object = JSONObject()
        try? form.apply(to: &object, dayStart: context.settings.dayStart)
        if let came = try? Stirred(json: object["came"] ?? .object(JSONObject())) { work.came = came }
        work.alsoTrue = object["alsoTrue"]?.string ?? ""
        return work
    }

    /// One change for everything given since it was last saved; nothing where nothing was given.
    mutating func save(in context: Context) -> [Command] {
        guard writingRevision != 0 else { return [] }
        var whole = filled(in: context)
        guard whole.isWorthKeeping else { return [] }
        whole.header.edited = context.now
        let change = Change.put(.work(whole), over: base, label: "Kept as it is")
        work = whole
        base = .work(whole)
        changes = 0
        form.settle()
        return [.commit(change, finishing: [whole.header.id])]
    }
}
