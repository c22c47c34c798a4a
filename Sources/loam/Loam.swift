@main
struct Loam {
    static func main() {}
}
