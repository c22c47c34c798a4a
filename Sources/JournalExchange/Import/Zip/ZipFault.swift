/// Why an archive is not opened. One odd entry is enough: an archive that lies about one may lie about all.
package enum ZipFault: Error, Hashable, Sendable {
    case notAZip
    case truncated
    case severalDisks
    case tooManyEntries(limit: Int)
    /// A name that leads out of the archive, is absolute, or holds what no name holds.
    case unsafeName(number: Int)
    case link(number: Int)
    case encrypted(number: Int)
    case unknownMethod(number: Int, method: Int)
    case sameName(number: Int)
    case overlapping(number: Int)
    /// The two places that tell of an entry say different things.
    case contradiction(number: Int)
    /// It would grow beyond all measure.
    case bomb
    case tooLarge(number: Int, limit: Int)
    case damaged(number: Int)

    var sentence: String {
        switch self {
        case .notAZip: "it is not a zip archive"
        case .truncated: "the zip ends too early; perhaps it was not copied whole"
        case .severalDisks: "the zip is one part of several"
        case .tooManyEntries(let limit): "the zip has more than \(limit) entries"
        case .unsafeName(let number): "entry \(number) of the zip has a name that leads out of it"
        case .link(let number): "entry \(number) of the zip is a link to another place"
        case .encrypted(let number): "entry \(number) of the zip is encrypted; unpack it with its password first"
        case .unknownMethod(let number, let method):
            "entry \(number) of the zip is packed in a way Loam does not know (method \(method))"
        case .sameName(let number): "entry \(number) of the zip has the name of another one"
        case .overlapping(let number): "entry \(number) of the zip lies over another one"
        case .contradiction(let number): "entry \(number) of the zip is described in two ways that do not agree"
        case .bomb: "the zip would grow to more than a hundred times its size, which no export does"
        case .tooLarge(let number, let limit): "entry \(number) of the zip is larger than \(limit >> 20) MB"
        case .damaged(let number): "entry \(number) of the zip is damaged"
        }
    }
}
