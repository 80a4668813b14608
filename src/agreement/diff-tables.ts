// A diff as tables: its units as rows for a spreadsheet, and the pairs of codes most confused.

import type { Table } from '../table/table.js';
import { oneLine } from '../text/visible.js';
import type { CodeLevels } from './code-levels.js';
import type { Diff, DiffEntry } from './diff.js';
import type { ConfusedPair } from './diff-summary.js';

/** A row per unit, in the study's order; codes by id, separated by `; `. */
export function tabulateEntries({ coders }: Diff, entries: readonly DiffEntry[]): Table {
  const [first, second] = coders;
  const names = (codes: readonly string[]) => codes.join('; ');
  return {
    id: 'diff',
    title: `${first} and ${second}, unit by unit`,
    columns: [
      { id: 'transcript', label: 'transcript' },
      { id: 'line', label: 'line' },
      { id: 'unit', label: 'unit' },
      { id: 'session', label: 'session' },
      { id: 'speaker', label: 'speaker' },
      { id: 'kind', label: 'kind' },
      { id: 'place', label: 'place' },
      { id: 'both', label: 'both' },
      { id: 'first', label: `only ${first}` },
      { id: 'second', label: `only ${second}` },
      { id: 'words', label: 'words' },
    ],
    rows: entries.map(({ unit, session, line, kind, place, both, ...entry }) => ({
      transcript: unit.transcript,
      line,
      unit: unit.id,
      session: session.label,
      speaker: unit.speaker,
      kind,
      place: place ?? '',
      both: names(both),
      first: names(entry.first),
      second: names(entry.second),
      words: oneLine(unit.text),
    })),
    notes: [],
  };
}

/** The most frequent first. */
export function tabulateConfused(
  { coders }: Diff,
  pairs: readonly ConfusedPair[],
  levels: CodeLevels,
  most: number,
): Table {
  const [first, second] = coders;
  const rest = pairs.length - most;
  return {
    id: 'confused',
    title: 'Codes most often taken for each other',
    columns: [
      { id: 'one', label: 'Code' },
      { id: 'other', label: 'Code' },
      { id: 'units', label: 'Units', align: 'right' },
      { id: 'straight', label: `${first} has the first`, align: 'right' },
      { id: 'crossed', label: `${second} has the first`, align: 'right' },
    ],
    rows: pairs.slice(0, most).map(({ codes: [one, other], counts: [straight, crossed] }) => ({
      one: levels.nameOf(one),
      other: levels.nameOf(other),
      units: straight + crossed,
      straight,
      crossed,
    })),
    notes: [
      'Units on which each coder has one of the two codes and not the other.',
      ...(rest > 0
        ? [`${rest} rarer ${rest === 1 ? 'pair is' : 'pairs are'} in --format json.`]
        : []),
    ],
  };
}
