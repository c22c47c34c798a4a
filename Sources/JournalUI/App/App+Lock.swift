import JournalModel
import JournalPrompts

extension App {
    /// Whether the journal is shut: only the lock screen, and the ways out over it.
    package var isLocked: Bool { lockScreen != nil }

    /// Whether there are only the ways out: the journal is locked, or changes from readable to sealed.
    var isShut: Bool { isLocked || context.vault.conversion != nil }

    /// The secret that is asked for just now; nil when letters are no secret.
    package var secretAsked: Secret? { isHidden ? nil : top.secretAsked }

    /// The way a program begins that finds a vault: it knows nothing of the journal until that is unlocked.
    ///
    /// - Parameter place: Where to go back to, when it was locked in an earlier life.
    package mutating func beginLocked(_ standing: VaultStanding, place: LockedPlace = LockedPlace()) {
        withContext {
            $0.vault = standing
            $0.readOnly = Self.lockedReason
        }
        lockScreen = LockScreen()
        lockedPlace = place
    }

    private static let lockedReason = "the journal is locked"

    /// Puts what is being written on disk, sealed, and shows the lock screen at once. The journal itself is let go as soon as
    /// everything is on disk: while something is not, it is not thrown away.
    mutating func lock() {
        guard context.vault.isOn else {
            notice = Notice(text: "This journal has no vault; Settings can make one")
            return
        }
        guard !isLocked else { return }
        guard context.vault.conversion == nil else { return effects.append(.vault(.stop)) }
        keepAllWords()
        var place = LockedPlace(tab: tab.rawValue)
        place.writing = (stack + layers).last { $0.writingRevision != 0 }?.writing(in: context)?.id
        lockedPlace = place
        // Someone who breathes is not interrupted, and nothing of the journal shows there.
        layers = layers.filter { $0 is GroundingScreen }
        notice = nil
        lockScreen = LockScreen()
        isLetGo = false
        effects.append(.cancel(.idle))
        if layers.isEmpty { effects.append(.cancel(.screen)) }
        letGoWhenKept()
    }

    /// Everything that is written and not yet a record, also where a screen keeps it in the settings.
    mutating func keepAllWords() {
        keepEverything()
        if top.writingRevision != 0, top.writing(in: context) == nil { run(withTop { $0.leave(in: $1) }) }
    }

    /// Drops the journal once nothing of it is only in memory.
    mutating func letGoWhenKept() {
        guard isLocked, !isLetGo, saving == 0, keeping == 0, unsaved.isEmpty, !keepFailed else { return }
        self = emptied()
        effects.append(.lock)
        beginAnewWhenAlone()
    }

    /// A program that knows nothing of the journal. It is built from nothing, and what is named here is carried over: so no
    /// later part of the app has to be remembered to be dropped.
    private func emptied() -> App {
        var app = App(
            catalogue: context.catalogue, safety: context.safety, scales: context.scales, now: context.now, seed: events
        )
        app.start(
            settings: context.settings.whileLocked, memory: PromptMemory(), size: context.size, folder: context.folder)
        app.beginLocked(context.vault, place: lockedPlace)
        app.lockScreen = lockScreen
        app.layers = layers
        app.isHidden = isHidden
        app.isLeaving = isLeaving
        app.isSteppingOut = isSteppingOut
        app.effects = effects + [.cancel(.keepWriting), .cancel(.retrySave)]
        return app
    }

    /// Once nothing but the lock screen is shown, the process may begin anew, so that nothing stays in its memory either.
    mutating func beginAnewWhenAlone() {
        guard isLocked, isLetGo, layers.isEmpty, !isLeaving, !isHidden else { return }
        effects.append(.beginAnew(lockedPlace, stops: isSteppingOut))
    }

    /// Out to the shell. A journal with a vault is locked first: the terminal is anybody's then.
    mutating func stepOut() {
        keepAllWords()
        isSteppingOut = context.vault.isOn
        if context.vault.isOn { lock() }
        effects.append(.suspend)
    }

    mutating func take(_ event: VaultEvent) {
        switch event {
        case .unlocked(let unlocked): open(with: unlocked)
        case .stands(let standing): withContext { $0.vault = standing }
        case .converted(let standing, _): withContext { $0.vault = standing }
        case .failed: withContext { $0.vault.conversion = nil }
        case .stopped:
            withContext { $0.vault = VaultStanding(isOn: true, hasRecoveryKey: $0.vault.hasRecoveryKey) }
            lock()
        default: break
        }
        tellOfVault(event)
        watchIdleness()
    }

    private mutating func tellOfVault(_ event: VaultEvent) {
        if case .unlocked = event { return }
        // The lock screen hears of it under a way out, too.
        guard var screen = lockScreen else { return run(withTop { $0.receive(.vault(event), in: $1) }) }
        _ = screen.receive(.vault(event), in: context)
        lockScreen = screen
    }

    /// The journal can be read again. Where it was not let go, everything is as it was.
    private mutating func open(with unlocked: Unlocked) {
        guard isLocked else { return }
        lockScreen = nil
        layers = []
        notice = nil
        if isLetGo {
            withContext {
                $0.vault = unlocked.standing
                $0.readOnly = nil
            }
            start(
                settings: unlocked.settings, memory: unlocked.memory, size: context.size, folder: context.folder)
            tab = Tab(rawValue: lockedPlace.tab) ?? .today
            effects.append(.setTheme(unlocked.settings.theme))
        }
        if unlocked.by == .recoveryKey { stack.append(PassphraseScreen(.afterRecovery)) }
        refreshTop()
    }

    /// Goes on with what was being written when the journal locked, as soon as it is found again.
    mutating func goBackToWriting() {
        guard !isLocked, context.isWhole, stack.isEmpty, let id = lockedPlace.writing else { return }
        lockedPlace.writing = nil
        guard context.recovered.contains(where: { $0.id == id }) else { return }
        run([.open(.resume(id))])
    }

    /// Whether something may come to a locked app: news of a journal that was let go may not.
    func mayTake(_ event: AppEvent) -> Bool {
        guard isLocked, isLetGo else { return true }
        switch event {
        case .input, .timer, .ending, .steppingOut, .resumed, .secret, .vault: return true
        default: return false
        }
    }

    /// One deadline, moved on by every key, and only where there is a vault: an idle plain journal wakes nobody.
    mutating func watchIdleness() {
        guard context.vault.isOn, !isLocked, context.vault.conversion == nil else { return }
        let minutes = context.settings.lockAfter
        effects.append(minutes > 0 ? .schedule(.idle, after: Int(minutes * 60_000)) : .cancel(.idle))
    }
}

extension Settings {
    /// What the lock screen needs to look as usual; nothing in it was written by the person.
    var whileLocked: Settings {
        var settings = Settings()
        settings.theme = theme
        settings.motion = motion
        settings.dayStart = dayStart
        settings.keys = keys
        settings.lockAfter = lockAfter
        return settings
    }
}
