// Judges the labels of one form: which are sure, which follow them, and whether the form is one of
// the file’s at all: it must open enough paragraphs, and must not be a glossary or a set of records.

import type { Layout } from '../lines/lines.js';
import { judgeNote } from '../lines/note-words.js';
import { admitLikely, type CommonNouns } from './admit.js';
import type { Evidence, Tally } from './evidence.js';
import type { Family } from './mention.js';
import { isGlossary, isRecords } from './records.js';
import { type ScoreContext, SURE, scoreLabel } from './score.js';
import { type LabelShape, opensParagraphs } from './shape.js';

export interface JudgeInput {
  readonly text: string;
  readonly layout: Layout;
  readonly evidence: Evidence;
  /** Keys that are known to be labels. */
  readonly listed: ReadonlySet<string>;
  /** Whether the file uses a label's word as a common noun, or mentions it as a name. */
  readonly nouns: CommonNouns;
}

export interface FamilyResult {
  readonly family: Family;
  readonly accepted: readonly Tally[];
  /** How many lines its labels open; 0 where the form is none of the file's. */
  readonly weight: number;
}

/** Forms that hardly occur unless meant as labels. */
export function isExplicit(family: Family): boolean {
  return family === 'colon' || family === 'mark' || family === 'square';
}

export function judgeFamily(
  input: JudgeInput,
  context: ScoreContext,
  family: Family,
  all: readonly Tally[],
): FamilyResult {
  const none: FamilyResult = { family, accepted: [], weight: 0 };
  const tallies = all.filter((tally) => isEligible(tally, context));
  const sure = tallies.filter((tally) => scoreLabel(tally, context) >= SURE);
  const likely = sure.length > 0 ? admitLikely(sure, tallies, context, input.nouns) : [];
  const isOnce = tallies.every(({ count, headers }) => count + headers < 2);
  const once = isOnce || sure.length === 0 ? everyLine(input, tallies) : [];
  const admitted = [...new Set([...likely, ...once])];
  const accepted = isExplicit(family) ? admitted : withoutTitles(admitted);
  const total = accepted.reduce((sum, { count }) => sum + count, 0);
  const strong = accepted
    .filter((tally) => isStrong(tally, context))
    .reduce((sum, { count }) => sum + count, 0);
  const share = total / opportunities(input.layout);
  const several = accepted.length > 1 || strong > 2;
  if (all.length === 1 && isWholeFile(accepted, family)) return { family, accepted, weight: total };
  if (total < 2 || !several || isGlossary(accepted)) return none;
  if (strong === 0 && isScattered(accepted, share)) return none;
  const own = new Set(accepted);
  const relevant = all.filter((tally) => own.has(tally) || tally.shape.document);
  if (isRecords(input.evidence.mentions, family, relevant)) return none;
  const spoken = accepted.reduce((sum, { speech }) => sum + speech, 0) * 3 >= total;
  const wanted = isExplicit(family)
    ? wantedShare(accepted, total, strong)
    : isTabbed(accepted, family) || isOfTitles(accepted)
      ? 0.1
      : 0.3;
  if (share < wanted || !spoken) return none;
  if (!isExplicit(family) && !isAlternating(admitted, family, strong)) return none;
  return { family, accepted, weight: total };
}

/** One turn is all there is: `Mentee 3:` and what was said. */
function isWholeFile([only]: readonly Tally[], family: Family): boolean {
  if (only?.count !== 1 || !isExplicit(family)) return false;
  return only.firstLine === 0 && only.sentences === 1 && only.shape.onlyRole;
}

/** Many words, none of which opens more than two lines and most of which open one: speakers come back. */
function isScattered(accepted: readonly Tally[], share: number): boolean {
  if (accepted.length < 3 || accepted.some(({ count }) => count > 2)) return false;
  const once = accepted.filter(({ count }) => count === 1).length;
  const isSparse =
    once > 3 &&
    once * 2 > accepted.length &&
    share < 0.5 &&
    accepted.every(({ bold }) => bold === 0);
  return isSparse || accepted.filter(({ shape }) => opensParagraphs(shape)).length > 1;
}

