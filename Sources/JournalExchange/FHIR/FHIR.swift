import JournalModel

/// Names of FHIR R4 that Loam reads and writes.
enum FHIR {
    static let ordinalValue = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
    /// Extensions that carry the weight of an answer: the one of R4, its newer name, and the one of value sets.
    static let weights: Set<String> = [
        ordinalValue, "http://hl7.org/fhir/StructureDefinition/itemWeight",
        "http://hl7.org/fhir/StructureDefinition/valueset-ordinalValue",
    ]
    static let minValue = "http://hl7.org/fhir/StructureDefinition/minValue"
    static let maxValue = "http://hl7.org/fhir/StructureDefinition/maxValue"
    static let loinc = "http://loinc.org"

    /// Loam's own system for the answers of a scale without codes of another.
    static func system(ofScale id: String) -> String { "urn:loam:scale:\(id)" }
    /// The identifier of a record, so that the same answers are not taken in twice.
    static let records = "urn:loam:record"

    /// The address of a code system by the short name scale files use.
    static func address(_ system: String) -> String { system == "loinc" ? loinc : system }
}

/// Something in a file that was not understood, and where it stands; nothing is guessed in its place.
package struct FHIRRemark: Hashable, Sendable {
    /// The way down to it, as "item[2].answerOption[0]".
    package let place: String
    package let reason: String

    package init(_ place: String, _ reason: String) {
        self.place = place
        self.reason = reason
    }

    package var sentence: String { place.isEmpty ? reason : "\(place): \(reason)" }
}

/// Why a file could not be read as what it should be.
package enum FHIRError: Error, Hashable, Sendable {
    case notJSON(line: Int, reason: String)
    /// It is another resource, or none.
    case notA(String, found: String)
    /// Nothing of it could be used.
    case nothing

    package var sentence: String {
        switch self {
        case .notJSON(let line, let reason): "line \(line): \(reason)"
        case .notA(let wanted, let found): "a \(wanted) is wanted, and this is \(found)"
        case .nothing: "nothing in it could be understood"
        }
    }
}

extension JSON {
    subscript(key: String) -> JSON? { object?[key] }
    /// The elements under a key; a lone value counts as one.
    func list(_ key: String) -> [JSON] {
        guard let value = object?[key], !value.isNull else { return [] }
        return value.array ?? [value]
    }
    func text(_ key: String) -> String { object?[key]?.string ?? "" }

    /// The number an extension with one of these addresses carries; nil where several of them contradict each other.
    func extensionNumber(_ addresses: Set<String>) -> Double? {
        let keys = ["valueDecimal", "valueInteger", "valueUnsignedInt", "valuePositiveInt"]
        let numbers = list("extension").filter { addresses.contains($0.text("url")) }.compactMap { item in
            keys.lazy.compactMap { item[$0]?.double }.first
        }
        return Set(numbers).count == 1 ? numbers.first : nil
    }

    /// The resources of a type: this one, or those of a bundle, with their places.
    func resources(_ type: String) throws(FHIRError) -> [(place: String, resource: JSON)] {
        let own = text("resourceType")
        if own == type { return [("", self)] }
        guard own == "Bundle" else {
            throw .notA(type, found: own.isEmpty ? "no FHIR resource" : "a \(own)")
        }
        let inside = list("entry").enumerated().compactMap { index, entry -> (place: String, resource: JSON)? in
            guard let resource = entry["resource"], resource.text("resourceType") == type else { return nil }
            return ("entry[\(index)]", resource)
        }
        guard !inside.isEmpty else { throw .notA(type, found: "a Bundle without one") }
        return inside
    }

    static func read(_ bytes: [UInt8]) throws(FHIRError) -> JSON {
        do { return try JSONReader.read(bytes) } catch { throw .notJSON(line: error.line, reason: error.sentence) }
    }
}

extension String {
    /// Letters, digits and single hyphens, as an id of a file is.
    var asID: String {
        Fold.text(self).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
    }

    /// What stands behind the last "/" or ".", as "Q1" of "H1/T1/Q1".
    var lastPart: String {
        split { $0 == "/" || $0 == "." }.last.map(String.init) ?? self
    }
}

/// A weight as Loam's scales have it; nil where it has a fraction.
func whole(_ number: Double) -> Int? {
    number == number.rounded() && abs(number) < 1_000_000 ? Int(number) : nil
}
