// Decides which labels of a file are speakers'. The labels of each form are judged together: sure
// ones first, then those that keep to the form of the sure ones. A form counts only where it opens
// enough of the file's paragraphs; the main form of the file then admits labels of the others.

import { admitLikely, type CommonNouns } from './label-admit.js';
import type { Evidence, Family, Mention, Tally } from './label-evidence.js';
import { type ScoreContext, type SeriesEvidence, SURE, scoreLabel } from './label-score.js';
import type { Layout } from './lines.js';
import { judgeNote } from './note-words.js';

export interface Judgement {
  /** True where the mention opens a speaker's block. */
  accepts(mention: Mention): boolean;
  /** Keys of all speakers' labels. */
  readonly keys: ReadonlySet<string>;
  /** The form most labels have; undefined where the file has no labels. */
  readonly main: Family | undefined;
  /** Labels of the main form that were taken for speech or headings, most frequent first. */
  readonly passedOver: readonly Tally[];
}

export interface JudgeInput {
  readonly layout: Layout;
  readonly evidence: Evidence;
  /** Keys that are known to be labels. */
  readonly listed: ReadonlySet<string>;
  /** Whether the file uses a label's word as a common noun, or mentions it as a name. */
  readonly nouns: CommonNouns;
}

/** In the order in which they are preferred where they open as many paragraphs. */
const families: readonly Family[] = [
  'colon',
  'mark',
  'square',
  'heading',
  'tab',
  'dash',
  'equals',
  'bar',
  'dot',
  'semicolon',
  'alone',
  'gap',
];

interface FamilyResult {
  readonly family: Family;
  readonly accepted: readonly Tally[];
  /** How many lines its labels open; 0 where the form is none of the file's. */
  readonly weight: number;
}

export function judgeLabels(input: JudgeInput): Judgement {
  const groups = new Map<Family, Tally[]>(families.map((family) => [family, []]));
  for (const tally of input.evidence.tallies) groups.get(tally.family)?.push(tally);
  const context = { listed: input.listed, series: seriesOf(input.evidence.tallies) };
  const results = families.map((family) =>
    judgeFamily(input, context, family, groups.get(family) ?? []),
  );
  const main = results.reduce((best, next) => (next.weight > best.weight ? next : best));
  if (main.weight === 0)
    return { accepts: () => false, keys: new Set(), main: undefined, passedOver: [] };
  const accepted = new Map<Family, Set<string>>([[main.family, keysOf(main.accepted)]]);
  for (const { family, accepted: others, weight } of results)
    if (family !== main.family && weight * 4 >= main.weight && isExplicit(family))
      accepted.set(family, keysOf(others));
  admitStrays(accepted, groups, context);
  const keys = new Set([...accepted.values()].flatMap((set) => [...set]));
  const passedOver = (groups.get(main.family) ?? [])
    .filter(({ shape, count }) => count > 0 && !keys.has(shape.key) && shape.kind !== 'phrase')
    .filter(({ shape }) => !(shape.question && shape.number !== undefined))
    .sort((a, b) => b.count - a.count);
  return {
    accepts: (mention) => isAccepted(mention, accepted, keys),
    keys,
    main: main.family,
    passedOver,
  };
}

function keysOf(tallies: readonly Tally[]): Set<string> {
  return new Set(tallies.map(({ shape }) => shape.key));
}

/** Forms that hardly occur unless meant as labels. */
function isExplicit(family: Family): boolean {
  return family === 'colon' || family === 'mark' || family === 'square';
}

/** Codes and roles in another form than the file's own: `P-` where others are `I:`. */
function admitStrays(
  accepted: Map<Family, Set<string>>,
  groups: ReadonlyMap<Family, readonly Tally[]>,
  context: ScoreContext,
): void {
  for (const family of ['colon', 'dash', 'equals', 'semicolon', 'square', 'mark'] as const)
    for (const tally of groups.get(family) ?? []) {
      const { shape, count } = tally;
      const codelike = shape.kind === 'code' || shape.onlyRole || context.listed.has(shape.key);
      if (!codelike || count < 2 || scoreLabel(tally, context) < SURE + 1) continue;
      accepted.set(family, (accepted.get(family) ?? new Set()).add(shape.key));
    }
}

function judgeFamily(
  input: JudgeInput,
  context: ScoreContext,
  family: Family,
  all: readonly Tally[],
): FamilyResult {
  const none: FamilyResult = { family, accepted: [], weight: 0 };
  const tallies = all.filter((tally) => isEligible(tally, context));
  const sure = tallies.filter((tally) => scoreLabel(tally, context) >= SURE);
  const accepted =
    sure.length > 0 ? admitLikely(sure, tallies, context, input.nouns) : everyLine(input, tallies);
  const total = accepted.reduce((sum, { count }) => sum + count, 0);
  const strong = accepted
    .filter((tally) => isStrong(tally, context))
    .reduce((sum, { count }) => sum + count, 0);
  const share = total / opportunities(input.layout);
  const several = accepted.length > 1 || strong > 2;
  if (total < 2 || !several || isGlossary(accepted)) return none;
  const spoken = accepted.reduce((sum, { speech }) => sum + speech, 0) * 3 >= total;
  const wanted = isExplicit(family) ? (strong > 1 ? 0.02 : total > 7 ? 0.1 : 0.2) : 0.3;
  if (share < wanted || !spoken) return none;
  if (!isExplicit(family) && !isAlternating(accepted, family, strong)) return none;
  return { family, accepted, weight: total };
}

