import JournalModel
package import TextUI

extension App {
    /// The smallest screen on which everything can still be read.
    package static let smallest = Size(40, 12)

    /// The picture of this moment. Drawing changes nothing.
    package func draw(glyphs: GlyphSet = .unicode) -> Frame {
        var canvas = Canvas(context.size, glyphs: glyphs)
        if isHidden { return canvas.frame }
        guard context.size.width >= Self.smallest.width, context.size.height >= Self.smallest.height else {
            drawTooSmall(&canvas)
            return canvas.frame
        }
        for (index, screen) in visibleScreens.enumerated() {
            if index > 0 { canvas.shade() }
            draw(screen, on: &canvas)
        }
        return glyphs == .ascii ? canvas.frame.inPlainShapes() : canvas.frame
    }

    /// The screen on top, and what shows beneath it when it is only a box.
    private var visibleScreens: [any Screen] {
        let beneath = lockScreen.map { [$0] } ?? [roots[tab] ?? tab.rootScreen()] + stack
        let all = beneath + layers
        let start = all.lastIndex { screen in if case .box = screen.chrome { false } else { true } } ?? 0
        return Array(all[start...])
    }

    private func drawTooSmall(_ canvas: inout Canvas) {
        canvas.writeWrapped("A little more room, please: 40 by 12. Nothing is lost.", in: canvas.bounds, role: .quiet)
    }

    /// Where a screen draws, in frame coordinates.
    func bodyRect(of screen: any Screen) -> Rect {
        let whole = Rect(origin: .zero, size: context.size)
        switch screen.chrome {
        case .full:
            return Rect(origin: Point(2, context.size.height < 16 ? 1 : 2), size: context.bodySize)
        case .bare: return whole.inset(left: 2, top: 0, right: 2, bottom: 1)
        case .box(let size): return boxRect(size).inset(2, 1)
        }
    }

    private func boxRect(_ size: Size) -> Rect {
        Rect(origin: .zero, size: context.size).inset(bottom: 1).centered(Size(size.width + 4, size.height + 2))
    }

    private func draw(_ screen: any Screen, on canvas: inout Canvas) {
        switch screen.chrome {
        // The lowest of what shows has the frame to itself, which begins empty; only boxes lie over it.
        case .full: drawHeader(for: screen, on: &canvas)
        case .bare: break
        case .box(let size): canvas.box(boxRect(size), title: screen.title(in: context))
        }
        canvas.within(bodyRect(of: screen)) { screen.draw(on: &$0, in: context) }
        drawHints(for: screen, on: &canvas)
    }

    // MARK: Header

    /// The tabs with the columns they stand in.
    private var tabPlaces: [(tab: Tab, x: Int)] {
        var x = 10
        return Tab.allCases.map { tab in
            defer { x += tab.label.count + 2 }
            return (tab, x)
        }
    }

    func tab(at x: Int) -> Tab? {
        guard context.size.width >= 76 else { return nil }
        return tabPlaces.first { x >= $0.x && x < $0.x + $0.tab.label.count }?.tab
    }

    private func drawHeader(for screen: any Screen, on canvas: inout Canvas) {
        let here = screen.tab ?? tab
        if canvas.width >= 76 {
            canvas.write("Loam", at: Point(2, 0), role: .title)
            for place in tabPlaces {
                canvas.write(place.tab.label, at: Point(place.x, 0), role: place.tab == here ? .accent : .quiet)
            }
            canvas.write("?  F1", in: Rect(0, 0, canvas.width - 2, 1), role: .faint, align: .right)
        } else {
            let title = screen.title(in: context)
            let day = context.place.map { "day \($0.day)" } ?? context.today.short
            let room = Rect(2, 0, canvas.width - displayWidth(of: day) - 6, 1)
            canvas.write(title.isEmpty ? here.label : title, in: room, role: .title)
            canvas.write(day, in: Rect(0, 0, canvas.width - 2, 1), role: .quiet, align: .right)
        }
        if canvas.height >= 16 { canvas.rule(at: Point(2, 1), width: canvas.width - 4) }
    }

    // MARK: Hints

    private func drawHints(for screen: any Screen, on canvas: inout Canvas) {
        let row = Rect(2, canvas.height - 1, canvas.width - 4, 1)
        canvas.fill(Rect(0, row.top, canvas.width, 1))
        let right = notice ?? standingNotice
        var room = row.width
        if let right {
            let width = min(displayWidth(of: right.text), row.width)
            canvas.write(right.text, in: row, role: right.isTrouble ? .care : .hint, align: .right)
            room -= width + 3
        }
        var x = row.left
        for hint in hints(for: screen, canvas.glyphs) {
            let width = displayWidth(of: hint.keys) + 1 + displayWidth(of: hint.words)
            guard x - row.left + width <= room else { break }
            x += canvas.write(hint.keys, at: Point(x, row.top), role: .key) + 1
            x += canvas.write(hint.words, at: Point(x, row.top), role: .hint) + 3
        }
    }

    private var standingNotice: Notice? {
        if isLocked { return nil }
        if !unsaved.isEmpty { return Notice(text: "not on disk yet", isTrouble: true) }
        if context.readOnly != nil { return Notice(text: "read only", isTrouble: true) }
        return nil
    }

    /// What is said of the ways out where words are written, or where stillness is wanted; the names of their screens.
    private var waysOut: [String: String] { ["ground": GroundingScreen.name, "help": HelpScreen.name] }

    private func hints(for screen: any Screen, _ glyphs: GlyphSet) -> [(keys: String, words: String)] {
        var lines = screen.keyLines(in: context).filter { $0.availability == .enabled }
        let isTop = type(of: screen).name == type(of: top).name
        guard isTop else { return [] }
        let own = Set(lines.flatMap(\.keys))
        let isQuiet = screen.isTyping || screen.chrome == .bare || isShut
        if isQuiet {
            let here = type(of: screen).name
            lines += appKeyLines.filter { waysOut[$0.name] != nil && waysOut[$0.name] != here }
        } else {
            lines += appKeyLines.filter { $0.hint != nil && own.isDisjoint(with: $0.keys) }
        }
        return lines.compactMap { line in
            guard let key = line.keys.first else { return nil }
            if screen.isTyping, key.typed != nil { return nil }
            let words = line.hint ?? (isQuiet ? waysOut[line.name] : nil)
            return words.map { (key.shortName(glyphs), $0) }
        }
    }
}
