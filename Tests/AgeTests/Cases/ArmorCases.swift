import Age

/// Armor, sound and not.
enum ArmorCases {
    static let sound: [(name: String, text: String, count: Int)] = [
        ("as it is written", begin + "AAAA\n" + end, 3),
        ("nothing in it", begin + end, 0),
        ("a full line", begin + line + "\n" + end, 48),
        ("a full line and a short one", begin + line + "\nAA==\n" + end, 49),
        ("a padded line of 64 columns", begin + line.dropLast(4) + "AAA=\n" + end, 47),
        ("CRLF", (begin + line + "\nAAAA\n" + end).replacing("\n", with: "\r\n"), 51),
        ("no line end at the end", begin + "AAAA\n" + end.dropLast(), 3),
        ("blank lines around it", "\n \t\r\n\n" + begin + "AAAA\n" + end + "\n  \r\n\t", 3),
    ]

    static let unsound: [(name: String, text: String, fault: ArmorFault)] = [
        ("nothing", "", ArmorFault.beginLine),
        ("only blanks", "\n \n", .beginLine),
        ("words before it", "words\n" + begin + "AAAA\n" + end, .beginLine),
        ("blanks on its first line", " " + begin + "AAAA\n" + end, .beginLine),
        ("blanks after its first line", begin.dropLast() + " \nAAAA\n" + end, .beginLine),
        ("lower case", (begin + "AAAA\n" + end).lowercased(), .beginLine),
        ("another kind of file", (begin + "AAAA\n" + end).replacing("FILE", with: "MESSAGE"), .beginLine),
        ("PGP's begin line", begin.replacing("AGE ENCRYPTED FILE", with: "PGP MESSAGE") + "AAAA\n" + end, .beginLine),
        ("four dashes", begin.dropFirst() + "AAAA\n" + end, .beginLine),
        ("headers", begin + "Comment: none\n\nAAAA\n" + end, .base64),
        ("a checksum", begin + "AAAA\n=AAAA\n" + end, .endLine),
        ("no end line", begin + "AAAA\n", .endLine),
        ("only a begin line", begin, .endLine),
        ("blanks before the end line", begin + "AAAA\n " + end, .endLine),
        ("blanks on the end line", begin + "AAAA\n" + end.dropLast() + " \n", .endLine),
        ("another end line", begin + "AAAA\n" + end.replacing("FILE", with: "MESSAGE"), .endLine),
        ("an empty line at the start", begin + "\nAAAA\n" + end, .lineLength),
        ("an empty line within", begin + line + "\n\n" + line + "\n" + end, .lineLength),
        ("an empty line after a full one", begin + line + "\n\n" + end, .lineLength),
        ("an empty line at the end", begin + "AAAA\n\n" + end, .endLine),
        ("a line too long", begin + line + "AAAA\n" + end, .lineLength),
        ("a short line within", begin + "AAAA\n" + line + "\n" + end, .endLine),
        ("a blank at a line's start", begin + " AAA\n" + end, .base64),
        ("a blank at a line's end", begin + "AAAA \n" + end, .base64),
        ("a blank at the end of a full line", begin + line + " \n" + end, .lineLength),
        ("a carriage return within", begin + "AA\rAA\n" + end, .base64),
        ("two carriage returns", begin + "AAAA\r\r\n" + end, .base64),
        ("no padding", begin + "AAA\n" + end, .base64),
        ("too little padding", begin + "AA=\n" + end, .base64),
        ("too much padding", begin + "A===\n" + end, .base64),
        ("only padding", begin + "====\n" + end, .base64),
        ("padding after a whole group", begin + "AAAA====\n" + end, .base64),
        ("padding within", begin + "AA==AAAA\n" + end, .base64),
        ("a line end between the padding", begin + "AA=\n=\n" + end, .base64),
        ("a lax spelling", begin + "AB==\n" + end, .base64),
        ("a lax spelling with one sign", begin + "AAB=\n" + end, .base64),
        ("a character outside the alphabet", begin + "AA*A\n" + end, .base64),
        ("a null", begin + "AA\0A\n" + end, .base64),
        ("words after it", begin + "AAAA\n" + end + "words\n", .trailingData),
        ("another armor after it", begin + "AAAA\n" + end + begin + "AAAA\n" + end, .trailingData),
    ]

    private static let begin = "-----BEGIN AGE ENCRYPTED FILE-----\n"
    private static let end = "-----END AGE ENCRYPTED FILE-----\n"
    private static let line = String(repeating: "A", count: 64)
}
