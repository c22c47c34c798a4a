/// Every scale there is, Loam's own and the person's; a file that cannot be used is named in `broken`.
package struct ScaleShelf: Sendable {
    package private(set) var scales: [Scale] = []
    package private(set) var broken: [BrokenFile] = []

    package init() {}

    /// Reads files in order, Loam's first: of two with one id the first stays, unless it is one without its questions. The
    /// scales come in the order of their ids.
    package init(_ files: [(path: String, bytes: [UInt8])]) {
        for file in files {
            let check = ScaleCheck(file.bytes)
            guard let scale = check.scale else {
                broken.append(BrokenFile(path: file.path, faults: check.faults.filter { !$0.isRemark }))
                continue
            }
            put(scale, file)
        }
        scales.sort { $0.id < $1.id }
    }

    private mutating func put(_ scale: Scale, _ file: (path: String, bytes: [UInt8])) {
        guard let place = scales.firstIndex(where: { $0.id == scale.id }) else { return scales.append(scale) }
        if scales[place].permission.status == .notShipped {
            scales[place] = scale
        } else {
            let line = JSONLocator(file.bytes).line(of: ["id"])
            let fault = DataFault(line: line, reason: "the scale \"\(scale.id)\" is there already")
            broken.append(BrokenFile(path: file.path, faults: [fault]))
        }
    }

    package subscript(id: String) -> Scale? { scales.first { $0.id == id } }

    /// When questionnaires are offered again, by their ids; lists and daily numbers have their own places.
    package var retakes: [String: Retake] {
        let offered = scales.filter { $0.kind == .scale && !$0.retake.days.isEmpty }
        return Dictionary(offered.map { ($0.id, $0.retake) }, uniquingKeysWith: { first, _ in first })
    }

    /// What scales are called, by their ids.
    package var titles: [String: String] {
        Dictionary(scales.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    }
}
