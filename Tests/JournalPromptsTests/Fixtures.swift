import JournalModel
import JournalPrompts
import LoamResources

/// Loam's own catalogue, read once.
let shipped = Catalogue(
    (Resource.folder("prompts") + Resource.folder("programmes")).map { CatalogueFile(path: $0.path, bytes: $0.bytes) })
