import Testing
import TextUI
@testable import JournalUI
@testable import JournalModel
@Suite struct LookTests {
    @Test func look() {
        for (w, h) in [(80, 24), (40, 12), (200, 60)] {
            let size = Size(w, h)
            var s = Sitting(size: size)
            s.press("n"); show(s)
            s.press("s"); show(s); s.type("MDMA"); s.press(.enter); s.type("2"); s.press(.enter); s.type("to stay"); show(s); s.press(.enter); show(s); s.press(.enter); show(s)
            s.wait(minutes: 63); s.press(" "); s.type("warm hands, and the radiator ticking like an old clock in another room"); show(s); s.press(.enter); s.wait(minutes: 20); s.press("p"); s.press(.enter); show(s)
            s.press("e"); show(s); s.press(.enter); show(s)
            s = Sitting(TwoSessions.records, size: size)
            s.send(.timer(.retrySave))
            s.open(.session(TwoSessions.november.header.id)); show(s)
            s.press(.pageDown); show(s)
            s.press(.escape); s.open(.planSession); show(s); s.press(.tab); s.type("in 3 weeks"); s.press(.escape); show(s)
            s.press("p"); show(s); s.press(" ", .down, .down, "d"); show(s); s.press("e"); show(s); s.press(.escape, .escape)
            s.open(.laterLook(TwoSessions.november.header.id)); show(s); s.press(.enter, .enter, .enter); show(s); s.press(.escape)
            s.open(.calendar); show(s); s.press(.left, .left, .enter); show(s); s.press(.escape); s.press(.escape)
            s.open(.onThisDay(nil)); show(s)
            s.open(.windows(TwoSessions.november.header.id)); show(s); s.press(.escape)
            s.open(.newSession(live: false)); show(s); 
        }
    }
    func show(_ s: Sitting) { print(s.screen); print(String(repeating: "=", count: 60)) }
}
extension Sitting { mutating func open(_ route: Route) { app.run([.open(route)]) } }
