extension Work {
    /// Whether anything was given; having looked at the words alone leaves no file.
    package var isWorthKeeping: Bool {
        before != nil || after != nil || outcome != nil || came.json != nil || !alsoTrue.isEmpty
    }
}

extension Check {
    /// Whether anything was answered; having met the prompts alone leaves no file.
    package var isWorthKeeping: Bool { charge != nil || !text.isEmpty || markers.json != nil }
}

extension Journal {
    /// The person's own schemas of a domain, the last changed first.
    package func schemas(ofDomain domain: String) -> [Schema] {
        schemas.filter { $0.domain == domain }.sorted { $0.header.edited > $1.header.edited }
    }

    /// The schema a piece of work in a domain belongs to: the last changed that is not quiet.
    package func schema(ofDomain domain: String) -> Schema? {
        guard !domain.isEmpty else { return nil }
        let own = schemas(ofDomain: domain)
        return own.first { $0.state != .quiet } ?? own.first
    }
}