/** A line of words above the first label that recurs is a title. */
function withoutTitles(accepted: readonly Tally[]): readonly Tally[] {
  const recurring = accepted.filter(({ count }) => count > 1);
  const first = Math.min(...recurring.slice(0, 100).map(({ firstLine }) => firstLine));
  if (recurring.length < 2) return accepted;
  return accepted.filter(
    ({ count, firstLine, shape }) => count > 1 || firstLine > first || shape.onlyRole,
  );
}

/** The share of paragraphs that labels must open: less, the surer they are and the more they recur. */
function wantedShare(accepted: readonly Tally[], total: number, strong: number): number {
  const recurring = accepted.filter(({ count }) => count > 1).length > 1;
  if (strong > 1 && recurring) return 0.02;
  return total > 7 && recurring ? 0.1 : 0.2;
}

/** Few names before a tab, each again and again: long turns of several paragraphs do no harm. */
function isTabbed(accepted: readonly Tally[], family: Family): boolean {
  const total = accepted.reduce((sum, { count }) => sum + count, 0);
  return family === 'tab' && total > 19 && total >= accepted.length * 6;
}

/** Several people with a title each, who speak again and again: their speeches are long. */
function isOfTitles(accepted: readonly Tally[]): boolean {
  const titled = accepted.filter(({ shape, count }) => shape.titled && count > 1);
  return titled.length > 1 && titled.length * 2 > accepted.length;
}

/** Weak forms need labels that recur: a list of terms, or of names, has each once. */
function isAlternating(accepted: readonly Tally[], family: Family, strong: number): boolean {
  const total = accepted.reduce((sum, { count }) => sum + count, 0);
  const recurring = accepted.filter(({ count }) => count > 1).length;
  if (family === 'dot' || family === 'paren')
    return (
      recurring > 1 &&
      accepted.every(
        ({ shape }) => shape.kind === 'code' || shape.onlyRole || shape.titled || isCapitals(shape),
      )
    );
  return total >= accepted.length * 2 && (recurring > 1 || (recurring === 1 && strong > 2));
}

/** Leaves out what a form cannot mean: notes in brackets, answers that fill a line. */
export function isEligible(tally: Tally, { listed }: ScoreContext): boolean {
  const { shape, family } = tally;
  if (listed.has(shape.key)) return true;
  // `[several]` may be a voice, `[unintelligible 00:12]` is none.
  const isMarked = family === 'square' || (tally.bold > 0 && tally.bold === tally.timed);
  if (isMarked && judgeNote(shape.label) === 'unclear') return false;
  if (shape.question && shape.number !== undefined) return false;
  // `○出席議員　二十名` heads a list.
  if (tally.circled === 1 && tally.count === 1 && tally.sentences === 0) return false;
  if (shape.kind === 'number' && family !== 'colon' && family !== 'square') return false;
  if (family === 'square') return shape.voice !== 'person' || judgeNote(shape.label) === 'speech';
  if (family === 'alone' || family === 'gap' || family === 'heading')
    return (
      !(shape.interjection || shape.sentence || shape.kind === 'phrase') &&
      !/\s\S.*[?？؟]$/u.test(shape.label)
    );
  if (family === 'dot' || family === 'paren')
    return shape.label.length < 4 || shape.onlyRole || shape.titled || isCapitals(shape);
  return true;
}

/** A name in capitals, as plays and records of courts write them. */
export function isCapitals({ kind, letters, document }: LabelShape): boolean {
  return letters === 'upper' && !document && (kind === 'name' || kind === 'code');
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
export function opportunities({ filled, paragraphs, wrapped }: Layout): number {
  if (paragraphs * 8 >= filled) return Math.max(1, paragraphs);
  return Math.max(1, wrapped ? filled / 6 : filled);
}
