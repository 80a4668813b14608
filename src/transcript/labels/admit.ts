// Admits the less certain labels of a form once some are sure: those that look like the sure ones,
// and whose word the file does not use as a common noun.

import type { Tally } from './evidence.js';
import { shortForms } from './name-pairs.js';
import { LIKELY, type ScoreContext, scoreLabel } from './score.js';
import { labelKey } from './shape.js';
import { isSimilar } from './similar.js';

/** How the file uses the words of rare labels, apart from the labels. */
export interface CommonNouns {
  /** Negative where the word stands in lower case in the text, positive where it is named in a sentence. */
  weigh(label: string): number;
}

const WINDOW = 400_000;
const LOOKUPS = 100;

/** Looks words up in the beginning of the text; after a hundred of them, none is known any more. */
export function commonNouns(text: string): CommonNouns {
  const sample = text.slice(0, WINDOW);
  let left = LOOKUPS;
  return {
    weigh(label) {
      if (/\s/.test(label) || label.length < 3 || left-- < 1) return 0;
      const lower = label.toLowerCase();
      const named = new RegExp(`[\\p{Ll},] ${escaped(label)}(?=[\\s,.?!;’'])(?!:)`, 'u');
      if (lower === label) return 0;
      if (label !== label.toUpperCase() && named.test(sample)) return 1.5;
      return new RegExp(`[\\p{Ll},;] ${escaped(lower)}(?=[\\s,.?!;])`, 'u').test(sample) ? -2 : 0;
    },
  };
}

/** Marks as code points, which mean nothing in an expression. */
function escaped(word: string): string {
  return word.replace(
    /[^\p{L}\p{N}]/gu,
    (mark) => `\\u{${(mark.codePointAt(0) as number).toString(16)}}`,
  );
}

/** What most of the sure labels have in common. */
interface Habit {
  readonly letters: string;
  readonly bold: boolean;
  readonly timed: boolean;
  readonly apart: boolean;
  readonly codes: boolean;
}

/** The sure labels and those of the rest that keep to their habits. */
export function admitLikely(
  sure: readonly Tally[],
  tallies: readonly Tally[],
  context: ScoreContext,
  nouns: CommonNouns,
): Tally[] {
  const habit = habitOf(sure);
  const settled = new Set(sure);
  const sureKeys = new Set(sure.map(({ shape }) => shape.key));
  const frequent = sure.filter(({ count, headers }) => count + headers > 2).slice(0, 200);
  const isSteady = (tally: Tally) =>
    tally.count > 4 ||
    tally.shape.onlyRole ||
    tally.shape.kind === 'code' ||
    scoreLabel(tally, context) - strangeness(tally, habit) >= LIKELY;
  const admitted = tallies.filter((tally) => {
    if (settled.has(tally)) return isInHabit(tally, habit, context) && isSteady(tally);
    const close =
      isDeclaration(tally, sureKeys) ||
      frequent.some(({ shape }) => isSimilar(shape.key, tally.shape.key));
    let score = scoreLabel(tally, context) + (close ? 3 : 0) - strangeness(tally, habit);
    const rare = tally.count < 3 && tally.shape.kind === 'name' && !close;
    if (rare && !tally.shape.onlyRole && score >= LIKELY - 1.5 && score < SURELY)
      score += nouns.weigh(tally.shape.label);
    return score >= LIKELY && (tally.count > 0 || close || context.listed.has(tally.shape.key));
  });
  return admitted;
}

/** `Anna Berg (AB)` or `Anna Berg` where `AB` is sure, `Anna (2nd year)` where `Anna` is. */
function isDeclaration({ shape, count }: Tally, sure: ReadonlySet<string>): boolean {
  if (count > 0 && shape.kind === 'name' && shortForms(shape.base).some((form) => sure.has(form)))
    return true;
  if (shape.inner === undefined) return false;
  return sure.has(labelKey(shape.inner)) || sure.has(labelKey(shape.base));
}

/** Above this, how the file uses the word does not matter. */
const SURELY = 3;

/** A plain `Note:` that recurs among bold labels is not one of them. */
function isInHabit(tally: Tally, habit: Habit, context: ScoreContext): boolean {
  const { shape, bold, count, headers } = tally;
  if (shape.onlyRole || context.listed.has(shape.key)) return true;
  return !(habit.bold && bold * 2 < count + headers && shape.kind !== 'code' && shape.document);
}

function habitOf(sure: readonly Tally[]): Habit {
  const total = sure.reduce((sum, { count, headers }) => sum + count + headers, 0);
  const most = (holds: (tally: Tally) => number, share: number) =>
    sure.reduce((sum, tally) => sum + holds(tally), 0) > total * share;
  const all = ({ count, headers }: Tally) => count + headers;
  const letters = ['upper', 'title', 'lower', 'caseless'].find((kind) =>
    most((tally) => (tally.shape.letters === kind ? all(tally) : 0), 0.8),
  );
  return {
    letters: letters ?? '',
    bold: most(({ bold }) => bold, 0.8),
    timed: most(({ timed }) => timed, 0.7),
    apart: most(({ apart }) => apart, 0.85),
    codes:
      sure.every(({ shape }) => shape.kind === 'code' || shape.onlyRole) &&
      sure.filter(({ shape }) => shape.kind === 'code' || shape.number !== undefined).length > 1,
  };
}

/** How far a label departs from the habits of the sure ones. */
function strangeness(tally: Tally, habit: Habit): number {
  const all = tally.count + tally.headers;
  const { shape } = tally;
  let distance = 0;
  if (habit.letters !== '' && shape.letters !== habit.letters && !shape.onlyRole) distance += 1;
  if (habit.bold && tally.bold * 2 < all) distance += 1.5;
  if (!habit.bold && tally.bold > 0) distance += 1;
  if (habit.timed && tally.timed === 0) distance += 1.5;
  if (habit.apart && tally.apart * 2 < all) distance += 1.5;
  if (habit.codes && shape.kind === 'name' && !shape.onlyRole) distance += 0.5;
  return distance;
}
