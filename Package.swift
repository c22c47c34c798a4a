// swift-tools-version: 6.2
import PackageDescription

/// Every module is held to the same rules; the import rules of docs/architecture.md are the dependency lists below.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: resources, swiftSettings: strict)
}

let package = Package(
    name: "loam",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "loam", targets: ["loam"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: [
        .target(name: "CResources", path: "Resources", sources: ["embed.c"], publicHeadersPath: "include"),
        .target(
            name: "CCurses",
            cSettings: [.define("NCURSES_WIDECHAR", to: "1"), .define("_GNU_SOURCE")],
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        module("TextUI"),
        module("CursesTerminal", ["CCurses", "TextUI"]),
        module("Age", [.product(name: "Crypto", package: "swift-crypto"), .product(name: "CryptoExtras", package: "swift-crypto")]),
        module("JournalVault", ["Age"]),
        module("JournalModel"),
        module("JournalPrompts", ["JournalModel"]),
        module("JournalStore", ["JournalModel"]),
        module("JournalUI", ["TextUI", "JournalModel", "JournalPrompts"]),
        module("JournalRuntime", ["CCurses", "CResources", "TextUI", "JournalModel", "JournalPrompts", "JournalStore", "JournalUI"]),
        module("JournalCLI", [
            "CResources", "JournalModel", "JournalPrompts", "JournalStore",
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ]),
        .executableTarget(name: "loam", dependencies: ["JournalRuntime", "JournalCLI", "CursesTerminal"], swiftSettings: strict),
        tests("TextUITests", ["TextUI"]),
        tests("JournalModelTests", ["JournalModel"]),
        .target(name: "Children", path: "Tests/Support/Children", swiftSettings: strict),
        tests("JournalVaultTests", ["Age", "Children", "JournalVault"]),
        tests("AgeTests", [
            "Age", "Children", .product(name: "Crypto", package: "swift-crypto"), .product(name: "CryptoExtras", package: "swift-crypto"),
        ]),
    ],
    cLanguageStandard: .gnu2x
)
