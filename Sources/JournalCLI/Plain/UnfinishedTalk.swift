import JournalModel
import JournalStore

/// What was being written when an earlier run ended.
struct UnfinishedTalk {
    func run(_ conversation: inout Conversation) throws {
        let desk = conversation.desk
        guard desk.store != nil, let store = try? desk.storeForChanging(), let offers = try? store.writings().offers
        else { return }
        for offer in offers {
            try conversation.say("You were writing this when Loam last ended:")
            for text in offer.record.texts { try conversation.say(text, indent: 2) }
            let options = [("Keep it", ""), ("Leave it for later", ""), ("Throw it away", "")]
            switch try conversation.choose("What would you like to do with it?", options) {
            case 0:
                let kept = try asCommand { () throws(StoreError) in try Self.keep(offer, in: store, desk) }
                try conversation.say("Kept as \(kept).")
            case 2: try asCommand { () throws(StoreError) in try store.discard(offer.id) }
            default: break
            }
        }
    }

    /// Saves it in its place, or beside the entry where that was changed meanwhile.
    static func keep(
        _ offer: Writing, in store: JournalStore, _ desk: Desk
    ) throws(StoreError) -> RecordID {
        let journal = try store.load().journal
        let base = journal[offer.id]
        var kept = offer.record
        if base.map({ Writing.version(of: $0) }) == offer.base {
            let clashes = try store.save(.put(offer.record, over: base, label: ""), now: desk.now)
            if !clashes.isEmpty { kept = try store.saveBeside(offer.record) }
        } else {
            kept = try store.saveBeside(offer.record)
        }
        try store.discard(offer.id)
        return kept.id
    }
}
