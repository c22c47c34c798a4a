import Glibc

/// The person's own editor: how it is called, and, for the ones Loam knows, how it is told to keep nothing of the text.
struct EditorProgram {
    /// The program and its arguments, without the file.
    let command: [String]

    /// `VISUAL`, else `EDITOR`, else `vi`.
    init(environment: [String: String]) {
        let words = (environment["VISUAL"] ?? environment["EDITOR"] ?? "").split(separator: " ").map(String.init)
        command = words.isEmpty ? ["vi"] : words
    }

    /// What keeps an editor from leaving a trace.
    struct Discretion: Equatable {
        var arguments: [String]
        var environment: [String: String] = [:]
    }

    /// How the editor is kept from leaving a trace; nil for one Loam does not know.
    ///
    /// It starts without its configuration: a plugin may keep copies, or send them somewhere.
    func discretion(path: String) -> Discretion? {
        guard let program = Self.find(command[0], path: path) else { return nil }
        return Self.known.first { family in family.names.contains { Self.matches(program, $0) } }?.discretion
    }

    private static let vimSettings = "set linebreak nobackup nowritebackup noundofile noswapfile nomodeline"
    private static let vimBrowser = "let g:loaded_netrw=1 | let g:loaded_netrwPlugin=1"
    private static let emacsSettings =
        "(setq make-backup-files nil backup-inhibited t auto-save-default nil auto-save-list-file-prefix nil "
        + "create-lockfiles nil delete-by-moving-to-trash nil enable-local-variables nil)"

    private static let known: [(names: [String], discretion: Discretion)] = [
        (
            ["nvim"],
            Discretion(
                arguments: ["--clean", "-n", "-i", "NONE", "--cmd", "\(vimSettings) shada=", "--cmd", vimBrowser],
                environment: ["NVIM_LOG_FILE": "/dev/null"])
        ),
        (
            ["vim"],
            Discretion(
                arguments: ["-N", "-u", "NONE", "-U", "NONE", "-n", "-i", "NONE"]
                    + ["--cmd", "\(vimSettings) viminfo= backspace=2"])
        ),
        (["nano"], Discretion(arguments: ["--ignorercfiles"])),
        (["emacs"], Discretion(arguments: ["-nw", "-Q", "--eval", emacsSettings])),
        (["hx", "helix"], Discretion(arguments: ["--config", "/dev/null", "--log", "/dev/null"])),
    ]

    /// `vim.basic` and `emacs-nox` are vim and emacs; `vimtutor` and `emacsclient` are not.
    private static func matches(_ program: String, _ name: String) -> Bool {
        guard program.hasPrefix(name) else { return false }
        return program.dropFirst(name.count).first.map { !$0.isLetter } ?? true
    }

    /// The name of the file that is run in the end: `vi` is often another editor's second name.
    private static func find(_ name: String, path: String) -> String? {
        let places = name.contains("/") ? [name] : path.split(separator: ":").map { "\($0)/\(name)" }
        for place in places where access(place, X_OK) == 0 {
            guard let real = realpath(place, nil) else { continue }
            defer { free(real) }
            return String(cString: real).split(separator: "/").last.map(String.init)
        }
        return nil
    }
}