/** Each label once, none numbered, and what follows begins with a small letter: terms, explained. */
function isGlossary(accepted: readonly Tally[]): boolean {
  const once = accepted.every(({ count, shape }) => count < 2 && shape.number === undefined);
  return once && accepted.reduce((sum, { lower }) => sum + lower, 0) * 2 > accepted.length;
}

/** Weak forms need labels that recur: a list of terms, or of names, has each once. */
function isAlternating(accepted: readonly Tally[], family: Family, strong: number): boolean {
  const total = accepted.reduce((sum, { count }) => sum + count, 0);
  const recurring = accepted.filter(({ count }) => count > 1).length;
  if (family === 'dot')
    return accepted.every(({ shape }) => shape.kind === 'code' || shape.onlyRole);
  return total >= accepted.length * 2 && (recurring > 1 || (recurring === 1 && strong > 2));
}

/** Leaves out what a form cannot mean: notes in brackets, answers that fill a line. */
function isEligible({ shape, family }: Tally, { listed }: ScoreContext): boolean {
  if (listed.has(shape.key)) return true;
  if (shape.question && shape.number !== undefined) return false;
  if (shape.kind === 'number' && family !== 'colon' && family !== 'square') return false;
  if (family === 'square') return shape.voice !== 'person' || judgeNote(shape.label) === 'speech';
  if (family === 'alone' || family === 'gap' || family === 'heading')
    return !shape.interjection && !shape.sentence && shape.kind !== 'phrase';
  if (family === 'dot') return shape.label.length < 4 || shape.onlyRole;
  return true;
}

function isStrong({ shape, timed, count }: Tally, { listed, series }: ScoreContext): boolean {
  const numbered = shape.series !== undefined && (series.get(shape.series)?.members ?? 0) > 1;
  return (
    listed.has(shape.key) ||
    shape.onlyRole ||
    shape.kind === 'code' ||
    (numbered && !shape.document) ||
    timed * 2 > count
  );
}

/** Where no label recurs: all of them, if nearly every line has one and what follows is speech. */
function everyLine({ layout, evidence }: JudgeInput, tallies: readonly Tally[]): readonly Tally[] {
  const names = tallies.filter(
    ({ shape, count, headers }) =>
      !shape.document &&
      !shape.sentence &&
      !shape.interjection &&
      (shape.kind === 'name' || shape.kind === 'code' || shape.kind === 'lower') &&
      count + headers > 0,
  );
  const lines = names.reduce((sum, { count }) => sum + count, 0);
  const sentences = names.reduce((sum, tally) => sum + tally.sentences, 0);
  const body = Math.min(opportunities(layout), layout.filled);
  const all = tallies.reduce((sum, { count }) => sum + count, 0);
  const consistent = lines * 5 >= body * 4 && lines * 5 >= all * 4 && evidence.headerEnd >= 0;
  return lines > 1 && consistent && sentences * 3 >= lines * 2 ? names : [];
}

/** How many turns the file could have, were each paragraph one. */
function opportunities({ filled, paragraphs, wrapped }: Layout): number {
  if (paragraphs * 8 >= filled) return Math.max(1, paragraphs);
  return Math.max(1, wrapped ? filled / 6 : filled);
}

function seriesOf(tallies: readonly Tally[]): ReadonlyMap<string, SeriesEvidence> {
  const groups = new Map<string, Tally[]>();
  for (const tally of tallies) {
    const { series, document, question } = tally.shape;
    if (series === undefined || document || question || tally.count === 0) continue;
    const group = groups.get(series);
    if (group) group.push(tally);
    else groups.set(series, [tally]);
  }
  const evidence = new Map<string, SeriesEvidence>();
  for (const [series, group] of groups) {
    const numbers = new Set(group.map(({ shape }) => shape.number));
    const once = group.length > 2 && group.every(({ count }) => count === 1);
    const ordered = group.toSorted((a, b) => a.firstLine - b.firstLine);
    const rising = ordered.every(
      ({ shape }, index) =>
        index === 0 || Number(shape.number) > Number(ordered[index - 1]?.shape.number),
    );
    evidence.set(series, { members: numbers.size, rising: once && rising });
  }
  return evidence;
}

/** A label of its form, or a known label in another: `P3 -` typed where `P3:` was meant. */
function isAccepted(
  { family, shape, placed, apart, speech }: Mention,
  accepted: ReadonlyMap<Family, ReadonlySet<string>>,
  keys: ReadonlySet<string>,
): boolean {
  if (accepted.get(family)?.has(shape.key)) return true;
  if (!keys.has(shape.key)) return false;
  if (family === 'colon' || family === 'mark') return shape.kind !== 'phrase' || shape.onlyRole;
  const plain = shape.label.length > 1 && (shape.kind === 'code' || shape.onlyRole);
  if (family === 'alone') return shape.onlyRole && apart && speech;
  const single = shape.label.length === 1 && (family === 'semicolon' || family === 'equals');
  return (plain || single) && placed && family !== 'gap';
}
