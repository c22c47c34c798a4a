import JournalModel
import JournalUI
import Testing
import TextUI

@Suite("Sizes of letters, insights and the house") struct SizesTests {
    /// Keys that lead to each screen, from Today.
    static let places: [[String]] = [
        ["6", "down", "enter"], ["6", "enter", "H"], ["6", "enter", "H", "2"], ["6", "enter", "o", "3"],
        ["6", "enter", "o", "3", "1"], ["6", "enter", "o", "3", "1", "enter", "enter", "enter"], ["6", "down", "r"],
        ["6", "down", "r", "enter"], ["6", "down", "enter", "d"], ["6", "down", "enter", "v"], ["6", "n"],
        ["7", "enter"], ["7", "enter", "H"], ["7", "down", "r"], ["7", "n"], ["/"], ["/", "k", "i"],
        ["/", "k", "i", "enter"], [","], [",", "down", "down", "down", "enter"],
        [",", "down", "down", "down", "down", "enter"], [",", "down", "down", "down", "down", "enter", "enter"],
        [",", "down", "down", "down", "down", "down", "enter"],
        [",", "down", "down", "down", "down", "down", "down", "enter"],
        [",", "down", "down", "down", "down", "down", "down", "down", "enter"],
        [",", "down", "down", "down", "down", "down", "down", "down", "down", "enter"], ["6", "?"],
        ["6", "enter", "ctrl-p"],
        ["up", "up", "enter"],
    ]

    @Test("Every screen is drawn at every size, and is the same again after all of them", arguments: places)
    func everySize(keys: [String]) {
        var stage = Stage(Correspondence.all)
        stage.happen(.foundWriting([Writing(record: Example.notes(1)[0], base: nil)]))
        for key in keys { stage.press(key) }
        let whole = stage.text
        for size in [Size(40, 12), Size(1, 1), Size(0, 0), Size(39, 11), Size(41, 13), Size(500, 3), Size(200, 60)] {
            stage.resize(size.width, size.height)
            #expect(stage.frame.size == size)
        }
        stage.resize(80, 24)
        #expect(stage.text == whole)
    }

    @Test("A click and the wheel do no harm anywhere", arguments: places)
    func clicks(keys: [String]) {
        for size in [Size(80, 24), Size(40, 12)] {
            for y in stride(from: 0, to: size.height, by: 3) {
                var stage = Stage(Correspondence.all, size: size)
                for key in keys { stage.press(key) }
                for kind in [MouseEvent.Kind.wheelDown, .press, .wheelUp, .wheelUp] {
                    stage.happen(.input(.mouse(MouseEvent(kind, at: Point(5, y)))))
                }
                #expect(stage.frame.size == size)
                #expect(stage.journal.count + (keys.contains("3") ? 1 : 0) >= Correspondence.all.count)
            }
        }
    }
}
