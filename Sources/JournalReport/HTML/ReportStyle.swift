/// How the page of a report looks: on a screen light and dark, narrow and wide, and on paper.
enum ReportStyle {
    static let sheet = """
        :root { --ground: #fbf9f5; --text: #2b2926; --quiet: #66605a; --line: #d9d2c7; --accent: #8a5a1f; --chart: #35618a;
          --band: #efe7d8; --level: #c9c0b2; }
        @media (prefers-color-scheme: dark) {
          :root { --ground: #1d1c1a; --text: #e6e0d6; --quiet: #aaa298; --line: #45413b; --accent: #d9ae74;
            --chart: #8fb8de; --band: #2f2b25; --level: #57514a; }
        }
        * { box-sizing: border-box; }
        html { background: var(--ground); color: var(--text); }
        body { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem;
          font: 1.0625rem/1.6 Charter, "Bitstream Charter", Georgia, "Noto Serif", serif; overflow-wrap: break-word; }
        h1, h2, h3, h4, nav, table, .when, .label, svg text, figcaption, footer {
          font-family: system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; }
        h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .25rem; }
        h2 { font-size: 1.25rem; margin: 3rem 0 .75rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line); }
        h3 { font-size: 1.0625rem; margin: 2rem 0 .5rem; }
        h4 { font-size: .9375rem; margin: 1.25rem 0 .25rem; color: var(--quiet); }
        p { margin: .5rem 0; }
        hr { border: 0; border-top: 1px solid var(--line); margin: 1rem 0; }
        .when { color: var(--quiet); font-weight: normal; font-size: .9375rem; }
        .quiet, footer, figcaption { color: var(--quiet); }
        footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .875rem; }
        .asked { quotes: none; font-style: italic; color: var(--quiet); }
        .field { padding-left: 8.5rem; text-indent: -8.5rem; margin: .2rem 0; white-space: pre-wrap; }
        .field .label { display: inline-block; min-width: 8rem; text-indent: 0; color: var(--quiet); font-size: .875rem; }
        .item { padding-left: 1.5rem; text-indent: -1.5rem; margin: .15rem 0; }
        .item .label { display: inline-block; min-width: 1rem; text-indent: 0; color: var(--quiet); }
        nav ul { list-style: none; padding: 0; margin: 1.5rem 0 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
        a { color: var(--accent); }
        figure { margin: 1rem 0; }
        figcaption { font-size: .875rem; line-height: 1.45; margin-top: .35rem; }
        svg { display: block; width: 100%; height: auto; }
        svg text { fill: var(--quiet); font-size: 12px; }
        svg .title { fill: var(--text); font-weight: 600; font-size: 13px; }
        svg .session { fill: var(--accent); }
        svg .axis { stroke: var(--quiet); stroke-width: 1; fill: none; }
        svg .level { stroke: var(--level); stroke-width: 1; stroke-dasharray: 2 4; }
        svg .band { fill: var(--band); }
        svg .trend { stroke: var(--chart); stroke-width: 1.5; fill: none; stroke-linejoin: round; }
        svg .point { fill: var(--chart); }
        svg .open { fill: var(--ground); stroke: var(--chart); stroke-width: 1.5; }
        .table { overflow-x: auto; margin: .75rem 0 1.25rem; }
        table { border-collapse: collapse; font-size: .875rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
        caption { text-align: left; color: var(--quiet); padding-bottom: .3rem; }
        th, td { text-align: left; vertical-align: top; padding: .25rem 1rem .25rem 0; border-bottom: 1px solid var(--line); }
        th { font-weight: 600; }
        tbody th, td:nth-child(2) { white-space: nowrap; }
        tbody th { font-weight: normal; }
        :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
        @media screen and (max-width: 38rem) {
          body { padding: 1.5rem 1rem 3rem; font-size: 1rem; }
          .field { padding-left: 0; text-indent: 0; }
          .field .label { display: block; }
          .drawing { overflow-x: auto; }
          svg { min-width: 36rem; }
        }
        @page { margin: 20mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
        @media print {
          :root { --ground: #fff; --text: #000; --quiet: #4a4a4a; --line: #bbb; --accent: #6b4416; --chart: #1f4468;
            --band: #ece7dc; --level: #aaa; color-scheme: light; }
          html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
          body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.45; }
          nav { display: none; }
          h2, h3, h4 { break-after: avoid; }
          figure, tr, .field { break-inside: avoid; }
          thead { display: table-header-group; }
          .table { overflow: visible; }
          p { orphans: 3; widows: 3; }
        }
        """
}
