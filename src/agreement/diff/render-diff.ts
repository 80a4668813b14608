// A diff as a person reads it in the terminal: unit by unit with its place, speaker, words and a
// little of what was said around it; minus is the first coder, plus the second.

import { wrapText } from '../../text/display-width.js';
import { oneLine, visible } from '../../text/visible.js';
import type { Unit } from '../../unit/unit.js';
import type { CodeLevels } from '../readings/code-levels.js';
import type { Diff, DiffEntry } from './diff.js';
import { codeLines, kindWords } from './diff-words.js';

/** The parts that stand out on a terminal with colours. */
export type DiffPart = 'place' | 'first' | 'second' | 'around' | 'words' | 'plain';

export interface DiffLayout {
  readonly columns: number;
  readonly paint: (part: DiffPart, text: string) => string;
}

const PARTS = { '=': 'plain', '-': 'first', '+': 'second' } as const;

/** The header and the entries; empty where there are none. */
export function renderDiff(
  { coders }: Diff,
  entries: readonly DiffEntry[],
  levels: CodeLevels,
  layout: DiffLayout,
): string {
  if (entries.length === 0) return '';
  const { paint } = layout;
  const [first, second] = coders.map(visible);
  const head = [paint('first', `--- ${first}`), paint('second', `+++ ${second}`)];
  const blocks = entries.map((entry) => renderEntry(entry, coders, levels, layout));
  return [head.join('\n'), ...blocks].map((block) => `${block}\n`).join('\n');
}

function renderEntry(
  entry: DiffEntry,
  coders: Diff['coders'],
  levels: CodeLevels,
  layout: DiffLayout,
): string {
  const { unit, file, line, session, question, before, after, readings } = entry;
  const { paint } = layout;
  const speaker = unit.speaker === '' ? 'speaker unknown' : unit.speaker;
  const place = `${file}:${line}  ${unit.id}  ${speaker}, ${session.label}`;
  const memos = readings.flatMap((reading, at) =>
    (reading?.memos ?? []).map((memo) => `# ${coders[at]}: ${memo}`),
  );
  return [
    paint('place', visible(place)),
    `  ${visible(kindWords(entry, coders))}`,
    ...(question ? [around(question, 'head', layout)] : []),
    ...(before ? [around(before, 'tail', layout)] : []),
    paint('words', indent(oneLine(unit.text), 4, layout)),
    ...(after ? [around(after, 'head', layout)] : []),
    ...codeLines(entry, levels).map(({ mark, text }) =>
      paint(PARTS[mark], visible(`  ${mark} ${text}`)),
    ),
    ...memos.map((memo) => paint('around', indent(oneLine(memo), 2, layout))),
  ].join('\n');
}

/** One line of what was said before or after: the end of the one, the beginning of the other. */
function around(unit: Unit, keep: 'head' | 'tail', { columns, paint }: DiffLayout): string {
  const speaker = unit.speaker === '' ? '' : `${oneLine(unit.speaker)}: `;
  const room = Math.max(20, columns - 6 - speaker.length);
  const letters = [...oneLine(unit.text)];
  const shown =
    letters.length <= room
      ? letters.join('')
      : keep === 'head'
        ? `${letters
            .slice(0, room - 1)
            .join('')
            .trimEnd()}…`
        : `…${letters
            .slice(1 - room)
            .join('')
            .trimStart()}`;
  return paint('around', `    | ${speaker}${shown}`);
}

function indent(text: string, by: number, { columns }: DiffLayout): string {
  const blank = ' '.repeat(by);
  return wrapText(text, Math.max(20, columns - by))
    .split('\n')
    .map((line) => blank + line)
    .join('\n');
}
