import Glibc

/// The name of an `errno`, as manuals and other programs say it ("ENOSPC"); a number for the rare ones.
package func errorName(_ code: Int32) -> String {
    errorNames[code] ?? "error \(code)"
}

private let errorNames: [Int32: String] = [
    EACCES: "EACCES", EBUSY: "EBUSY", EDQUOT: "EDQUOT", EEXIST: "EEXIST", EFBIG: "EFBIG", EINVAL: "EINVAL", EIO: "EIO",
    EISDIR: "EISDIR", ELOOP: "ELOOP", EMFILE: "EMFILE", ENAMETOOLONG: "ENAMETOOLONG", ENFILE: "ENFILE",
    ENOENT: "ENOENT", ENOLCK: "ENOLCK", ENOSPC: "ENOSPC", ENOTDIR: "ENOTDIR", ENOTSUP: "ENOTSUP", EPERM: "EPERM",
    EROFS: "EROFS", ESTALE: "ESTALE", ETIMEDOUT: "ETIMEDOUT", EXDEV: "EXDEV",
]
