extension Scale {
    /// Notes every id that no item has.
    func checkReferences(_ ids: [String], at path: [String], _ list: inout FaultList) {
        for (index, id) in ids.enumerated() where place(ofItem: id) == nil {
            list.add("there is no item \"\(id)\"", at: path + [String(index + 1)])
        }
    }

    /// Bands rise, do not overlap, and begin and end with the range.
    func check(_ bands: [Band], in range: ScoreRange?, at path: [String], _ list: inout FaultList) {
        for (index, band) in bands.enumerated() {
            let place = path + [String(index + 1)]
            list.require(band.from <= band.to, "\"from\" should not be above \"to\"", at: place)
            list.require(!band.label.isBlank, "\"label\" is missing", at: place)
            list.require(!band.source.isBlank, "\"source\" is missing", at: place)
            if index > 0 {
                list.require(bands[index - 1].to < band.from, "it overlaps the band before", at: place + ["from"])
            }
        }
        guard let range, let first = bands.first, let last = bands.last else { return }
        list.require(first.from == range.low, "the bands should begin with the range", at: path + ["1", "from"])
        list.require(
            last.to == range.high, "the bands should end with the range", at: path + [String(bands.count), "to"])
    }

    func checkThresholds(_ list: inout FaultList) {
        for (index, threshold) in thresholds.enumerated() {
            let path = ["thresholds", String(index + 1)]
            list.require(!threshold.population.isBlank, "\"population\" is missing", at: path)
            list.require(!threshold.citation.isBlank, "\"citation\" is missing", at: path)
            let isShare = threshold.kind == .mcid && threshold.percent != nil
            list.require(threshold.value != nil || isShare, "\"value\" is missing", at: path)
            checkScore(threshold.of, at: path + ["of"], &list)
            let isChange = threshold.kind == .reliable || threshold.kind == .mcid
            list.require(
                !isChange || direction != .higherIsMore,
                "what counts as better is not said (\"direction\"), so no change can be named", at: path)
        }
    }

    func checkPatterns(_ list: inout FaultList) {
        for (index, pattern) in patterns.enumerated() {
            let path = ["patterns", String(index + 1)]
            list.require(!pattern.id.isBlank, "\"id\" is missing", at: path)
            list.require(!pattern.source.isBlank, "\"source\" is missing", at: path)
            for (place, cluster) in pattern.clusters.enumerated() {
                let path = path + ["clusters", String(place + 1)]
                checkReferences(cluster.items, at: path + ["items"], &list)
                list.require(
                    (1...max(1, cluster.items.count)).contains(cluster.needed), "it can never be met",
                    at: path + ["needed"])
            }
        }
    }

    func checkSafety(_ list: inout FaultList) {
        for (index, rule) in safety.enumerated() {
            let path = ["safety", String(index + 1)]
            list.require(!rule.text.isBlank, "\"text\" is missing", at: path)
            list.require(
                rule.item.isEmpty != rule.score.isEmpty, "it is on an \"item\" or on a \"score\"", at: path)
            if !rule.item.isEmpty {
                checkReferences([rule.item], at: path + ["item"], &list)
                list.require(rule.when == .answer, "a rule on an item speaks at the answer", at: path + ["when"])
            } else if rule.score != "total" {
                checkScore(rule.score, at: path + ["score"], &list)
            }
        }
    }

    private func checkScore(_ id: String, at path: [String], _ list: inout FaultList) {
        list.require(id.isEmpty || subscale(id) != nil, "there is no subscale \"\(id)\"", at: path)
    }
}
