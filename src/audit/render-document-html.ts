// The blocks of an audit as one page that stands by itself and prints well: no script, nothing from
// elsewhere.

import { escapeHtml } from '../text/html.js';
import { htmlPage } from '../text/html-page.js';
import { type Block, sourcesText } from './document.js';

const STYLE = `
body { font: 16px/1.5 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff }
h1 { font-size: 1.6rem } h2 { font-size: 1.3rem; margin-top: 2.5rem; border-bottom: 1px solid #999 } h3 { font-size: 1.05rem; margin-top: 1.6rem }
.note { color: #555; font-style: italic } .point { margin: 1rem 0 .2rem; font-weight: bold } .point span { font-weight: normal }
ul { margin: .3rem 0 .6rem; padding-inline-start: 1.2rem } .source { color: #555; font: .8rem/1.4 ui-monospace, monospace }
.gap { list-style-type: "?  "; color: #7a3b00 } code { font-size: .85em } .state { border: 1px solid #999; border-radius: .6em; padding: 0 .5em; font-size: .8rem }
@media print { body { margin: 0; max-width: none } li, .point { break-inside: avoid } }
`;

export function renderAuditHtml(blocks: readonly Block[], title: string): string {
  const lines: string[] = [];
  let isOpen = false;
  for (const block of blocks) {
    const isList = block.kind === 'statement' || block.kind === 'gap';
    if (isList !== isOpen) lines.push(isList ? '<ul>' : '</ul>');
    isOpen = isList;
    lines.push(htmlOf(block));
  }
  if (isOpen) lines.push('</ul>');
  return htmlPage({ title, style: STYLE }, lines.join('\n'));
}

function htmlOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} dir="auto">${escapeHtml(block.text)}</h${block.level}>`;
    case 'note':
      return `<p class="note" dir="auto">${escapeHtml(block.text)}</p>`;
    case 'point':
      return `<p class="point">${escapeHtml(block.title)} <span class="state">${escapeHtml(block.state)}</span> <span>${escapeHtml(block.asks)}${block.where === undefined ? '' : ` → <code>${escapeHtml(block.where)}</code>`}</span></p>`;
    case 'statement': {
      const text = escapeHtml(block.text);
      const said = block.isQuoted ? `<q dir="auto">${text}</q>` : `<span dir="auto">${text}</span>`;
      return `<li>${said} <span class="source">${escapeHtml(sourcesText(block.sources))}</span></li>`;
    }
    case 'gap':
      return `<li class="gap">${escapeHtml(block.text)} → <code>${escapeHtml(block.where)}</code></li>`;
  }
}
