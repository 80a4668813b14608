// Decides which labels of a file are speakers'. The labels of each form are judged together: sure
// ones first, then those that keep to the form of the sure ones. A form counts only where it opens
// enough of the file's paragraphs; the main form of the file then admits labels of the others.

import { alternatingLabels } from './alternation.js';
import { keysOf, type Tally } from './evidence.js';
import {
  type FamilyResult,
  isCapitals,
  isEligible,
  isExplicit,
  type JudgeInput,
  judgeFamily,
  opportunities,
} from './family.js';
import { labelPairs } from './label-pairs.js';
import type { Family, Mention } from './mention.js';
import { type ScoreContext, type SeriesEvidence, SURE, scoreLabel } from './score.js';
import { answerWords } from './words.js';

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
  'quote',
  'paren',
  'dot',
  'semicolon',
  'alone',
  'gap',
];

export function judgeLabels(input: JudgeInput): Judgement {
  const groups = new Map<Family, Tally[]>(families.map((family) => [family, []]));
  for (const tally of input.evidence.tallies) groups.get(tally.family)?.push(tally);
  const { tallies } = input.evidence;
  const series = seriesOf(tallies);
  const known = { listed: input.listed, series };
  const taking = alternatingLabels({
    ...{ text: input.text, layout: input.layout, mentions: input.evidence.mentions, tallies },
    isSure: (tally) => isEligible(tally, known) && scoreLabel(tally, known) >= SURE,
    opportunities: opportunities(input.layout),
  });
  const pairs = labelPairs(tallies);
  const listed = new Set([...input.listed, ...pairs, ...taking]);
  const context = { listed, series };
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
  if (main.family === 'dot') admitColloquy(accepted, groups.get('colon') ?? []);
  if (main.family === 'colon') admitExamination(accepted, results);
  admitStrays(accepted, groups, context);
  const keys = new Set([...accepted.values()].flatMap((set) => [...set]));
  const passedOver = (groups.get(main.family) ?? [])
    .filter(({ shape, count }) => count > 0 && !keys.has(shape.key) && shape.kind !== 'phrase')
    .filter(({ shape }) => !(shape.question && shape.number !== undefined))
    .filter(({ shape, family }) => family !== 'alone' || !shape.label.endsWith('.'))
    .sort((a, b) => b.count - a.count);
  return {
    accepts: (mention) => isAccepted(mention, accepted, keys),
    keys,
    main: main.family,
    passedOver,
  };
}

/** `THE WITNESS:` and `MR. DAVIS:` between the `Q.` and `A.` of an examination. */
function admitColloquy(accepted: Map<Family, Set<string>>, tallies: readonly Tally[]): void {
  const spoken = tallies.filter(
    ({ shape, sentences, count }) =>
      isCapitals(shape) &&
      shape.label.length > 2 &&
      count > 0 &&
      (sentences * 2 > count || (!shape.sentence && shape.key.startsWith('the '))),
  );
  if (spoken.length > 0) accepted.set('colon', keysOf(spoken));
}

/** The `Q.` and `A.` of an examination between the `JUDGE BROOK:` and `MR. ADU:` of a court. */
function admitExamination(
  accepted: Map<Family, Set<string>>,
  results: readonly FamilyResult[],
): void {
  const dotted = results.find(({ family }) => family === 'dot')?.accepted ?? [];
  const isAnswer = ({ shape }: Tally) => answerWords.has(shape.key);
  const pair = dotted.filter((tally) => tally.shape.question || isAnswer(tally));
  const isPair = pair.some(({ shape }) => shape.question) && pair.some(isAnswer);
  if (isPair) accepted.set('dot', keysOf(pair));
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
      if (
        !codelike ||
        count < 2 ||
        !isEligible(tally, context) ||
        scoreLabel(tally, context) < SURE + 1
      )
        continue;
      accepted.set(family, (accepted.get(family) ?? new Set()).add(shape.key));
    }
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
