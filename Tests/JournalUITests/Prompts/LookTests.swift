import JournalModel
import JournalUI
import Glibc
import Testing
import TextUI

@Suite struct LookTests {
    @Test(arguments: [Size(80, 24), Size(40, 12), Size(200, 60)])
    func look(size: Size) {
        var out = ""
        func keep(_ name: String, _ stage: Stage) {
            out += "######## \(name) \(size.width)x\(size.height)\n" + stage.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                var l = line[...]; while l.last == " " { l.removeLast() }; return "|" + l }.joined(separator: "\n") + "\n"
        }
        var s = Stage(size: size)
        s.press("3"); keep("prompts empty", s)
        s.press("down", "down", "enter"); keep("pack", s)
        s.press("t"); keep("plan", s); s.type("in 3 weeks"); s.press("enter"); keep("planned", s)
        s.press("S"); keep("sheet", s)
        s.press("escape", "escape", "end", "up"); keep("prompts end", s)
        s.press("f"); s.type("leave"); keep("filter", s)
        s.press("escape", "4"); keep("ledger empty", s)
        s = Stage(Worked.records, size: size)
        s.press("3", "4"); keep("ledger", s)
        s.press("enter"); keep("schema", s)
        s.press("pagedown"); keep("schema 2", s)
        s.press("home", "tab"); keep("schema tab", s)
        s.press("s"); keep("state", s)
        s.press("escape", "p"); keep("domain", s)
        s.press("space"); keep("domain peek", s)
        s.press("enter"); keep("working ready", s)
        s.press("3"); keep("working raw", s)
        s.press("2"); keep("working meet", s)
        s.press("6", "f"); keep("working full", s)
        s.press("tab", "t", "b"); keep("working stay", s)
        s.press("tab"); s.type("I am too much"); s.press("tab"); s.type("fear"); s.press("tab"); keep("working write", s)
        s.press("tab", "tab", "tab"); s.type("They called back, that time"); keep("working also", s)
        s.press("tab", "4"); keep("after", s)
        s.press("tab"); keep("outcome", s)
        s.press("1"); keep("close", s)
        s.press("escape", "escape", "c"); keep("check", s)
        s.press("1"); keep("check meet", s)
        s.press("tab", "tab"); keep("check charge", s)
        s.press("2", "tab"); keep("check marker", s)
        s.press("1", "1", "1"); keep("check words", s)
        s.press("tab"); keep("check end", s)
        let f = fopen("/tmp/look-\(size.width).txt", "w"); fputs(out, f); fclose(f)
    }
}
