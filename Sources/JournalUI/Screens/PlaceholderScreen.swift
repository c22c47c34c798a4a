import TextUI

struct PlaceholderScreen: Screen {
    enum Action: Hashable, Sendable { case none }
    static let name = "placeholder"
    static let keys = KeyTable<Action>([])
    mutating func perform(_ action: Action, in context: Context) -> [Command] { [] }
    func draw(on canvas: inout Canvas, in context: Context) {}
}
