// The differences of coders in the format that was asked for.

import { coverageNotes } from '../../agreement/comparison/comparison-notes.js';
import { diffJson } from '../../agreement/diff/diff-json.js';
import { tabulateConfused, tabulateEntries } from '../../agreement/diff/diff-tables.js';
import { summaryLines } from '../../agreement/diff/diff-words.js';
import { type DiffPart, renderDiff } from '../../agreement/diff/render-diff.js';
import { renderDiffMarkdown } from '../../agreement/diff/render-diff-markdown.js';
import type { Io } from '../../io/io.js';
import { renderTable } from '../../table/render.js';
import { wrapText } from '../../text/display-width.js';
import { renderJson } from '../../text/json.js';
import { visible } from '../../text/visible.js';
import { hasColour, raw } from '../program/output.js';
import type { DiffChoice, MadeDiff } from './diff-result.js';

const MOST_PAIRS = 10;

/** The whole output; tables are left out where --only or --code choose entries. */
export async function renderedDiff(
  { given, parts, codes }: MadeDiff,
  format: string,
  {
    io,
    options,
    language,
  }: { readonly io: Io; readonly options: DiffChoice; readonly language: string },
): Promise<string> {
  const { levels, comparison } = given;
  const { diff, entries, summary } = parts;
  if (format === 'json') return `${renderJson(diffJson(parts, given), 2)}\n`;
  const toScreen = options.output === undefined || options.output === '-';
  const columns = toScreen ? io.stdout.columns : 100;
  const colour = toScreen && hasColour(io, io.stdout);
  if (format === 'csv') {
    const rows = await renderTable(tabulateEntries(diff, entries), { format, columns, colour });
    return toScreen ? raw(io, rows) : rows;
  }
  const isWhole = options.only === undefined && options.code === undefined;
  const hasConfused = summary.confused.some(({ counts: [one, other] }) => one + other > 1);
  const confused = hasConfused
    ? [tabulateConfused(diff, summary.confused, levels, MOST_PAIRS)]
    : [];
  const tables = isWhole ? [...codes, ...confused] : [];
  const notes = comparison.kind === 'performance' ? [] : coverageNotes(given);
  const debriefed =
    comparison.kind === 'debriefed' ? ['After debriefing: this is no agreement.'] : [];
  const lines = [...summaryLines(diff, summary), ...debriefed, ...notes];
  if (format === 'html') {
    const { renderDiffHtml } = await import('../../agreement/diff/render-diff-html.js');
    const page = { summary: lines, tables, language };
    return renderDiffHtml(diff, entries, levels, page);
  }
  if (format === 'md') return renderDiffMarkdown(diff, entries, levels, { summary: lines, tables });
  const shown = renderDiff(diff, entries, levels, { columns, paint: painter(colour) });
  const texts = await Promise.all(
    tables.map((table) => renderTable(table, { format: 'text', columns, colour })),
  );
  return [
    ...(shown === '' ? [] : [shown]),
    ...texts,
    `${lines.map((line) => wrapText(visible(line), columns)).join('\n')}\n`,
  ].join('\n');
}

const COLOURS: Readonly<Record<DiffPart, string>> = {
  place: '36',
  first: '31',
  second: '32',
  around: '2',
  words: '1',
  plain: '0',
};

function painter(colour: boolean) {
  return (part: DiffPart, text: string) =>
    colour && part !== 'plain' ? `\u001b[${COLOURS[part]}m${text}\u001b[0m` : text;
}
