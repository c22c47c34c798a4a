extension Scale {
    /// Notes what does not hold together, each with its place; only of a scale whose parts could all be read.
    func check(_ list: inout FaultList) {
        list.require(
            format <= Self.latestFormat, "it is written for a later Loam (format \(format))", at: ["format"])
        list.require(id.isPlainID, String.idFault, at: ["id"])
        list.require(!title.isBlank, "\"title\" is empty", at: ["title"])
        list.require(!version.isBlank, "\"version\" is empty", at: ["version"])
        list.require((window.days ?? 1) > 0, "a window has at least one day", at: ["window", "days"])
        checkItems(&list)
        checkScoring(&list)
        checkSubscales(&list)
        check(bands, in: scoring.range, at: ["bands"], &list)
        checkThresholds(&list)
        checkPatterns(&list)
        checkSafety(&list)
    }

    private func checkItems(_ list: inout FaultList) {
        list.require(entry == .total || !items.isEmpty, "there is nothing to answer", at: ["items"])
        list.require(entry == .items || items.isEmpty, "a scale of totals has no items", at: ["items"])
        check(options, at: ["options"], &list)
        var ids: Set<String> = []
        for (index, item) in items.enumerated() {
            let path = ["items", String(index + 1)]
            list.require(!item.id.isBlank, "\"id\" is missing", at: path)
            list.require(ids.insert(item.id).inserted, "the item \"\(item.id)\" stands twice", at: path + ["id"])
            list.require(!item.text.isBlank, "\"text\" is missing", at: path)
            check(item.options, at: path + ["options"], &list)
            check(item, at: path, &list)
        }
    }

    private func check(_ item: ScaleItem, at path: [String], _ list: inout FaultList) {
        switch item.answer {
        case .choice: list.require(options(of: item).count > 1, "it has fewer than two options", at: path)
        case .number:
            guard let range = range(of: item) else { return list.add("\"range\" is missing", at: path) }
            let place = item.range == nil ? ["range"] : path + ["range"]
            list.require(range.min < range.max, "\"min\" should be below \"max\"", at: place)
            list.require(range.step > 0, "\"step\" should be above 0", at: place)
        case .yesNo, .duration, .mark: break
        }
        let isTurned = scoring.reverse.contains(item.id) || subscales.contains { $0.reverse.contains(item.id) }
        list.require(!isTurned || ends(of: item) != nil, "a reversed item needs two ends", at: path)
    }

    private func check(_ options: [ScaleOption], at path: [String], _ list: inout FaultList) {
        for (index, pair) in zip(options, options.dropFirst()).enumerated() where pair.0.value >= pair.1.value {
            list.add("the values should rise", at: path + [String(index + 2), "value"])
        }
    }

    private func checkScoring(_ list: inout FaultList) {
        let path = ["scoring"]
        list.require(
            (entry == .total) == (scoring.method == .typed), "\"typed\" belongs to a scale of totals, and only there",
            at: path + ["method"])
        list.require((0...3).contains(scoring.decimals), "\"decimals\" should be 0 to 3", at: path + ["decimals"])
        checkReferences(scoring.reverse, at: path + ["reverse"], &list)
        guard scoring.method == .sum || scoring.method == .mean else { return }
        list.require(scoring.range != nil, "\"range\" is missing", at: path)
        list.require(items.contains(where: \.scored), "no item counts", at: path)
        checkReach(scoring, countedItems, at: path, &list)
    }

    private func checkSubscales(_ list: inout FaultList) {
        var ids: Set<String> = []
        for (index, part) in subscales.enumerated() {
            let path = ["subscales", String(index + 1)]
            list.require(!part.id.isBlank, "\"id\" is missing", at: path)
            list.require(ids.insert(part.id).inserted, "the subscale \"\(part.id)\" stands twice", at: path + ["id"])
            checkReferences(part.items, at: path + ["items"], &list)
            checkReferences(part.reverse, at: path + ["reverse"], &list)
            check(part.bands, in: part.range, at: path + ["bands"], &list)
            list.require(
                (entry == .total) == (part.method == .typed),
                "\"typed\" belongs to a scale of totals, and only there", at: path + ["method"])
            if entry == .items { checkReach(part.rule, part.items, at: path, &list) }
        }
    }

    /// Whether the answers reach exactly from one end of the range to the other.
    private func checkReach(_ rule: ScoringRule, _ ids: [String], at path: [String], _ list: inout FaultList) {
        guard let range = rule.range, !ids.isEmpty else { return }
        let ends = ids.compactMap { id in place(ofItem: id).flatMap { self.ends(of: items[$0]) } }
        guard ends.count == ids.count else { return }
        let share = (rule.method == .mean ? 1 / Double(ids.count) : 1) * rule.multiplier
        let low = Double(ends.reduce(0) { $0 + $1.low }) * share
        let high = Double(ends.reduce(0) { $0 + $1.high }) * share
        let fits = abs(low - range.low) < 1e-6 && abs(high - range.high) < 1e-6
        let reach = "\(JSONNumber(low).text) to \(JSONNumber(high).text)"
        list.require(fits, "the answers reach from \(reach), which is not its range", at: path + ["range"])
    }
}
