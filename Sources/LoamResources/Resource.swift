private import CResources

/// The data files that live inside the program: prompts, scales, programmes, safety texts and themes.
package enum Resource {
    /// The paths of all of them ("prompts/dreams.json"), in alphabetical order.
    package static let paths: [String] = (0..<loam_resource_count()).map { String(cString: loam_resource($0).path) }

    private static let places = Dictionary(uniqueKeysWithValues: paths.enumerated().map { ($1, $0) })

    /// The bytes of the file at a path, or nil when there is none.
    package static func named(_ path: String) -> [UInt8]? {
        places[path].map { place in
            let file = loam_resource(place)
            return [UInt8](UnsafeBufferPointer(start: file.bytes, count: file.length))
        }
    }

    /// The files of one folder ("prompts"), in alphabetical order.
    package static func folder(_ name: String) -> [(path: String, bytes: [UInt8])] {
        paths.filter { $0.hasPrefix(name + "/") }.compactMap { path in named(path).map { (path, $0) } }
    }
}
