import Glibc

/// Draws the pictures of the README and the guide from the real screens: frames to SVG, no hand work.
///
/// `loam-pictures FOLDER` writes them; `make pictures` calls it for docs/pictures.
@main
struct Pictures {
    static func main() throws {
        guard CommandLine.arguments.count == 2 else {
            complain("usage: loam-pictures FOLDER")
            exit(2)
        }
        for scene in Scene.all {
            let path = "\(CommandLine.arguments[1])/\(scene.name).svg"
            guard let file = fopen(path, "w") else {
                complain("\(path) cannot be written")
                exit(1)
            }
            fputs(try scene.svg(), file)
            fclose(file)
        }
    }
}

private func complain(_ words: String) {
    let line = Array("\(words)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
}
