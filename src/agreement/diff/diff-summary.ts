// A diff in numbers: units of each kind, where the disagreements lie, the pairs of codes that are
// most often taken for each other; and the choice of entries to show.

import type { CodeLevels } from '../readings/code-levels.js';
import {
  DIFF_KINDS,
  DIFF_PLACES,
  type Diff,
  type DiffEntry,
  type DiffKind,
  type DiffPlace,
} from './diff.js';

export interface DiffSummary {
  readonly kinds: Readonly<Record<DiffKind, number>>;
  readonly places: Readonly<Record<DiffPlace, number>>;
  readonly confused: readonly ConfusedPair[];
}

/** Two codes that met on units where each coder had one of them and not the other. */
export interface ConfusedPair {
  /** In alphabetical order. */
  readonly codes: readonly [string, string];
  /** Units on which the first coder has the first code, and on which the second coder has it. */
  readonly counts: readonly [number, number];
}

export function summarizeDiff({ entries }: Diff): DiffSummary {
  const count = (test: (entry: DiffEntry) => boolean) => entries.filter(test).length;
  return {
    kinds: Object.fromEntries(
      DIFF_KINDS.map((kind) => [kind, count((entry) => entry.kind === kind)]),
    ) as Record<DiffKind, number>,
    places: Object.fromEntries(
      DIFF_PLACES.map((place) => [place, count((entry) => entry.place === place)]),
    ) as Record<DiffPlace, number>,
    confused: confusedPairs(entries),
  };
}

/** The most frequent first. Where several codes stand against several, each pair of them counts. */
function confusedPairs(entries: readonly DiffEntry[]): ConfusedPair[] {
  const pairs = new Map<string, { codes: [string, string]; counts: [number, number] }>();
  for (const { kind, first, second } of entries) {
    if (kind !== 'different') continue;
    for (const a of first) {
      for (const b of second) {
        const codes: [string, string] = a < b ? [a, b] : [b, a];
        const pair = pairs.get(codes.join('\n')) ?? { codes, counts: [0, 0] };
        pair.counts[a < b ? 0 : 1] += 1;
        pairs.set(codes.join('\n'), pair);
      }
    }
  }
  const total = ({ counts: [one, other] }: ConfusedPair) => one + other;
  const name = ({ codes }: ConfusedPair) => codes.join('\n');
  return [...pairs.values()].sort(
    (a, b) => total(b) - total(a) || (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0),
  );
}

export interface DiffFilter {
  /** Kinds and places to show; all disagreements where empty. */
  readonly only?: readonly (DiffKind | DiffPlace)[];
  /** Codes, subcategories or categories, by id: units on which either coder has one of them. */
  readonly codes?: readonly string[];
}

/** The entries to show. Kinds and places each narrow the choice where any of them is named. */
export function filterEntries(
  { entries }: Diff,
  { only = [], codes = [] }: DiffFilter,
  levels: CodeLevels,
): readonly DiffEntry[] {
  const kinds = only.filter((each) => (DIFF_KINDS as readonly string[]).includes(each));
  const places = only.filter((each) => (DIFF_PLACES as readonly string[]).includes(each));
  const wanted = new Set(codes);
  return entries.filter((entry) => {
    const { kind, place } = entry;
    if (kinds.length > 0 ? !kinds.includes(kind) : place === undefined) return false;
    if (places.length > 0 && (place === undefined || !places.includes(place))) return false;
    return wanted.size === 0 || codesOf(entry, levels).some((code) => wanted.has(code));
  });
}

/** Everything the unit is coded with by either coder, and the groups above. */
function codesOf({ readings }: DiffEntry, levels: CodeLevels): string[] {
  const codes = readings.flatMap((reading) => reading?.codes ?? []);
  return codes.flatMap((code) => [code, ...levels.pathOf(code)]);
}
