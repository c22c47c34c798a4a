import JournalModel
import JournalPrompts
import TextUI

extension CheckScreen {
    private static let measure = 64

    private struct Places {
        var lead: [StyledText] = []
        var leadRect = Rect.zero
        /// Where it is answered: options, numbers or words.
        var answer = Rect.zero
    }

    private func places(in size: Size, _ context: Context) -> Places {
        var places = Places()
        let body = Rect(origin: .zero, size: size).inset(top: size.height < 14 ? 1 : 2)
        let page = size.width < 84 ? body : body.measure(Self.measure + 8)
        let width = min(Self.measure, page.width)
        let rows = answerRows(page.width)
        let lead = lines(in: context).flatMap { $0.isEmpty ? [$0] : $0.wrapped(to: width) }
            .prefix(max(1, page.height - min(rows, page.height / 2) - 1))
        let top = page.height > 18 ? page.height / 6 : 0
        places.lead = Array(lead)
        places.leadRect = Rect(page.left, page.top + top, width, lead.count)
        let start = places.leadRect.bottom + 1
        places.answer = Rect(
            page.left, start, step == .words ? width : page.width, min(rows, max(0, page.bottom - start)))
        return places
    }

    private func answerRows(_ width: Int) -> Int {
        switch step {
        case .meet: 0
        case .charge: 1
        case .words: 10
        case .begin, .marker, .end: choices.rows(width: width)
        }
    }

    private func lines(in context: Context) -> [StyledText] {
        let texts = context.safety.markers.markers
        switch step {
        case .begin:
            let belief = context.journal[schemaID]?.schema?.belief ?? ""
            return [StyledText(belief, .heading), StyledText(), StyledText(texts.intro, .quiet)]
        case .meet(let index):
            guard prompts.indices.contains(index) else { return [] }
            return prompts[index].words.split(separator: "\n").map { StyledText(String($0), .text) }
        case .charge: return [StyledText("How strong is it now?", .heading)] + lastCharge(in: context)
        case .marker(let index):
            guard texts.items.indices.contains(index) else { return [] }
            return [StyledText(texts.items[index].title, .quiet), StyledText(texts.items[index].question, .heading)]
        case .words: return [StyledText("In your words, if you like", .heading)]
        case .end: return endLines(in: context)
        }
    }

    private func lastCharge(in context: Context) -> [StyledText] {
        guard let last, let charge = last.charge else { return [] }
        return [StyledText("It was \(charge) of 10, \(context.ago(last.at)).", .quiet)]
    }

    mutating func fit(in context: Context) {
        if step == .words { form.fit(places(in: context.bareSize, context).answer.size) }
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        guard context.journal[schemaID]?.schema != nil else {
            canvas.write("This schema is no longer here. esc goes back.", in: canvas.bounds.row(1), role: .quiet)
            return
        }
        canvas.write(place, in: canvas.bounds.row(0), role: .quiet, align: .right)
        let places = places(in: canvas.size, context)
        for (index, line) in places.lead.enumerated() { canvas.write(line, in: places.leadRect.row(index)) }
        canvas.within(places.answer) { inner in
            switch step {
            case .charge: rating.draw(on: &inner)
            case .words: form.draw(on: &inner)
            case .begin, .marker, .end: choices.draw(on: &inner)
            case .meet: break
            }
        }
    }

    /// "2 of 3", where there is something to count.
    private var place: String {
        switch step {
        case .meet(let index): "met before, \(index + 1) of \(prompts.count)"
        case .marker(let index): "asked again, \(index + 1) of 3"
        case .begin, .charge, .words, .end: ""
        }
    }

    mutating func click(_ point: Point, in context: Context) -> [Command] {
        let place = places(in: context.bareSize, context).answer
        guard place.contains(point) else { return [] }
        let inside = point.offset(-place.left, -place.top)
        switch step {
        case .charge:
            guard let value = rating.value(atColumn: inside.x, width: place.width) else { return [] }
            rating.set(value)
            changes += 1
        case .words: form.click(inside)
        case .begin, .marker, .end:
            guard let index = choices.index(atRow: inside.y, width: place.width) else { return [] }
            choices = Choices(choices.options, selected: index)
            return choose(in: context)
        case .meet: break
        }
        return []
    }
}
