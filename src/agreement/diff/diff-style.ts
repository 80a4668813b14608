// The style of a diff's page: dark and light as the reader's system is, plain on paper; no colour
// says anything that a sign or a word does not say too.

export const DIFF_STYLE = `
:root { color-scheme: light dark; --text: #1b1b1b; --muted: #5c5c5c; --line: #d4d4d4; --page: #fff;
  --first: #fdecea; --first-text: #8c1d18; --second: #e6f4ea; --second-text: #12622c; --both: #f1f1f1; }
@media (prefers-color-scheme: dark) { :root { --text: #e8e8e8; --muted: #a8a8a8; --line: #444; --page: #181818;
  --first: #3b1a18; --first-text: #ffb4ab; --second: #14301d; --second-text: #9ad8ae; --both: #2a2a2a; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 48rem; padding: 1rem 1.25rem 4rem; color: var(--text); background: var(--page);
  font: 1rem/1.55 system-ui, "Segoe UI", "Noto Sans", "Vazirmatn", Tahoma, sans-serif; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; } h3 { font-size: 1rem; margin: 0; }
a { color: inherit; } a:focus-visible { outline: 2px solid currentcolor; outline-offset: 2px; }
.skip { position: absolute; inset-inline-start: -999px; } .skip:focus { position: static; }
.place, .kind, .note, .around, .memo { color: var(--muted); } .place, .note, .memo { font-size: .875rem; }
article { border-block-start: 1px solid var(--line); padding-block: 1rem; }
article:target { border-inline-start: 4px solid var(--second-text); padding-inline-start: .75rem; }
.kind, .place { margin: .15rem 0; }
blockquote { margin: .5rem 0; padding-inline-start: .9rem; border-inline-start: 3px solid var(--line); }
blockquote p { margin: .35rem 0; } .around { font-size: .925rem; } .words { font-weight: 600; }
.codes { list-style: none; margin: .5rem 0; padding: 0; }
.codes li { padding: .1rem .5rem; margin: .15rem 0; border-radius: .2rem; }
.both { background: var(--both); } .first { background: var(--first); color: var(--first-text); }
.second { background: var(--second); color: var(--second-text); }
.sign { display: inline-block; min-width: 1.2em; font-family: ui-monospace, monospace; font-weight: 700; }
.who { float: inline-end; font-size: .875rem; }
.table { overflow-x: auto; margin-block: 1.5rem; } table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
caption { text-align: start; font-weight: 600; padding-block-end: .4rem; }
th, td { text-align: start; vertical-align: top; padding: .3rem .6rem .3rem 0; border-block-end: 1px solid var(--line); }
.number { text-align: end; font-variant-numeric: tabular-nums; } tbody th { font-weight: 400; }
nav ul { columns: 8rem; padding-inline-start: 1.1rem; } summary { cursor: pointer; }
@media print { :root { color-scheme: light; --text: #000; --muted: #333; --page: #fff; --first: #fff; --second: #fff;
  --both: #fff; --first-text: #000; --second-text: #000; } body { max-width: none; padding: 0; font-size: 10.5pt; }
  article { break-inside: avoid; } h2, h3 { break-after: avoid; } nav, .skip { display: none; }
  .codes li { border: 1px solid #999; } }
`;
