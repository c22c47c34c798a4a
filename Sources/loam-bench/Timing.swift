import Glibc

/// How long a piece of work takes, in milliseconds.
func milliseconds<Value>(_ work: () throws -> Value) rethrows -> (Double, Value) {
    let clock = ContinuousClock()
    let start = clock.now
    let value = try work()
    return (clock.now - start).inMilliseconds(value)
}

extension Duration {
    fileprivate func inMilliseconds<Value>(_ value: Value) -> (Double, Value) {
        (Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15, value)
    }
}

/// Many measurements of one thing, in milliseconds.
struct Sample {
    private let sorted: [Double]

    init(_ values: [Double]) { sorted = values.sorted() }

    var values: [Double] { sorted }

    func percentile(_ percent: Int) -> Double {
        sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * percent / 100)]
    }
    var median: Double { percentile(50) }
    var most: Double { sorted.last ?? 0 }
}

/// Keeps the optimizer from leaving out work whose result nobody reads.
@inline(never)
func use<Value>(_ value: Value) { withExtendedLifetime(value) {} }
