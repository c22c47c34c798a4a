package import JournalModel

/// Why a safety text could not be read.
package enum SafetyTextError: Error, Hashable, Sendable {
    case missing(String)
    case notJSON(String, JSONError)
    case field(String, FieldError)

    /// The reason in plain words.
    package var sentence: String {
        switch self {
        case .missing(let name): "\(name) is missing"
        case .notJSON(let name, let error): "\(name), line \(error.line): \(error.sentence)"
        case .field(let name, let error): "\(name): \(error.sentence)"
        }
    }
}

/// All texts that keep a person safe, read from Loam's own data.
package struct SafetyTexts: Sendable {
    package var help = HelpPage()
    package var grounding = Grounding()
    package var windows = WindowLines()
    package var markers = MarkerTexts()

    /// Texts that say nothing; only for tests of what stands around them.
    package init() {}

    /// Reads all four.
    ///
    /// - Parameter file: Gives the bytes of a file by its path ("safety/help.json").
    package init(_ file: (String) -> [UInt8]?) throws(SafetyTextError) {
        help = try Self.read("safety/help.json", file)
        grounding = try Self.read("safety/grounding.json", file)
        windows = try Self.read("safety/windows.json", file)
        markers = try Self.read("safety/markers.json", file)
    }

    private static func read<Text: Fielded>(
        _ name: String, _ file: (String) -> [UInt8]?
    ) throws(SafetyTextError) -> Text {
        guard let bytes = file(name) else { throw .missing(name) }
        let json: JSON
        do throws(JSONError) { json = try JSONReader.read(bytes) } catch { throw .notJSON(name, error) }
        do throws(FieldError) { return try Text(json: json) } catch { throw .field(name, error) }
    }
}
