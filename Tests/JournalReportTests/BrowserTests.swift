import Children
import Glibc
import Testing

@testable import JournalReport

/// The page opened by a real browser, on a screen and on paper. Without Chromium these are skipped, and the run says so.
@Suite("In a browser", .enabled(if: Browser.isThere, "chromium and poppler-utils are not installed"))
struct BrowserTests {
    @Test(
        "On a screen it fits its width and can be read, light and dark, wide and narrow", arguments: [900, 420],
        [false, true])
    func screen(width: Int, isDark: Bool) throws {
        let facts = try Browser.facts(of: ReportPage(Reports.full).text, width: width, isDark: isDark)
        #expect(facts["overflow"] == "0", "\(facts)")
        #expect(facts["spilled"] == "0", "names of a chart stand outside of it")
        #expect(facts["overlapping"] == "0", "names of a chart stand on each other")
        #expect((facts["contrast"].flatMap(Double.init) ?? 0) >= 4.5, "\(facts)")
        #expect(facts["dark"] == (isDark ? "yes" : "no"))
        #expect(facts["headings"] == "1 2 3 2 3 4 4 2 3")
    }

    @Test("On paper every word is there, in dark ink on white, with pages numbered")
    func paper() throws {
        let paper = try Browser.printed(ReportPage(Reports.full).text)
        for words in ["A report, with Anna", "Anna: 4 results", "Tue 17 Nov", "Made for Anna.", "moderate"] {
            #expect(paper.text.contains(words), "\(words)")
        }
        #expect(paper.text.filter { !$0.isWhitespace }.contains("1/\(paper.pages)"))
        #expect(paper.edge == 255)
        #expect(paper.darkest < 60)
    }
}

/// Chromium without a window, and poppler for what it prints.
enum Browser {
    static let isThere = Child.runs(["chromium", "--version"]) && Child.runs(["pdftotext", "-v"])

    private static func run(_ arguments: [String], in folder: TemporaryFolder) throws -> Child.Result {
        try Child.run(
            [
                "chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-extensions",
                "--allow-file-access-from-files", "--user-data-dir=\(folder.path("profile"))",
            ] + arguments)
    }

    /// What a page beside it measures of the report, laid out so many pixels wide.
    static func facts(of page: String, width: Int, isDark: Bool) throws -> [String: String] {
        let folder = try TemporaryFolder()
        _ = try folder.write(Array(page.utf8), to: "report.html")
        let probe = try folder.write(Array(probe(width).utf8), to: "probe.html")
        let result = try run(
            (isDark ? ["--force-dark-mode"] : []) + ["--virtual-time-budget=4000", "--dump-dom", "file://\(probe)"],
            in: folder)
        let dom = String(decoding: result.output, as: UTF8.self)
        let lines =
            dom.split(separator: "FACTS[").dropFirst().first?.split(separator: "]").first?.split(separator: ";") ?? []
        return Dictionary(
            lines.compactMap { line in
                let halves = line.split(separator: ":", maxSplits: 1)
                return halves.count == 2 ? (String(halves[0]), String(halves[1])) : nil
            }, uniquingKeysWith: { first, _ in first })
    }

    private static func probe(_ width: Int) -> String {
        """
        <!DOCTYPE html><meta name="color-scheme" content="light dark"><body>
        <iframe id="page" src="report.html" style="width:\(width)px;height:800px;border:0"></iframe><pre id="out"></pre>
        <script>
        document.getElementById('page').onload = e => {
          const page = e.target.contentDocument, view = e.target.contentWindow, root = page.documentElement;
          const light = c => { const v = c.match(/[\\d.]+/g).slice(0, 3).map(x => x / 255).map(x =>
            x <= .03928 ? x / 12.92 : Math.pow((x + .055) / 1.055, 2.4)); return .2126*v[0] + .7152*v[1] + .0722*v[2]; };
          const ground = light(view.getComputedStyle(root).backgroundColor);
          const ratio = c => { const a = light(c); return (Math.max(a, ground) + .05) / (Math.min(a, ground) + .05); };
          const inks = [...page.querySelectorAll('p,h1,h2,h3,h4,td,th,caption,figcaption,.label,.quiet,a,footer')]
            .map(x => view.getComputedStyle(x).color).concat([...page.querySelectorAll('svg text')]
            .map(x => view.getComputedStyle(x).fill));
          let spilled = 0, overlapping = 0;
          for (const svg of page.querySelectorAll('svg')) {
            const room = svg.getBoundingClientRect();
            const boxes = [...svg.querySelectorAll('text')].map(x => x.getBoundingClientRect());
            for (const b of boxes) if (b.left < room.left - 1 || b.right > room.right + 1 || b.bottom > room.bottom + 1) spilled++;
            boxes.forEach((a, i) => boxes.slice(i + 1).forEach(b => {
              if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4) overlapping++; }));
          }
          document.getElementById('out').textContent = 'FACTS[' + [
            'overflow:' + Math.max(0, root.scrollWidth - root.clientWidth), 'spilled:' + spilled, 'overlapping:' + overlapping,
            'contrast:' + Math.min(...inks.map(ratio)).toFixed(2), 'dark:' + (ground < .2 ? 'yes' : 'no'),
            'headings:' + [...page.querySelectorAll('h1,h2,h3,h4')].map(x => x.tagName[1]).join(' ')].join(';') + ']';
        };
        </script>
        """
    }

    /// What came out of the printer: its words, how many pages, and the grey of its edge and of its darkest point.
    static func printed(_ page: String) throws -> (text: String, pages: Int, edge: Int, darkest: Int) {
        let folder = try TemporaryFolder()
        let file = try folder.write(Array(page.utf8), to: "report.html")
        let paper = folder.path("report.pdf")
        _ = try run(
            ["--force-dark-mode", "--no-pdf-header-footer", "--print-to-pdf=\(paper)", "file://\(file)"], in: folder)
        let text = try Child.run(["pdftotext", "-layout", paper, "-"])
        let picture = try Child.run(["pdftoppm", "-r", "40", "-gray", "-f", "1", "-l", "1", paper])
        let (width, pixels) = grey(picture.output)
        let edge = pixels.prefix(width).min() ?? 0
        let words = String(decoding: text.output, as: UTF8.self)
        return (words, words.count { $0 == "\u{C}" }, Int(edge), Int(pixels.min() ?? 255))
    }

    /// The pixels of a PGM picture: "P5 WIDTH HEIGHT 255", then a byte each.
    private static func grey(_ bytes: [UInt8]) -> (width: Int, pixels: ArraySlice<UInt8>) {
        var place = 0
        var numbers: [Int] = []
        while numbers.count < 3, place < bytes.count {
            let word = bytes[place...].prefix { $0 > 0x20 }
            if let number = Int(String(decoding: word, as: UTF8.self)) { numbers.append(number) }
            place += word.count + 1
        }
        return (numbers.first ?? 0, bytes[min(place, bytes.count)...])
    }
}
