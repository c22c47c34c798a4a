import Testing
import TextUI
@testable import JournalUI
import Glibc
@Suite struct LookTests {
    @Test func look() {
        for (w, h) in [(80, 24), (40, 12), (200, 60)] {
            var s = Sitting(size: Size(w, h))
            s.press(.function(1)); show(s)
            s.press(.tab); s.press(.tab); show(s)
            s.press("e"); s.type("Ana 0171"); show(s); s.press(.escape); show(s)
            s.press(.escape)
            s.press(.ctrl("g")); show(s)
            s.press(.down, .enter); for _ in 0..<30 { s.send(.timer(.screen)) }; show(s)
            s.press(.escape, .down, .down, .down, .down, .enter, .enter); show(s)
            s.press(.escape, .down, .enter); show(s)
        }
    }
    func show(_ s: Sitting) { print(s.screen); print(String(repeating: "=", count: 60)) }
}
