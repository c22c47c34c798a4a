/// How the book looks: a quiet page for the screen, light or dark as the reader has it, and for paper.
enum BookStyle {
    static let text = """
        :root{--text:#2b2723;--quiet:#6b625a;--rule:#ddd5ca;--page:#fbf8f3;--accent:#8a5a2b}
        @media (prefers-color-scheme:dark){:root{--text:#dcd5cb;--quiet:#a49a8e;--rule:#3a3631;--page:#1b1917;--accent:#d7af87}}
        *{box-sizing:border-box}
        html{font:1.0625rem/1.6 Charter,"Bitstream Charter","Noto Serif",Georgia,serif;color:var(--text);background:var(--page)}
        body{margin:0 auto;max-width:38rem;padding:2rem 1.25rem 6rem}
        .skip{position:absolute;left:-99rem}.skip:focus{left:1rem}
        a{color:var(--accent)}a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
        h1{font-size:2.2rem;font-weight:normal;margin:4rem 0 .5rem}
        h2{font-size:1.4rem;font-weight:normal;margin:4rem 0 1.5rem;padding-bottom:.4rem;border-bottom:1px solid var(--rule)}
        h3{font-size:1.15rem;font-weight:600;margin:0}
        article header{margin-bottom:.9rem}
        .title{font-size:1.15rem;font-style:italic;margin:.5rem 0 0;overflow-wrap:anywhere}
        h4{font-size:.85rem;letter-spacing:.04em;color:var(--quiet);margin:1.4rem 0 .3rem}
        .cover p,.what,.tags,.file{color:var(--quiet)}
        .what,.tags,.file{font-size:.85rem;margin:0}
        .what span{color:var(--accent)}
        article{margin:0 0 3rem}
        .words{overflow-wrap:anywhere}
        .words p{margin:0 0 .9rem}
        blockquote{margin:0 0 .9rem;padding-left:1rem;border-left:2px solid var(--rule);color:var(--quiet)}
        pre{white-space:pre-wrap;font-size:.9em}
        dl{margin:0 0 .9rem}dl div{display:flex;gap:1rem}dt{color:var(--quiet);min-width:8rem;flex:none}dd{margin:0}
        dt.time{margin-top:.6rem}
        nav ul{list-style:none;padding:0;columns:2;column-gap:2rem}nav li span{color:var(--quiet)}
        figure{margin:1rem 0}img{max-width:100%;height:auto}
        .tasks{list-style:none;padding:0}
        @media (max-width:30rem){nav ul{columns:1}dl div{display:block}}
        @media print{:root{--text:#000;--quiet:#444;--rule:#999;--page:#fff;--accent:#000}
        html{font-size:10.5pt}body{max-width:none;padding:0}.skip{display:none}
        h2{break-before:page;break-after:avoid}h3,h4,header{break-after:avoid}figure,img{break-inside:avoid}
        a{text-decoration:none}@page{margin:2.2cm 2cm}}
        """
}
