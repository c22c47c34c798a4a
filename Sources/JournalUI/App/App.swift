package import JournalModel
package import JournalPrompts
package import TextUI

/// A line said at the right end of the last row, until the next key.
struct Notice: Equatable, Sendable {
    var text: String
    var isTrouble = false
}

/// The whole program as a value: events in, effects and a frame out.
package struct App: Sendable {
    package private(set) var context: Context
    /// The root screen of every tab, kept as it was left.
    var roots: [Tab: any Screen] = [:]
    var tab = Tab.today
    /// Screens opened from the tab, the last on top.
    var stack: [any Screen] = []
    /// What lies over everything: help, grounding, questions, the palette.
    var layers: [any Screen] = []
    var history = History()
    var notice: Notice?
    /// The screen is hidden.
    var isHidden = false
    /// What is shown while the journal is locked; nil while it is open.
    var lockScreen: (any Screen)?
    /// Whether the locked journal is out of memory. Until all of it is on disk it is not.
    var isLetGo = true
    var lockedPlace = LockedPlace()
    /// The program is about to stop, as Ctrl-Z asks.
    var isSteppingOut = false
    /// What could not be saved yet, oldest first.
    var unsaved: [(change: Change, finishing: [RecordID])] = []
    /// How many saves were asked for and not answered yet.
    var saving = 0
    /// How many texts in progress are on their way to the disk.
    var keeping = 0
    /// A text in progress did not come to the disk.
    var keepFailed = false
    /// Leaves as soon as everything is on disk.
    var isLeaving = false
    /// Leaving was asked for and something could not be saved; asked again, it leaves all the same.
    var leavesAnyway = false
    var runChanges: [Change] = []
    var keptRevisions: [RecordID: Int] = [:]
    var keepScheduled = false
    var seenRevision = 0
    var events: UInt64
    var effects: [Effect] = []
    private var suggestedFor: (revision: Int, day: Day, whole: Bool, memory: PromptMemory)?

    /// A program that has not read anything yet.
    ///
    /// - Parameter seed: Chance for new ids and for the order of equal suggestions.
    package init(
        catalogue: Catalogue, safety: SafetyTexts, scales: ScaleShelf = ScaleShelf(), now: Moment, seed: UInt64
    ) {
        context = Context(catalogue: catalogue, safety: safety, scales: scales, now: now)
        events = seed
        context.seed = seed
        for tab in Tab.allCases { roots[tab] = tab.rootScreen() }
    }

    /// Takes in the settings and prompt memory read at the start.
    ///
    /// - Parameter folder: Where the journal lives.
    package mutating func start(settings: Settings, memory: PromptMemory, size: Size, folder: String = "") {
        context.folder = folder
        context.settings = settings
        context.memory = memory
        context.size = size
        journalChanged()
    }

    /// Lets something happen; returns what the world should do.
    package mutating func handle(_ event: AppEvent, now: Moment) -> [Effect] {
        events &+= 1
        context.seed = Chance.mixed(events)
        let newDay = context.clock.day(of: now) != context.today
        context.now = now
        if newDay { suggest() }
        effects = []
        if mayTake(event) { take(event) }
        watchWriting()
        letGoWhenKept()
        return effects
    }

    /// What is on top: a layer, an opened screen, or the tab's own.
    var top: any Screen {
        layers.last ?? lockScreen ?? stack.last ?? roots[tab] ?? tab.rootScreen()
    }

    /// Changes the screen on top in place.
    mutating func withTop<Result>(_ body: (inout any Screen, Context) -> Result) -> Result {
        if !layers.isEmpty { return body(&layers[layers.count - 1], context) }
        if var screen = lockScreen {
            lockScreen = nil
            defer { lockScreen = screen }
            return body(&screen, context)
        }
        if !stack.isEmpty { return body(&stack[stack.count - 1], context) }
        var root = roots.removeValue(forKey: tab) ?? tab.rootScreen()
        defer { roots[tab] = root }
        return body(&root, context)
    }

    /// Changes the context; only the app's own files do.
    mutating func withContext(_ body: (inout Context) -> Void) { body(&context) }

    /// The journal has changed: what is derived from it follows.
    mutating func journalChanged() {
        context.clock = SessionClock(context.journal.sessions, dayStart: context.settings.dayStart)
        suggest()
    }

    private mutating func suggest() {
        let state = (context.journal.revision, context.today, context.isWhole, context.memory)
        if let last = suggestedFor, last == state { return }
        suggestedFor = state
        let hasNote = context.todaysNote != nil
        context.suggestions = context.engine.suggest(context.inquiry).filter {
            // The line above the suggestions writes today's note already.
            $0.target != .note && !($0.target == .checkIn && hasNote)
        }
        context.dueBeside = context.engine.waiting(context.inquiry, beside: context.suggestions)
    }
}

extension Chance {
    static func mixed(_ value: UInt64) -> UInt64 {
        var chance = Chance(seed: value)
        return chance.next()
    }
}
