import Glibc
import TerminalDriver

/// A disk of its own for one test, in memory: small, and writable or not as the test wants.
final class SmallDisk {
    let path: String

    /// Whether this machine lets the tests mount one.
    static let isAllowed: Bool = {
        let home = TemporaryHome()
        guard mount("loam-test", home.path, "tmpfs", 0, "size=64k") == 0 else { return false }
        umount(home.path)
        return true
    }()

    init(at path: String, kilobytes: Int) {
        self.path = path
        mkdir(path, 0o700)
        mount("loam-test", path, "tmpfs", 0, "size=\(kilobytes)k,mode=700")
    }

    deinit { umount2(path, Int32(MNT_DETACH)) }

    func makeReadOnly() { mount("loam-test", path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), "mode=700") }

    /// Writes until nothing more fits.
    func fill() {
        let file = open("\(path)/filler", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        let bytes = [UInt8](repeating: 0, count: 4096)
        while write(file, bytes, bytes.count) > 0 {}
        close(file)
    }

    func makeRoom() { unlink("\(path)/filler") }
}
