import Glibc

/// Prints the table of measured goals: `loam-bench [--records N] [--folder DIR] [--only GROUP]`.
///
/// A folder that is named is kept and used again; without one a temporary folder is made and taken away. Every group
/// of rows runs in a process of its own, so that none inherits another's memory or warm caches of code.
@main
struct LoamBench {
    static func main() {
        var options = Options(CommandLine.arguments.dropFirst())
        if let name = options.child {
            runGroup(name, options)
            return
        }
        let temporary = options.folder == nil
        let folder = options.folder ?? "/tmp/loam-bench-\(getpid())"
        options.folder = folder
        defer { if temporary { Fixture.remove(folder) } }
        Fixture(folder: folder, count: options.records).prepare()
        Row.printHead()
        let wanted = allGroups.filter { options.only == nil || $0.name == options.only }
        let failed = wanted.filter { !Child.run(["--child", $0.name] + options.arguments) }
        if wanted.isEmpty { print("no such group; there are: \(allGroups.map(\.name).joined(separator: " "))") }
        if wanted.isEmpty || !failed.isEmpty { exit(1) }
    }

    private static func runGroup(_ name: String, _ options: Options) {
        guard let group = allGroups.first(where: { $0.name == name }), let folder = options.folder else { exit(2) }
        do {
            try group.run(Fixture(folder: folder, count: options.records)) { $0.print() }
        } catch {
            print("\(name): \(error)")
            exit(1)
        }
    }
}

/// What was asked for on the command line.
struct Options {
    var records = 20_000
    var folder: String?
    var only: String?
    var child: String?

    init(_ arguments: some Sequence<String>) {
        var rest = Array(arguments)[...]
        while let flag = rest.popFirst() {
            guard let value = rest.popFirst() else { break }
            switch flag {
            case "--records": records = Int(value) ?? records
            case "--folder": folder = value
            case "--only": only = value
            case "--child": child = value
            default: break
            }
        }
    }

    var arguments: [String] { ["--records", String(records)] + (folder.map { ["--folder", $0] } ?? []) }
}
