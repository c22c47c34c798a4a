/// One cell of the screen: what stands in it, and what that means.
///
/// Sixteen bytes without references, so that a whole screen is filled and compared as plain memory.
package struct Cell: Equatable, Sendable {
    /// Base scalar (21 bits), role (8 bits), kind (2 bits).
    private var head: UInt32
    private var tail: UInt32
    private var marks: UInt64

    /// An empty place.
    package static let blank = Cell(.space, .text)

    /// A cell showing `glyph`; a wide glyph needs a continuation cell after it.
    package init(_ glyph: Glyph, _ role: Role) {
        head = glyph.head | UInt32(role.rawValue) << 21
        tail = glyph.tail
        marks = glyph.marks
    }

    /// Not 0 where two cells differ; made to be gathered over a whole row.
    @inline(__always)
    static func difference(_ left: Cell, _ right: Cell) -> UInt64 {
        UInt64((left.head ^ right.head) | (left.tail ^ right.tail)) | (left.marks ^ right.marks)
    }

    private init(continuationIn role: Role) {
        head = UInt32(role.rawValue) << 21
        tail = 0
        marks = 0
    }

    /// The second half of a wide glyph.
    package static func continuation(_ role: Role) -> Cell { Cell(continuationIn: role) }

    /// Whether it is the second half of a wide glyph.
    package var isContinuation: Bool { head >> 29 == 0 }
    /// Whether it is the first half of a wide glyph.
    package var isWide: Bool { head >> 29 == 2 }

    /// What it means.
    package var role: Role {
        get { Role(rawValue: UInt8(truncatingIfNeeded: head >> 21)) ?? .text }
        set { head = head & ~(0xFF << 21) | UInt32(newValue.rawValue) << 21 }
    }

    /// What stands in it; the empty glyph in a continuation.
    package var glyph: Glyph { Glyph(head: head & ~(0xFF << 21), tail: tail, marks: marks) }
}
