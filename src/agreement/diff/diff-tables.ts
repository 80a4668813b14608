// A diff as tables: its units as rows for a spreadsheet, and the pairs of codes most confused.

import type { Column, Table } from '../../table/table.js';
import { oneLine } from '../../text/visible.js';
import { plural } from '../../text/wording.js';
import { figure } from '../coefficients/figure.js';
import type { CodeLevels } from '../readings/code-levels.js';
import type { CodeReport } from '../report/code-report.js';
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

/**
 * Codes on which the coders differ, the worst first; those they always agree on are only counted.
 * Undefined where they agree on all.
 */
export function tabulateDiffCodes(
  { coders }: Diff,
  codes: readonly CodeReport[],
  levels: CodeLevels,
): Table | undefined {
  const [first, second] = coders;
  const right = (id: string, label: string): Column => ({ id, label, align: 'right' });
  const differing = codes.filter(
    ({ counts }) => counts && counts.onlyFirst + counts.onlySecond > 0,
  );
  if (differing.length === 0) return undefined;
  const same = codes.length - differing.length;
  return {
    id: 'diff-codes',
    title: 'Codes, the worst first',
    columns: [
      { id: 'code', label: 'Code' },
      right('both', 'Both'),
      right('first', `Only ${first}`),
      right('second', `Only ${second}`),
      right('alpha', 'Alpha'),
      right('kappa', 'Kappa'),
    ],
    rows: differing.map(({ code, counts, coefficients }) => ({
      code: levels.nameOf(code),
      both: counts?.both,
      first: counts?.onlyFirst,
      second: counts?.onlySecond,
      alpha: figure(coefficients['krippendorff-alpha']?.value),
      kappa: figure(coefficients['cohen-kappa']?.value),
    })),
    notes: same > 0 ? [`On ${plural(same, 'more code')} they agree everywhere.`] : [],
  };
}

/** Pairs that met more than once, the most frequent first. */
export function tabulateConfused(
  { coders }: Diff,
  pairs: readonly ConfusedPair[],
  levels: CodeLevels,
  most: number,
): Table {
  const [first, second] = coders;
  const repeated = pairs.filter(({ counts: [one, other] }) => one + other > 1);
  const rest = pairs.length - Math.min(most, repeated.length);
  return {
    id: 'confused',
    title: 'Codes most often taken for each other',
    columns: [
      { id: 'one', label: 'Code' },
      { id: 'other', label: 'And code' },
      { id: 'units', label: 'Units', align: 'right' },
      { id: 'straight', label: `${first} has the first`, align: 'right', isMinor: true },
      { id: 'crossed', label: `${second} has the first`, align: 'right', isMinor: true },
    ],
    rows: repeated.slice(0, most).map(({ codes: [one, other], counts: [straight, crossed] }) => ({
      one: levels.nameOf(one),
      other: levels.nameOf(other),
      units: straight + crossed,
      straight,
      crossed,
    })),
    notes: [
      'Units on which each coder has one of the two codes and not the other.',
      ...(rest > 0
        ? [`${plural(rest, 'rarer pair is', 'rarer pairs are')} in --format json.`]
        : []),
    ],
  };
}
