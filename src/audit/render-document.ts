// The blocks of an audit as Markdown and as text for the terminal. What people wrote is escaped: it is
// text, whatever marks it holds.

import { markdownText } from '../table/markdown.js';
import { wrapText } from '../text/display-width.js';
import { oneLine } from '../text/visible.js';
import { type Block, sourcesText } from './document.js';

/** As Markdown. */
export function renderAuditMarkdown(blocks: readonly Block[]): string {
  const lines: string[] = [];
  let before: Block['kind'] | undefined;
  for (const block of blocks) {
    const isList = block.kind === 'statement' || block.kind === 'gap';
    const wasList = before === 'statement' || before === 'gap';
    if (before !== undefined && !(isList && wasList)) lines.push('');
    lines.push(markdownLine(block));
    before = block.kind;
  }
  return `${lines.join('\n')}\n`;
}

function markdownLine(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${markdownText(block.text)}`;
    case 'note':
      return `*${markdownText(block.text)}*`;
    case 'point':
      return `**${markdownText(block.title)}** (${block.state}) ${markdownText(block.asks)}${block.where === undefined ? '' : ` → ${codeSpan(block.where)}`}`;
    case 'statement': {
      const text = markdownText(block.isQuoted ? `“${block.text}”` : block.text);
      return `- ${text} [${markdownText(sourcesText(block.sources))}]`;
    }
    case 'gap':
      return `- *Open:* ${markdownText(block.text)} → ${codeSpan(block.where)}`;
  }
}

/** A command or key as code; backticks in it cannot end it. */
function codeSpan(text: string): string {
  if (text === 'the paper') return text;
  return `\`${oneLine(text).replaceAll('`', '’')}\``;
}

const WIDEST = 100;

/** For a terminal of so many columns. */
export function renderAuditText(blocks: readonly Block[], columns: number): string {
  const width = Math.max(40, Math.min(columns, WIDEST));
  const lines: string[] = [];
  for (const block of blocks) {
    const isList = block.kind === 'statement' || block.kind === 'gap';
    if (lines.length > 0 && !isList) lines.push('');
    lines.push(...textLines(block, width));
  }
  return `${lines.join('\n')}\n`;
}

function textLines(block: Block, width: number): readonly string[] {
  switch (block.kind) {
    case 'heading': {
      const text = oneLine(block.level === 1 ? block.text.toUpperCase() : block.text);
      const rule = block.level === 3 ? '-' : '=';
      return [...wrapText(text, width).split('\n'), rule.repeat(Math.min(width, text.length))];
    }
    case 'note':
      return wrapText(oneLine(block.text), width).split('\n');
    case 'point':
      return wrapText(pointText(block), width).split('\n');
    case 'statement': {
      const text = block.isQuoted ? `“${block.text}”` : block.text;
      return hanging('  - ', oneLine(`${text} [${sourcesText(block.sources)}]`), width);
    }
    case 'gap':
      return hanging('  ? ', oneLine(`${block.text} → ${block.where}`), width);
  }
}

function pointText({ title, state, asks, where }: Extract<Block, { kind: 'point' }>): string {
  return oneLine(`${title} (${state}) ${asks}${where === undefined ? '' : ` → ${where}`}`);
}

function hanging(head: string, text: string, width: number): readonly string[] {
  return wrapText(text, width - head.length)
    .split('\n')
    .map((line, at) => (at === 0 ? head : ' '.repeat(head.length)) + line);
}
