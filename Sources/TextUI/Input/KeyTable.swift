/// One line of a key table: what can be done, by which keys, and how it is told to people.
package struct KeyBinding<Action: Hashable & Sendable>: Sendable {
    /// What is done.
    package let action: Action
    /// The name settings use, as "move-left".
    package let name: String
    /// The keys, the one shown in hints first; empty when it is only reached by the palette.
    package var keys: [Key]
    /// What it does, in a few words, for the help page and the palette.
    package let label: String
    /// The heading it stands under on the help page.
    package let group: String
    /// Its word in the hint bar, nil when it is not shown there.
    package let hint: String?

    /// A binding; `name` comes from the action's case name unless given.
    package init(
        _ action: Action, _ keys: [Key], _ label: String, group: String = "", hint: String? = nil, name: String? = nil
    ) {
        self.action = action
        self.name = name ?? kebab("\(action)")
        self.keys = keys
        self.label = label
        self.group = group
        self.hint = hint
    }
}

/// Whether something can be done now; a screen answers it for its own actions.
package enum Availability: Equatable, Sendable {
    case enabled
    /// Cannot be done now, and why, in words for people.
    case disabled(String)
    /// Has no meaning here.
    case hidden
}

/// All keys of one screen: the single source of dispatch, hints, help, palette and documents.
package struct KeyTable<Action: Hashable & Sendable>: Sendable {
    /// The lines in the order they are shown.
    package private(set) var bindings: [KeyBinding<Action>]
    private var actions: [Key: Action] = [:]

    /// A table of `bindings`; where two lines claim a key, the first has it.
    package init(_ bindings: [KeyBinding<Action>]) {
        self.bindings = bindings
        for binding in bindings {
            for key in binding.keys where actions[key] == nil { actions[key] = binding.action }
        }
    }

    /// What `key` does.
    package func action(for key: Key) -> Action? { actions[key] }

    /// The line of an action.
    package func binding(for action: Action) -> KeyBinding<Action>? { bindings.first { $0.action == action } }

    /// The same table with the user's own keys, by action name; an empty list unbinds, unknown names change nothing.
    package func overridden(by overrides: [String: [Key]]) -> KeyTable {
        guard !overrides.isEmpty else { return self }
        let claimed = Set(bindings.flatMap { overrides[$0.name] ?? [] })
        return KeyTable(
            bindings.map { line in
                var changed = line
                changed.keys = overrides[line.name] ?? line.keys.filter { !claimed.contains($0) }
                return changed
            })
    }

    /// Every key that two lines claim, with the names of those lines.
    package var conflicts: [KeyConflict] {
        var names: [Key: [String]] = [:]
        for binding in bindings {
            for key in Set(binding.keys) { names[key, default: []].append(binding.name) }
        }
        return names.filter { $0.value.count > 1 }.map { KeyConflict(key: $0.key, names: $0.value) }
            .sorted { $0.key.name < $1.key.name }
    }
}

/// A key that two lines of one table claim.
package struct KeyConflict: Equatable, Sendable {
    /// The key.
    package let key: Key
    /// The lines that claim it, in the order of the table.
    package let names: [String]
}

/// "moveLeft" as "move-left"; what follows a bracket is dropped.
private func kebab(_ name: String) -> String {
    var result = ""
    for character in name.prefix(while: { $0 != "(" }) {
        if character.isUppercase, !result.isEmpty { result += "-" }
        result += character.lowercased()
    }
    return result
}
