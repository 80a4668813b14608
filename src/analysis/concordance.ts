// Keyword in context: a row per match, for reading and for export.

import type { ContextLine } from '../coding/find-matches.js';
import type { Table } from '../table/table.js';
import { isolated } from '../text/direction.js';
import { displayWidth, padTo } from '../text/display-width.js';
import { visible } from '../text/visible.js';
import { plural } from '../text/wording.js';

/** How much was found, and in how many transcripts it was looked for. */
export interface ConcordanceCounts {
  readonly matches: number;
  readonly units: number;
  readonly transcripts: number;
  readonly searched: number;
}

/** A row per match; `start` and `end` are code points of the reading text, as everywhere in files. */
export function tabulateConcordance(
  query: string,
  lines: readonly ContextLine[],
  counts: ConcordanceCounts,
): Table {
  return {
    id: 'concordance',
    title: `Found: ${query}`,
    columns: [
      { id: 'transcript', label: 'Transcript' },
      { id: 'unit', label: 'Unit' },
      { id: 'speaker', label: 'Speaker' },
      { id: 'start', label: 'Start', align: 'right' },
      { id: 'end', label: 'End', align: 'right' },
      { id: 'before', label: 'Before', align: 'right' },
      { id: 'match', label: 'Match' },
      { id: 'after', label: 'After' },
    ],
    rows: lines.map(({ unit, match, before, keyword, after }) => ({
      transcript: unit.transcript,
      unit: unit.id,
      speaker: unit.speaker,
      start: match.start,
      end: match.end,
      before,
      match: keyword,
      after,
    })),
    notes: [countsNote(counts)],
  };
}

function countsNote({ matches, units, transcripts, searched }: ConcordanceCounts): string {
  if (matches === 0) return `No match in ${plural(searched, 'transcript')}.`;
  const found = plural(matches, 'match', 'matches');
  const others = searched > transcripts ? ` (${searched} searched)` : '';
  return `${found} in ${plural(units, 'unit')} of ${plural(transcripts, 'transcript')}${others}.`;
}

/** The table as lines with the matches below each other; `mark` makes a match stand out. */
export function renderConcordance(
  table: Table,
  options: { readonly columns: number; readonly mark: (keyword: string) => string },
): string {
  const rows = table.rows.map((row) => ({
    head: `${row.unit} ${row.speaker}`,
    transcript: String(row.transcript),
    before: visible(String(row.before)),
    match: visible(String(row.match)),
    after: visible(String(row.after)),
  }));
  const head = rows.reduce((most, row) => Math.max(most, Math.min(24, displayWidth(row.head))), 0);
  const side = Math.max(16, Math.floor((options.columns - head - 20) / 2));
  const lines: string[] = [];
  let transcript = '';
  for (const row of rows) {
    if (row.transcript !== transcript) {
      transcript = row.transcript;
      lines.push(`${lines.length > 0 ? '\n' : ''}${visible(transcript)}`);
    }
    const before = lastWords(row.before, side);
    const blank = ' '.repeat(Math.max(0, side - displayWidth(before)));
    const name = padTo(isolated(visible(row.head).slice(0, head)), head);
    const after = firstWords(row.after, side);
    const words = isolated(`${before}${options.mark(row.match)}${after}`.trimEnd());
    lines.push(`  ${name}  ${blank}${words}`);
  }
  return [...lines, ...(lines.length > 0 ? [''] : []), ...table.notes]
    .map((line) => `${line}\n`)
    .join('');
}

/** The end of a text in `width` characters, without half a word before it. */
function lastWords(text: string, width: number): string {
  if (text.length <= width) return text;
  const end = text.slice(-width);
  return /^\S+\s+\S/.test(end) && /\S/.test(text.at(-width - 1) ?? '')
    ? end.replace(/^\S+/, '')
    : end;
}

/** The beginning of a text in `width` characters, without half a word behind it. */
function firstWords(text: string, width: number): string {
  if (text.length <= width) return text.trimEnd();
  const begin = text.slice(0, width + 1);
  return /\S\s+\S*$/.test(begin) ? begin.replace(/\S+$/, '').trimEnd() : begin.slice(0, width);
}
