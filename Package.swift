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

/// What age is made of; CryptoExtras brings scrypt.
let crypto: [Target.Dependency] = [
    .product(name: "Crypto", package: "swift-crypto"), .product(name: "CryptoExtras", package: "swift-crypto"),
]

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
        module("Age", crypto),
        module("JournalVault", ["Age", "CCurses", crypto[0]]),
        module("JournalModel"),
        module("JournalPrompts", ["JournalModel"]),
        module("LoamResources", ["CResources"]),
        .target(name: "CFiles"),
        .target(
            name: "CPictures",
            linkerSettings: [
                .linkedLibrary(":libpng16.a"), .linkedLibrary(":libjpeg.a"), .linkedLibrary(":libz.a"),
                .linkedLibrary("m"),
            ]),
        module("JournalStore", ["Age", "CFiles", "JournalModel", "JournalVault", crypto[0]]),
        module("JournalSample", ["JournalModel"]),
        .target(name: "CInflate", linkerSettings: [.linkedLibrary(":libz.a")]),
        module("JournalExchange", ["CInflate", "JournalModel", "JournalPrompts", crypto[0]]),
        module("JournalReport", ["TextUI", "JournalModel"]),
        module("JournalUI", ["TextUI", "JournalExchange", "JournalModel", "JournalPrompts", "JournalReport"]),
        module(
            "JournalRuntime",
            [
                "Age", "CCurses", "CPictures", "JournalExchange", "LoamResources", "TextUI", "JournalModel",
                "JournalPrompts", "JournalReport", "JournalStore", "JournalUI", "JournalVault",
            ]),
        module(
            "JournalCLI",
            [
                "Age", "LoamResources", "JournalExchange", "JournalModel", "JournalPrompts", "JournalReport",
                "JournalRuntime", "JournalStore", "JournalVault",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "loam",
            dependencies: [
                "CCurses", "CursesTerminal", "JournalCLI", "JournalPrompts", "JournalRuntime", "JournalStore", "TextUI",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "loam-pictures",
            dependencies: [
                "JournalCLI", "JournalModel", "JournalPrompts", "JournalRuntime", "JournalUI", "LoamResources",
                "TextUI",
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "loam-bench",
            dependencies: [
                "Age", "JournalExchange", "JournalModel", "JournalPrompts", "JournalRuntime", "JournalSample",
                "JournalStore", "JournalUI", "JournalVault", "LoamResources", "TextUI",
            ],
            swiftSettings: strict),
        .target(name: "Children", path: "Tests/Support/Children", swiftSettings: strict),
        tests("AgeTests", ["Age", "Children"] + crypto),
        tests("JournalVaultTests", ["Age", "Children", "JournalVault"]),
        .target(
            name: "CVTerm", path: "Tests/Support/CVTerm",
            linkerSettings: [.linkedLibrary("vterm"), .linkedLibrary("util")]),
        .target(
            name: "TerminalDriver", dependencies: ["CVTerm"], path: "Tests/Support/TerminalDriver",
            swiftSettings: strict),
        tests("JournalRuntimeTests", ["Age", "JournalRuntime", "TextUI"]),
        tests(
            "TerminalTests",
            ["Age", "Children", "JournalModel", "JournalStore", "JournalVault", "TerminalDriver", "loam"]),
        tests(
            "JournalCLITests",
            [
                "Children", "JournalCLI", "JournalModel", "JournalPrompts", "JournalStore", "LoamResources",
                "TerminalDriver", "loam",
            ]),
        tests(
            "JournalUITests",
            [
                "JournalExchange", "JournalModel", "JournalPrompts", "JournalReport", "JournalUI", "LoamResources",
                "TextUI",
            ],
            resources: ["Golden"]),
        tests("TextUITests", ["TextUI"]),
        tests("JournalPromptsTests", ["JournalModel", "JournalPrompts", "LoamResources"]),
        tests("GuideTests", ["Children", "loam-pictures"]),
        tests("LoamResourcesTests", ["LoamResources"]),
        tests(
            "JournalModelTests", ["Children", "JournalModel", "JournalSample", "LoamResources"],
            resources: ["Scales/worked-examples.json"]),
        tests(
            "CrashTests", ["Age", "Children", "JournalModel", "JournalStore", "JournalVault", "TerminalDriver", "loam"]),
        tests(
            "JournalExchangeTests",
            ["Children", "JournalExchange", "JournalModel", "JournalPrompts", "LoamResources"]),
        tests("JournalReportTests", ["Children", "JournalModel", "JournalReport", "TextUI"]),
        tests(
            "JournalStoreTests", ["Age", "Children", "JournalModel", "JournalSample", "JournalStore", "JournalVault"],
            resources: ["Golden", "Vault/Golden"]),
    ],
    cLanguageStandard: .gnu2x
)
