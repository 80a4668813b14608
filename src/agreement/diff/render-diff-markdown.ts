// A diff as Markdown, to read from at a debriefing.

import { markdownText, renderMarkdown } from '../../table/markdown.js';
import type { Table } from '../../table/table.js';
import type { Unit } from '../../unit/unit.js';
import type { CodeLevels } from '../readings/code-levels.js';
import type { Diff, DiffEntry } from './diff.js';
import { codeLines, kindWords } from './diff-words.js';

/** Title, summary and tables, then a section per unit. */
export function renderDiffMarkdown(
  diff: Diff,
  entries: readonly DiffEntry[],
  levels: CodeLevels,
  about: { readonly summary: readonly string[]; readonly tables: readonly Table[] },
): string {
  const [first, second] = diff.coders.map(markdownText);
  return [
    `# ${first} and ${second}\n`,
    `${about.summary.map((line) => `- ${markdownText(line)}`).join('\n')}\n`,
    ...about.tables.map(renderMarkdown),
    `## Units\n`,
    ...entries.map((entry) => section(entry, diff.coders, levels)),
  ].join('\n');
}

function section(entry: DiffEntry, coders: Diff['coders'], levels: CodeLevels): string {
  const { unit, file, line, session, question, before, after, readings } = entry;
  const owners = { '=': 'both', '-': coders[0], '+': coders[1] };
  const said = (other: Unit | undefined) =>
    other ? [`> ${markdownText(`${other.speaker}: ${other.text}`)}`, '>'] : [];
  const memos = readings.flatMap((reading, at) =>
    (reading?.memos ?? []).map((memo) => `- memo of ${coders[at]}: ${markdownText(memo)}`),
  );
  return [
    `### ${markdownText(`${unit.id} · ${unit.speaker}, ${session.label} · ${file}:${line}`)}\n`,
    `${markdownText(kindWords(entry, coders))}\n`,
    ...said(question),
    ...said(before),
    `> **${markdownText(`${unit.speaker}: ${unit.text}`)}**`,
    ...(after ? ['>', `> ${markdownText(`${after.speaker}: ${after.text}`)}`] : []),
    '',
    ...codeLines(entry, levels).map(
      ({ mark, text }) => `- ${markdownText(owners[mark])}: ${markdownText(text)}`,
    ),
    ...memos,
    '',
  ].join('\n');
}
