extension JSONObject {
    /// The value at the end of a path of keys and list places; setting nil removes it, and parts left empty.
    package subscript(path: [String]) -> JSON? {
        get { JSON.object(self).value(at: path[...]) }
        set {
            var whole = JSON.object(self)
            whole.set(newValue, at: path[...])
            self = whole.object ?? JSONObject()
        }
    }
}

extension JSON {
    fileprivate func value(at path: ArraySlice<String>) -> JSON? {
        guard let first = path.first else { return self }
        if let array, let index = Int(first) {
            return array.indices.contains(index) ? array[index].value(at: path.dropFirst()) : nil
        }
        return object?[first]?.value(at: path.dropFirst())
    }

    fileprivate mutating func set(_ value: JSON?, at path: ArraySlice<String>) {
        guard let first = path.first else {
            self = value ?? .null
            return
        }
        if var array, let index = Int(first) {
            guard array.indices.contains(index) else { return }
            array[index].set(value, at: path.dropFirst())
            self = .array(array)
            return
        }
        var object = object ?? JSONObject()
        if path.count == 1 {
            object[first] = value
        } else {
            var inner = object[first] ?? .object(JSONObject())
            inner.set(value, at: path.dropFirst())
            object[first] = inner.object?.isEmpty == true ? nil : inner
        }
        self = .object(object)
    }
}
