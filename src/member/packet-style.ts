// The style of a packet's page: made for paper, large enough to be read by everybody, no quote broken
// over two sheets.

export const PACKET_STYLE = `
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 44rem; padding: 1rem 1.25rem 3rem; color: #000; background: #fff;
  font: 1.0625rem/1.55 system-ui, "Segoe UI", "Noto Sans", "Vazirmatn", Tahoma, sans-serif; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-block-start: 2.5rem; } h3 { font-size: 1rem; margin: 0; }
section { border-block-start: 1px solid #999; padding-block: 1rem; }
blockquote { margin: .5rem 0; padding-inline-start: .9rem; border-inline-start: 3px solid #999; }
blockquote p { margin: .35rem 0; } .around { color: #444; } .translation { font-style: italic; }
ul { list-style: none; margin: .3rem 0 .8rem; padding-inline-start: .5rem; } p { margin: .4rem 0; }
.mark { color: #555; font-size: .75rem; font-family: ui-monospace, monospace; }
.lines div { border-block-end: 1px solid #999; height: 1.9rem; }
@page { margin: 18mm; }
@media print { body { max-width: none; padding: 0; font-size: 11.5pt; } section { break-inside: avoid; }
  h2, h3 { break-after: avoid; } }
`;
