import JournalModel
import LoamResources

/// What reading the scale files adds to the start.
let scaleRows = Group(name: "scales") { _, row in
    let files = Resource.folder("scales")
    let times = (0..<50).map { _ in milliseconds { use(ScaleShelf(files)) }.0 }
    let sample = Sample(times)
    row(.time("\(files.count) scale files read and checked, median", sample.median))
    row(.time("  the slowest", sample.most))
}
