/// Something a person or their terminal did.
package enum InputEvent: Equatable, Sendable {
    /// A key was pressed.
    case key(Key)
    /// Text was pasted; ends of lines are line feeds.
    case paste(String)
    /// The mouse did something.
    case mouse(MouseEvent)
    /// The terminal has another size now.
    case resize(Size)
    /// The window gained or lost the focus.
    case focus(Bool)
}

/// What the mouse did, and where.
package struct MouseEvent: Equatable, Sendable {
    /// What happened.
    package enum Kind: Equatable, Sendable {
        case press, release, drag, wheelUp, wheelDown
    }

    /// Which button; `none` for the wheel and for a release that does not say.
    package enum Button: Equatable, Sendable {
        case left, middle, right, none
    }

    /// What happened.
    package var kind: Kind
    /// With which button.
    package var button: Button
    /// The cell, from the top left of the screen.
    package var point: Point
    /// Keys held down meanwhile.
    package var modifiers: Key.Modifiers

    /// A mouse event.
    package init(_ kind: Kind, at point: Point, button: Button = .left, modifiers: Key.Modifiers = []) {
        self.kind = kind
        self.button = button
        self.point = point
        self.modifiers = modifiers
    }
}
